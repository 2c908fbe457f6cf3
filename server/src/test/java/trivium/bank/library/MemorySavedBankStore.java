package trivium.bank.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps banks for as long as it lives; can be away. */
public final class MemorySavedBankStore implements SavedBankStore {
  private record Book(SavedBankInfo bank, List<Byte> form) {}

  private final Map<BankName, Book> books = new HashMap<>();
  private boolean away;

  /** Lets all reads and writes fail from now on. */
  synchronized void goAway() {
    away = true;
  }

  private void beHere() {
    if (away) {
      throw new SavedBanksUnavailableException(
          "The store is unavailable.", new IllegalStateException("as requested"));
    }
  }

  @Override
  public synchronized List<SavedBankInfo> list() {
    beHere();
    return books.values().stream().map(Book::bank).toList();
  }

  @Override
  public synchronized Optional<SavedBankInfo> info(BankName name) {
    beHere();
    return Optional.ofNullable(books.get(name)).map(Book::bank);
  }

  @Override
  public synchronized Optional<byte[]> form(SavedBankInfo bank) {
    beHere();
    return Optional.ofNullable(books.get(bank.name()))
        .filter(book -> book.bank().version().equals(bank.version()))
        .map(book -> bytes(book.form()));
  }

  @Override
  public synchronized Outcome save(
      SavedBankInfo bank, byte[] form, ExpectedVersion expected, SavedBankLimit limit) {
    beHere();
    Book before = books.get(bank.name());
    long bytes = books.values().stream().mapToLong(book -> book.form().size()).sum();
    int newBanks = before == null ? 1 : 0;
    long newBytes = (long) form.length - (before == null ? 0 : before.form().size());
    if (!limit.allows(books.size(), bytes, newBanks, newBytes)) {
      return Outcome.FULL;
    }
    boolean isThere = before != null && before.bank().version().equals(bank.version());
    Outcome outcome =
        switch (expected) {
          case ExpectedVersion.AnyVersion _ -> before == null ? Outcome.CREATED : Outcome.CHANGED;
          case ExpectedVersion.NoBank _ ->
              before == null || isThere ? Outcome.CREATED : Outcome.CONFLICT;
          case ExpectedVersion.ExactVersion version when before == null -> Outcome.MISSING;
          case ExpectedVersion.ExactVersion version ->
              isThere || before.bank().version().equals(version.text())
                  ? Outcome.CHANGED
                  : Outcome.CONFLICT;
        };
    if (outcome == Outcome.CREATED || outcome == Outcome.CHANGED) {
      books.put(bank.name(), new Book(bank, list(form)));
    }
    return outcome;
  }

  @Override
  public synchronized Outcome delete(BankName name, ExpectedVersion expected) {
    beHere();
    Book before = books.get(name);
    if (before == null) {
      return Outcome.MISSING;
    }
    if (expected instanceof ExpectedVersion.ExactVersion version
        && !before.bank().version().equals(version.text())) {
      return Outcome.CONFLICT;
    }
    books.remove(name);
    return Outcome.CHANGED;
  }

  @Override
  public synchronized Outcome rename(BankName from, BankName to) {
    beHere();
    Book before = books.get(from);
    if (before == null) {
      return Outcome.MISSING;
    }
    if (!from.equals(to) && books.containsKey(to)) {
      return Outcome.CONFLICT;
    }
    books.remove(from);
    SavedBankInfo bank = before.bank();
    books.put(
        to,
        new Book(
            new SavedBankInfo(
                to,
                bank.title(),
                bank.entries(),
                bank.questions(),
                bank.problems(),
                bank.version(),
                bank.changed()),
            before.form()));
    return Outcome.CHANGED;
  }

  private static List<Byte> list(byte[] bytes) {
    List<Byte> list = new ArrayList<>();
    for (byte each : bytes) {
      list.add(each);
    }
    return list;
  }

  private static byte[] bytes(List<Byte> list) {
    byte[] bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = list.get(i);
    }
    return bytes;
  }
}
