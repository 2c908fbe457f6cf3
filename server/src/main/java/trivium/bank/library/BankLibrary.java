package trivium.bank.library;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.own.BankForms;
import trivium.protocol.BankForm;

/**
 * The banks of this server: those that were saved, and the files of a folder. A saved bank stands
 * before a file of the same name; when it is deleted, the file is there again. Safe for any thread;
 * every call may read a file or the shelf, so none belongs on an event loop.
 */
public final class BankLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(BankLibrary.class);

  private final BankFolder folder;
  private final SavedBankCache saved;

  public BankLibrary(BankFolder folder, SavedBankStore shelf) {
    this.folder = folder;
    this.saved = new SavedBankCache(shelf, InstantSource.system());
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
    return held(name).map(LoadedBank::bank);
  }

  /** As {@link #find}, with where it comes from. */
  public Optional<LoadedBank> held(String name) {
    return BankName.parse(name).flatMap(this::held);
  }

  private Optional<LoadedBank> held(BankName name) {
    try {
      Optional<LoadedBank> bank = saved.find(name);
      return bank.isPresent() ? bank : folder.find(name);
    } catch (SavedBanksUnavailableException away) {
      LOG.warn("Saved banks can't be read now: {}", away.getMessage());
      return folder.find(name);
    }
  }

  /** Every bank that can be played, by name. */
  public List<BankSummary> summaries() {
    var all = new TreeMap<String, BankSummary>();
    folder.summaries().forEach(file -> all.put(file.name(), file));
    for (SavedBankInfo bank : saved.list()) {
      all.put(bank.name().text(), BankSummary.ofSaved(bank, folder.has(bank.name())));
    }
    return List.copyOf(all.values());
  }

  public List<String> names() {
    return summaries().stream().map(BankSummary::name).toList();
  }

  /** What could not be read at the last attempt, by name. */
  public List<UnreadableBank> failures() {
    return folder.failures();
  }

  /** What was understood of a file that somebody brings, with the pictures that came in it kept. */
  public ImportedBank imported(ImportedBank imported) {
    return folder.imported(imported);
  }

  /**
   * Keeps a bank under a name.
   *
   * @throws IllegalArgumentException if the form is no bank; the message says where and why
   */
  public BankChange save(BankName name, BankForm form, ExpectedVersion expected) {
    return switch (expected) {
      case ExpectedVersion.AnyVersion _ -> keep(name, form, expected);
      case ExpectedVersion.NoBank _ ->
          folder.has(name) ? refused(BankChange.Reason.NAME_TAKEN) : keep(name, form, expected);
      case ExpectedVersion.ExactVersion version -> {
        // Whoever has read the file saves the first bank of that name.
        boolean isOfFile =
            folder.find(name).filter(file -> file.version().equals(version.text())).isPresent()
                && saved.look(name).isEmpty();
        yield keep(name, form, isOfFile ? new ExpectedVersion.NoBank() : version);
      }
    };
  }

  private BankChange keep(BankName name, BankForm form, ExpectedVersion expected) {
    if (saved.look(name).isEmpty() && saved.list().size() >= SavedBankCache.MOST) {
      return refused(BankChange.Reason.SHELF_FULL);
    }
    SavedBankCache.Saving saving = saved.save(name, form, expected);
    return switch (saving.outcome()) {
      case CREATED -> done(saving.bank(), true);
      case CHANGED -> done(saving.bank(), false);
      case MISSING -> refused(BankChange.Reason.CHANGED_MEANWHILE);
      case CONFLICT ->
          refused(
              expected instanceof ExpectedVersion.NoBank
                  ? BankChange.Reason.NAME_TAKEN
                  : BankChange.Reason.CHANGED_MEANWHILE);
    };
  }

  /** Takes a saved bank away. What a room has drawn from it stays in the room. */
  public BankChange delete(BankName name, ExpectedVersion expected) {
    return switch (saved.delete(name, expected)) {
      case CREATED, CHANGED -> new BankChange.Missing();
      case CONFLICT -> refused(BankChange.Reason.CHANGED_MEANWHILE);
      case MISSING -> notSaved(name);
    };
  }

  public BankChange rename(BankName from, BankName to) {
    if (!from.equals(to) && folder.has(to)) {
      return refused(BankChange.Reason.NAME_TAKEN);
    }
    return switch (saved.rename(from, to)) {
      case CREATED, CHANGED ->
          saved.look(to).map(bank -> done(bank, false)).orElseGet(() -> notSaved(to));
      case CONFLICT -> refused(BankChange.Reason.NAME_TAKEN);
      case MISSING -> notSaved(from);
    };
  }

  /** Saves a second one under another name, also of a file. */
  public BankChange copy(BankName from, BankName to) {
    return held(from)
        .map(bank -> save(to, BankForms.form(bank.imported()), new ExpectedVersion.NoBank()))
        .orElseGet(() -> refused(BankChange.Reason.NO_SUCH_BANK));
  }

  private BankChange notSaved(BankName name) {
    return refused(folder.has(name) ? BankChange.Reason.IS_FILE : BankChange.Reason.NO_SUCH_BANK);
  }

  private BankChange done(SavedBankInfo bank, boolean isNew) {
    return new BankChange.Applied(
        BankSummary.ofSaved(bank, folder.has(bank.name())), bank.version(), isNew);
  }

  private static BankChange refused(BankChange.Reason reason) {
    return new BankChange.Refused(reason);
  }
}
