package trivium.store;

import java.sql.SQLException;
import java.util.Optional;
import trivium.bank.picture.Picture;
import trivium.bank.picture.PictureStore;
import trivium.bank.picture.PicturesUnavailableException;
import trivium.room.Clock;

/**
 * Stores pictures in SQL, each once. Pictures are never deleted, because a stored room may show
 * them.
 */
final class SqlPictureStore implements PictureStore {
  private final BankTransactions transactions;
  private final Clock clock;

  SqlPictureStore(BankTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** One at a time, so that the limits hold. */
  @Override
  public synchronized boolean save(Picture picture) {
    try {
      if (exists(picture.name())) {
        return true;
      }
      if (!hasSpace(picture.bytes().length)) {
        return false;
      }
      var _ =
          transactions.write(
              "INSERT INTO picture (name, size, added, bytes) VALUES (?, ?, ?, ?)"
                  + " ON CONFLICT (name) DO NOTHING",
              picture.name(),
              (long) picture.bytes().length,
              clock.now(),
              picture.bytes());
      return true;
    } catch (SQLException e) {
      throw new PicturesUnavailableException(transactions.explain(e), e);
    }
  }

  private boolean hasSpace(long bytes) throws SQLException {
    return transactions
        .read(
            "SELECT COUNT(*), COALESCE(SUM(size), 0) FROM picture",
            result -> result.getLong(1) < MOST_PICTURES && result.getLong(2) + bytes <= MOST_BYTES)
        .getFirst();
  }

  private boolean exists(String name) throws SQLException {
    return !transactions
        .read("SELECT 1 FROM picture WHERE name = ?", result -> result.getInt(1), name)
        .isEmpty();
  }

  @Override
  public Optional<Picture> find(String name) {
    if (!Picture.isName(name)) {
      return Optional.empty();
    }
    try {
      return transactions
          .read(
              "SELECT bytes FROM picture WHERE name = ?",
              result -> Picture.stored(name, result.getBytes(1)),
              name)
          .stream()
          .findFirst();
    } catch (SQLException e) {
      throw new PicturesUnavailableException(transactions.explain(e), e);
    }
  }
}
