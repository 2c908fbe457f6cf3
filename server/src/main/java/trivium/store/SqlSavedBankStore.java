package trivium.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import trivium.bank.library.BankName;
import trivium.bank.library.ExpectedVersion;
import trivium.bank.library.SavedBankInfo;
import trivium.bank.library.SavedBankLimit;
import trivium.bank.library.SavedBankStore;
import trivium.bank.library.SavedBanksUnavailableException;

/** Stores saved banks in SQL. Every change is one statement, so changes cannot interleave. */
final class SqlSavedBankStore implements SavedBankStore {
  private static final String COLUMNS =
      "SELECT name, title, entries, questions, problems, version, changed FROM bank";

  private final BankTransactions transactions;

  SqlSavedBankStore(BankTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<SavedBankInfo> list() {
    return query(() -> transactions.read(COLUMNS, SqlSavedBankStore::bank));
  }

  @Override
  public Optional<SavedBankInfo> info(BankName name) {
    return query(() -> found(name));
  }

  private Optional<SavedBankInfo> found(BankName name) throws SQLException {
    return transactions
        .read(COLUMNS + " WHERE name = ?", SqlSavedBankStore::bank, name.text())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<byte[]> form(SavedBankInfo bank) {
    return query(() ->
        transactions
            .read(
                "SELECT form FROM bank WHERE name = ? AND version = ?",
                result -> result.getBytes(1),
                bank.name().text(),
                bank.version())
            .stream()
            .findFirst());
  }

  /** One at a time, so that the limit holds. */
  @Override
  public synchronized Outcome save(
      SavedBankInfo bank, byte[] form, ExpectedVersion expected, SavedBankLimit limit) {
    return query(() ->
        hasSpace(bank.name(), form.length, limit) ? save(bank, form, expected) : Outcome.FULL);
  }

  private boolean hasSpace(BankName name, long bytes, SavedBankLimit limit) throws SQLException {
    List<Long> before =
        transactions.read(
            "SELECT LENGTH(form) FROM bank WHERE name = ?",
            result -> result.getLong(1),
            name.text());
    int newBanks = before.isEmpty() ? 1 : 0;
    long newBytes = bytes - before.stream().mapToLong(Long::longValue).sum();
    // Neither database reads a long value to compute its length.
    return transactions
        .read(
            "SELECT COUNT(*), COALESCE(SUM(LENGTH(form)), 0) FROM bank",
            result -> limit.allows(result.getLong(1), result.getLong(2), newBanks, newBytes))
        .getFirst();
  }

  private Outcome save(SavedBankInfo bank, byte[] form, ExpectedVersion expected)
      throws SQLException {
    return switch (expected) {
      case ExpectedVersion.AnyVersion _ -> {
        if (insert(bank, form)) {
          yield Outcome.CREATED;
        }
        // The bank may have been deleted between the two statements.
        yield update(bank, form, "") || !insert(bank, form) ? Outcome.CHANGED : Outcome.CREATED;
      }
      case ExpectedVersion.NoBank _ ->
          insert(bank, form) || isStored(bank) ? Outcome.CREATED : Outcome.CONFLICT;
      case ExpectedVersion.ExactVersion version -> {
        if (update(bank, form, version.text()) || isStored(bank)) {
          yield Outcome.CHANGED;
        }
        yield found(bank.name()).isEmpty() ? Outcome.MISSING : Outcome.CONFLICT;
      }
    };
  }

  private boolean insert(SavedBankInfo bank, byte[] form) throws SQLException {
    return transactions.write(
            "INSERT INTO bank (name, title, entries, questions, problems, version, changed, form)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
            bank.name().text(),
            title(bank),
            bank.entries(),
            bank.questions(),
            bank.problems(),
            bank.version(),
            bank.changed(),
            form)
        == 1;
  }

  /**
   * Updates a bank.
   *
   * @param before the expected version; empty for any
   */
  private boolean update(SavedBankInfo bank, byte[] form, String before) throws SQLException {
    return transactions.write(
            "UPDATE bank SET title = ?, entries = ?, questions = ?, problems = ?, version = ?,"
                + " changed = ?, form = ? WHERE name = ? AND (? = '' OR version = ?)",
            title(bank),
            bank.entries(),
            bank.questions(),
            bank.problems(),
            bank.version(),
            bank.changed(),
            form,
            bank.name().text(),
            before,
            before)
        == 1;
  }

  /**
   * Whether this version is stored already, because the result of the first attempt was lost or
   * somebody else saved the same.
   */
  private boolean isStored(SavedBankInfo bank) throws SQLException {
    return found(bank.name()).filter(there -> there.version().equals(bank.version())).isPresent();
  }

  @Override
  public Outcome delete(BankName name, ExpectedVersion expected) {
    return query(() -> {
      String before =
          expected instanceof ExpectedVersion.ExactVersion version ? version.text() : "";
      int deleted =
          transactions.write(
              "DELETE FROM bank WHERE name = ? AND (? = '' OR version = ?)",
              name.text(),
              before,
              before);
      if (deleted == 1) {
        return Outcome.CHANGED;
      }
      return found(name).isEmpty() ? Outcome.MISSING : Outcome.CONFLICT;
    });
  }

  @Override
  public Outcome rename(BankName from, BankName to) {
    return query(() -> {
      if (from.equals(to)) {
        return found(from).isEmpty() ? Outcome.MISSING : Outcome.CHANGED;
      }
      int renamed =
          transactions.write(
              "UPDATE bank SET name = ? WHERE name = ?"
                  + " AND NOT EXISTS (SELECT 1 FROM bank WHERE name = ?)",
              to.text(),
              from.text(),
              to.text());
      if (renamed == 1) {
        return Outcome.CHANGED;
      }
      return found(from).isEmpty() ? Outcome.MISSING : Outcome.CONFLICT;
    });
  }

  /** A title that every database accepts: without unpaired surrogates and control characters. */
  private static String title(SavedBankInfo bank) {
    String whole = new String(bank.title().getBytes(UTF_8), UTF_8);
    return RoomTables.CONTROLS.matcher(whole).replaceAll(" ");
  }

  private static SavedBankInfo bank(ResultSet result) throws SQLException {
    return new SavedBankInfo(
        new BankName(result.getString(1)),
        result.getString(2),
        result.getInt(3),
        result.getInt(4),
        result.getInt(5),
        result.getString(6),
        result.getLong(7));
  }

  /** A query or change on the database. */
  private interface BankQuery<T> {
    T now() throws SQLException;
  }

  private <T> T query(BankQuery<T> asking) {
    try {
      return asking.now();
    } catch (SQLException e) {
      throw new SavedBanksUnavailableException(transactions.explain(e), e);
    }
  }
}
