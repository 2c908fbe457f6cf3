package trivium.bank.sheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days since the beginning of 1900, or of 1904, as spreadsheets count them (ECMA-376 18.17.4). In
 * the system of 1900 there is a 29 February 1900, which was none.
 */
final class SerialDate {
  private static final LocalDateTime EPOCH_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
  private static final LocalDateTime EPOCH_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
  private static final int LEAP_DAY_THAT_WAS_NONE = 60;
  private static final double LAST = 2_958_466;
  private static final double MILLIS_PER_DAY = 86_400_000;

  private SerialDate() {}

  /** Empty if Excel shows no date either. */
  static Optional<LocalDateTime> time(double serial, boolean from1904) {
    if (serial < 0 || serial >= LAST) {
      return Optional.empty();
    }
    long millis = Math.round(serial * MILLIS_PER_DAY);
    if (from1904) {
      return Optional.of(EPOCH_1904.plus(millis, ChronoUnit.MILLIS));
    }
    LocalDateTime time = EPOCH_1900.plus(millis, ChronoUnit.MILLIS);
    return Optional.of(serial < LEAP_DAY_THAT_WAS_NONE ? time.plusDays(1) : time);
  }

  static double serial(LocalDateTime time, boolean from1904) {
    LocalDateTime epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    return Duration.between(epoch, time).toMillis() / MILLIS_PER_DAY;
  }
}
