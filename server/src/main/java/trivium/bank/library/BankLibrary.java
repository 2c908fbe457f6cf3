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
 * The library: all banks of a server, saved ones and those of the banks folder. A saved bank takes
 * precedence over a file of the same name. Safe for any thread; every call may read files or the
 * database, so none may be made on an event loop.
 */
public final class BankLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(BankLibrary.class);

  private final BankFolder folder;
  private final SavedBankCache saved;

  public BankLibrary(BankFolder folder, SavedBankStore store) {
    this(folder, store, SavedBankLimit.DEFAULT);
  }

  BankLibrary(BankFolder folder, SavedBankStore store, SavedBankLimit limit) {
    this.folder = folder;
    this.saved = new SavedBankCache(store, limit, InstantSource.system());
  }

  /** Reads all files of the folder that have not been read yet, and returns this library. */
  public BankLibrary load() {
    folder.load();
    return this;
  }

  /** Looks for changed files; to be called about every second. */
  public void refresh() {
    folder.refresh();
  }

  /** The bank of this name; empty if there is none or it cannot be read. */
  public Optional<Bank> find(String name) {
    return findLoaded(name).map(LoadedBank::bank);
  }

  /** As {@link #find}, with the origin of the bank. */
  public Optional<LoadedBank> findLoaded(String name) {
    return BankName.parse(name).flatMap(this::findLoaded);
  }

  private Optional<LoadedBank> findLoaded(BankName name) {
    try {
      Optional<LoadedBank> bank = saved.find(name);
      return bank.isPresent() ? bank : folder.find(name);
    } catch (SavedBanksUnavailableException unavailable) {
      LOG.warn("Saved banks can't be read now: {}", unavailable.getMessage());
      return folder.find(name);
    }
  }

  /** All banks that can be played, by name. */
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

  /** The names of the banks in the folder that can be played. */
  public List<String> folderNames() {
    return folder.summaries().stream().map(BankSummary::name).sorted().toList();
  }

  /** The files that could not be read at the last attempt, by name. */
  public List<UnreadableBank> failures() {
    return folder.failures();
  }

  /** Stores the pictures of a file that somebody imports. */
  public ImportedBank withStoredPictures(ImportedBank imported) {
    return folder.withStoredPictures(imported);
  }

  /**
   * Saves a bank; it is durable when this returns.
   *
   * @param expected the version that the change is based on
   * @throws IllegalArgumentException if the form is not a bank; the message says where and why
   * @throws SavedBanksUnavailableException if the store cannot be reached
   */
  public BankChangeResult save(BankName name, BankForm form, ExpectedVersion expected) {
    return switch (expected) {
      case ExpectedVersion.AnyVersion _ -> saveWithinLimit(name, form, expected);
      case ExpectedVersion.NoBank _ ->
          folder.contains(name)
              ? refused(BankChangeResult.Reason.NAME_TAKEN)
              : saveWithinLimit(name, form, expected);
      case ExpectedVersion.ExactVersion version -> {
        // A client that has read the file expects its version, but creates the first saved bank.
        boolean isOfFile =
            folder.find(name).filter(file -> file.version().equals(version.text())).isPresent()
                && saved.info(name).isEmpty();
        yield saveWithinLimit(name, form, isOfFile ? new ExpectedVersion.NoBank() : version);
      }
    };
  }

  private BankChangeResult saveWithinLimit(BankName name, BankForm form, ExpectedVersion expected) {
    SavedBankCache.SaveResult saving = saved.save(name, form, expected);
    return switch (saving.outcome()) {
      case CREATED -> applied(saving.bank(), true);
      case CHANGED -> applied(saving.bank(), false);
      case MISSING -> refused(BankChangeResult.Reason.CHANGED_MEANWHILE);
      case FULL -> refused(BankChangeResult.Reason.LIBRARY_FULL);
      case CONFLICT ->
          refused(
              expected instanceof ExpectedVersion.NoBank
                  ? BankChangeResult.Reason.NAME_TAKEN
                  : BankChangeResult.Reason.CHANGED_MEANWHILE);
    };
  }

  /** Deletes a saved bank. Rooms keep the questions that they have drawn from it. */
  public BankChangeResult delete(BankName name, ExpectedVersion expected) {
    return switch (saved.delete(name, expected)) {
      case CREATED, CHANGED -> new BankChangeResult.Missing();
      case CONFLICT, FULL -> refused(BankChangeResult.Reason.CHANGED_MEANWHILE);
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
      case CONFLICT, FULL -> refused(BankChangeResult.Reason.NAME_TAKEN);
      case MISSING -> notSaved(from);
    };
  }

  /** Copies a bank, which may be a file, to a saved bank of another name. */
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
