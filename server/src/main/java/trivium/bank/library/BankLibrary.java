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

  public BankLibrary(BankFolder folder, SavedBankStore store) {
    this.folder = folder;
    this.saved = new SavedBankCache(store, InstantSource.system());
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
    return findLoaded(name).map(LoadedBank::bank);
  }

  /** As {@link #find}, with where it comes from. */
  public Optional<LoadedBank> findLoaded(String name) {
    return BankName.parse(name).flatMap(this::findLoaded);
  }

  private Optional<LoadedBank> findLoaded(BankName name) {
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
      all.put(bank.name().text(), BankSummary.ofSaved(bank, folder.contains(bank.name())));
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
  public ImportedBank withStoredPictures(ImportedBank imported) {
    return folder.withStoredPictures(imported);
  }

  /**
   * Keeps a bank under a name.
   *
   * @throws IllegalArgumentException if the form is no bank; the message says where and why
   */
  public BankChangeResult save(BankName name, BankForm form, ExpectedVersion expected) {
    return switch (expected) {
      case ExpectedVersion.AnyVersion _ -> saveWithinLimit(name, form, expected);
      case ExpectedVersion.NoBank _ ->
          folder.contains(name)
              ? refused(BankChangeResult.Reason.NAME_TAKEN)
              : saveWithinLimit(name, form, expected);
      case ExpectedVersion.ExactVersion version -> {
        // Whoever has read the file saves the first bank of that name.
        boolean isOfFile =
            folder.find(name).filter(file -> file.version().equals(version.text())).isPresent()
                && saved.info(name).isEmpty();
        yield saveWithinLimit(name, form, isOfFile ? new ExpectedVersion.NoBank() : version);
      }
    };
  }

  private BankChangeResult saveWithinLimit(BankName name, BankForm form, ExpectedVersion expected) {
    if (saved.info(name).isEmpty() && saved.list().size() >= SavedBankCache.MAX_BANKS) {
      return refused(BankChangeResult.Reason.LIBRARY_FULL);
    }
    SavedBankCache.SaveResult saving = saved.save(name, form, expected);
    return switch (saving.outcome()) {
      case CREATED -> applied(saving.bank(), true);
      case CHANGED -> applied(saving.bank(), false);
      case MISSING -> refused(BankChangeResult.Reason.CHANGED_MEANWHILE);
      case CONFLICT ->
          refused(
              expected instanceof ExpectedVersion.NoBank
                  ? BankChangeResult.Reason.NAME_TAKEN
                  : BankChangeResult.Reason.CHANGED_MEANWHILE);
    };
  }

  /** Takes a saved bank away. What a room has drawn from it stays in the room. */
  public BankChangeResult delete(BankName name, ExpectedVersion expected) {
    return switch (saved.delete(name, expected)) {
      case CREATED, CHANGED -> new BankChangeResult.Missing();
      case CONFLICT -> refused(BankChangeResult.Reason.CHANGED_MEANWHILE);
      case MISSING -> notSaved(name);
    };
  }

  public BankChangeResult rename(BankName from, BankName to) {
    if (!from.equals(to) && folder.contains(to)) {
      return refused(BankChangeResult.Reason.NAME_TAKEN);
    }
    return switch (saved.rename(from, to)) {
      case CREATED, CHANGED ->
          saved.info(to).map(bank -> applied(bank, false)).orElseGet(() -> notSaved(to));
      case CONFLICT -> refused(BankChangeResult.Reason.NAME_TAKEN);
      case MISSING -> notSaved(from);
    };
  }

  /** Saves a second one under another name, also of a file. */
  public BankChangeResult copy(BankName from, BankName to) {
    return findLoaded(from)
        .map(bank -> save(to, BankForms.form(bank.imported()), new ExpectedVersion.NoBank()))
        .orElseGet(() -> refused(BankChangeResult.Reason.NO_SUCH_BANK));
  }

  private BankChangeResult notSaved(BankName name) {
    return refused(
        folder.contains(name)
            ? BankChangeResult.Reason.IS_FILE
            : BankChangeResult.Reason.NO_SUCH_BANK);
  }

  private BankChangeResult applied(SavedBankInfo bank, boolean isNew) {
    return new BankChangeResult.Applied(
        BankSummary.ofSaved(bank, folder.contains(bank.name())), bank.version(), isNew);
  }

  private static BankChangeResult refused(BankChangeResult.Reason reason) {
    return new BankChangeResult.Refused(reason);
  }
}
