package trivium.bank.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.own.BankForms;
import trivium.bank.picture.Picture;
import trivium.protocol.BadMessageException;
import trivium.protocol.BankForm;
import trivium.protocol.WireCodec;

/**
 * Reads saved banks from their store, with a cache of parsed banks. Any thread; every call may
 * block.
 */
final class SavedBankCache {
  private static final Logger LOG = LoggerFactory.getLogger(SavedBankCache.class);

  /** The format of a saved bank, for people. */
  static final String FORMAT = "Trivium";

  /** The limit of the cache, in bytes of JSON; a bank takes about four times as much memory. */
  private static final long MOST_IN_MEMORY = 32L * 1024 * 1024;

  private record Key(BankName name, String version) {}

  private final SavedBankStore store;
  private final SavedBankLimit limit;
  private final InstantSource clock;

  /** One bank is loaded at a time, which takes several times the memory of its form. */
  private final Lock loading = new ReentrantLock();

  private final Cache<Key, LoadedBank> read =
      Caffeine.newBuilder()
          .maximumWeight(MOST_IN_MEMORY)
          .weigher((Key _, LoadedBank bank) -> bank.size())
          .build();

  SavedBankCache(SavedBankStore store, SavedBankLimit limit, InstantSource clock) {
    this.store = store;
    this.limit = limit;
    this.clock = clock;
  }

  List<SavedBankInfo> list() {
    return store.list();
  }

  Optional<SavedBankInfo> info(BankName name) {
    return store.info(name);
  }

  /** The bank of this name; empty if there is none or it cannot be read, which is logged. */
  Optional<LoadedBank> find(BankName name) {
    return store.info(name).flatMap(this::read);
  }

  private Optional<LoadedBank> read(SavedBankInfo saved) {
    Key key = new Key(saved.name(), saved.version());
    LoadedBank known = read.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    loading.lock();
    try {
      LoadedBank loaded = read.getIfPresent(key);
      Optional<LoadedBank> now = loaded == null ? load(saved) : Optional.of(loaded);
      now.ifPresent(bank -> read.put(key, bank));
      return now;
    } finally {
      loading.unlock();
    }
  }

  private Optional<LoadedBank> load(SavedBankInfo saved) {
    Optional<byte[]> form = store.form(saved);
    try {
      return form.map(bytes -> loaded(saved, bytes));
    } catch (BadMessageException | IllegalArgumentException e) {
      LOG.error("The saved bank {} can't be read: {}.", saved.name(), e.getMessage());
      return Optional.empty();
    }
  }

  private static LoadedBank loaded(SavedBankInfo saved, byte[] bytes) {
    if (!LoadedBank.version(bytes).equals(saved.version())) {
      throw new IllegalArgumentException("it is not as it was written");
    }
    ImportedBank imported =
        BankForms.importedBank(FORMAT, saved.name().text(), WireCodec.readBank(bytes));
    return LoadedBank.of(imported, true, bytes);
  }

  /** A bank after an attempt to save it, with the outcome. */
  record SaveResult(SavedBankInfo bank, SavedBankStore.Outcome outcome) {}

  /**
   * Saves a bank.
   *
   * @throws IllegalArgumentException if the form is not a bank; the message says where and why
   */
  SaveResult save(BankName name, BankForm form, ExpectedVersion expected) {
    ImportedBank imported = BankForms.importedBank(FORMAT, name.text(), form);
    Bank bank = imported.bank();
    checkPictures(bank);
    byte[] bytes = WireCodec.write(BankForms.form(imported));
    SavedBankInfo saved =
        new SavedBankInfo(
            name,
            bank.title(),
            bank.entries().size(),
            bank.questions().size(),
            bank.problems().size(),
            LoadedBank.version(bytes),
            clock.millis());
    return new SaveResult(saved, store.save(saved, bytes, expected, limit));
  }

  /** The name becomes part of a path in the pages of all players. */
  private static void checkPictures(Bank bank) {
    for (int i = 0; i < bank.questions().size(); i++) {
      var picture = bank.questions().get(i).settings().picture();
      if (picture.isPresent() && !Picture.isName(picture.get())) {
        throw new IllegalArgumentException(
            "question " + (i + 1) + ": there can be no picture of the name " + picture.get());
      }
    }
  }

  SavedBankStore.Outcome delete(BankName name, ExpectedVersion expected) {
    return store.delete(name, expected);
  }

  SavedBankStore.Outcome rename(BankName from, BankName to) {
    return store.rename(from, to);
  }
}
