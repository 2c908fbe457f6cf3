package trivium.bank.library;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.bank.format.BankForms;
import trivium.bank.format.Understood;
import trivium.protocol.BankForm;

/**
 * The banks of this server: those that were saved, and the files of a folder. A saved bank stands
 * before a file of the same name; when it is deleted, the file is there again. Safe for any thread;
 * every call may read a file or the shelf, so none belongs on an event loop.
 */
public final class BankLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(BankLibrary.class);

  private final BankFolder folder;
  private final SavedBanks saved;

  public BankLibrary(BankFolder folder, Shelf shelf) {
    this.folder = folder;
    this.saved = new SavedBanks(shelf, InstantSource.system());
  }

  /** Reads every file of the folder that was not read yet, and returns this. */
  public BankLibrary load() {
    folder.load();
    return this;
  }

  /** Looks once for files that have changed; to be called every second or so. */
  public void refresh() {
    folder.refresh();
  }

  /** The bank of this name; empty if there is none that can be read. */
  public Optional<Bank> find(String name) {
    return held(name).map(HeldBank::bank);
  }

  /** As {@link #find}, with where it comes from. */
  public Optional<HeldBank> held(String name) {
    return BankName.parse(name).flatMap(this::held);
  }

  private Optional<HeldBank> held(BankName name) {
    try {
      Optional<HeldBank> bank = saved.find(name);
      return bank.isPresent() ? bank : folder.find(name);
    } catch (ShelfAway away) {
      LOG.warn("Saved banks can't be read now: {}", away.getMessage());
      return folder.find(name);
    }
  }

  /** Every bank that can be played, by name. */
  public List<Summary> summaries() {
    var all = new TreeMap<String, Summary>();
    folder.summaries().forEach(file -> all.put(file.name(), file));
    for (SavedBank bank : saved.list()) {
      all.put(bank.name().text(), Summary.ofSaved(bank, folder.has(bank.name())));
    }
    return List.copyOf(all.values());
  }

  public List<String> names() {
    return summaries().stream().map(Summary::name).toList();
  }

  /** What could not be read at the last attempt, by name. */
  public List<Failure> failures() {
    return folder.failures();
  }

  /** What was understood of a file that somebody brings, with the pictures that came in it kept. */
  public Understood imported(Understood understood) {
    return folder.imported(understood);
  }

  /**
   * Keeps a bank under a name.
   *
   * @throws IllegalArgumentException if the form is no bank; the message says where and why
   */
  public Change save(BankName name, BankForm form, Expected expected) {
    return switch (expected) {
      case Expected.Anything _ -> keep(name, form, expected);
      case Expected.Nothing _ ->
          folder.has(name) ? refused(Change.Reason.NAME_TAKEN) : keep(name, form, expected);
      case Expected.Version version -> {
        // Whoever has read the file saves the first bank of that name.
        boolean isOfFile =
            folder.find(name).filter(file -> file.version().equals(version.text())).isPresent()
                && saved.look(name).isEmpty();
        yield keep(name, form, isOfFile ? new Expected.Nothing() : version);
      }
    };
  }

  private Change keep(BankName name, BankForm form, Expected expected) {
    if (saved.look(name).isEmpty() && saved.list().size() >= SavedBanks.MOST) {
      return refused(Change.Reason.SHELF_FULL);
    }
    SavedBanks.Saving saving = saved.save(name, form, expected);
    return switch (saving.outcome()) {
      case CREATED -> done(saving.bank(), true);
      case CHANGED -> done(saving.bank(), false);
      case MISSING -> refused(Change.Reason.CHANGED_MEANWHILE);
      case CONFLICT ->
          refused(
              expected instanceof Expected.Nothing
                  ? Change.Reason.NAME_TAKEN
                  : Change.Reason.CHANGED_MEANWHILE);
    };
  }

  /** Takes a saved bank away. What a room has drawn from it stays in the room. */
  public Change delete(BankName name, Expected expected) {
    return switch (saved.delete(name, expected)) {
      case CREATED, CHANGED -> new Change.Gone();
      case CONFLICT -> refused(Change.Reason.CHANGED_MEANWHILE);
      case MISSING -> notSaved(name);
    };
  }

  public Change rename(BankName from, BankName to) {
    if (!from.equals(to) && folder.has(to)) {
      return refused(Change.Reason.NAME_TAKEN);
    }
    return switch (saved.rename(from, to)) {
      case CREATED, CHANGED ->
          saved.look(to).map(bank -> done(bank, false)).orElseGet(() -> notSaved(to));
      case CONFLICT -> refused(Change.Reason.NAME_TAKEN);
      case MISSING -> notSaved(from);
    };
  }

  /** Saves a second one under another name, also of a file. */
  public Change copy(BankName from, BankName to) {
    return held(from)
        .map(bank -> save(to, BankForms.form(bank.understood()), new Expected.Nothing()))
        .orElseGet(() -> refused(Change.Reason.NO_SUCH_BANK));
  }

  private Change notSaved(BankName name) {
    return refused(folder.has(name) ? Change.Reason.IS_FILE : Change.Reason.NO_SUCH_BANK);
  }

  private Change done(SavedBank bank, boolean isNew) {
    return new Change.Done(Summary.ofSaved(bank, folder.has(bank.name())), bank.version(), isNew);
  }

  private static Change refused(Change.Reason reason) {
    return new Change.Refused(reason);
  }
}
