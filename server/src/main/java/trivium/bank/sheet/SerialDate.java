package trivium.bank.sheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Conversion of serial dates: days since the beginning of 1900 or 1904 (ECMA-376 18.17.4). The 1900
 * system has a 29 February 1900, which did not exist.
 */
final class SerialDate {
  private static final LocalDateTime EPOCH_1900 = LocalDate.of(1899, 12, 30).atStartOfDay();
  private static final LocalDateTime EPOCH_1904 = LocalDate.of(1904, 1, 1).atStartOfDay();
  private static final int NONEXISTENT_LEAP_DAY = 60;
  private static final double LAST = 2_958_466;
  private static final double MILLIS_PER_DAY = 86_400_000;

  private SerialDate() {}

  /** The time of a serial date; empty if it is out of the range of Excel. */
  static Optional<LocalDateTime> time(double serial, boolean from1904) {
    if (serial < 0 || serial >= LAST) {
      return Optional.empty();
    }
    long millis = Math.round(serial * MILLIS_PER_DAY);
    if (from1904) {
      return Optional.of(EPOCH_1904.plus(millis, ChronoUnit.MILLIS));
    }
    LocalDateTime time = EPOCH_1900.plus(millis, ChronoUnit.MILLIS);
    return Optional.of(serial < NONEXISTENT_LEAP_DAY ? time.plusDays(1) : time);
  }

  static double serial(LocalDateTime time, boolean from1904) {
    LocalDateTime epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    return Duration.between(epoch, time).toMillis() / MILLIS_PER_DAY;
  }
}
