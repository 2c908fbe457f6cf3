package trivium.bank.sheet;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Formats numbers as dates, times or durations: {@code d mmmm yyyy}, {@code h:mm AM/PM}, {@code
 * [h]:mm}.
 */
final class DateLayout {
  private static final double SECONDS_PER_DAY = 86_400;
  private static final int NOON = 12;

  private final List<NumberFormatToken> tokens;
  private final Locale locale;
  private final boolean halfDays;
  private final int decimals;

  DateLayout(List<NumberFormatToken> tokens, Locale locale) {
    this.tokens = tokens;
    this.locale = locale;
    this.halfDays =
        tokens.stream()
            .anyMatch(token -> token instanceof NumberFormatToken.Time time && time.unit() == 'a');
    this.decimals = decimals(tokens);
  }

  /** The number of decimals of seconds. */
  private static int decimals(List<NumberFormatToken> tokens) {
    int most = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (isPoint(tokens.get(i))) {
        int digits = 0;
        while (i + 1 + digits < tokens.size()
            && tokens.get(i + 1 + digits) instanceof NumberFormatToken.Digit) {
          digits++;
        }
        most = Math.max(most, Math.min(3, digits));
      }
    }
    return most;
  }

  private static boolean isPoint(NumberFormatToken token) {
    return token.is(NumberFormatToken.Sign.POINT);
  }

  String text(double value, boolean from1904) {
    boolean elapsed =
        tokens.stream()
            .anyMatch(token -> token instanceof NumberFormatToken.Time time && time.elapsed());
    double scale = Math.pow(10, decimals);
    double seconds = Math.round(value * SECONDS_PER_DAY * scale) / scale;
    Optional<LocalDateTime> time = SerialDate.time(Math.abs(seconds) / SECONDS_PER_DAY, from1904);
    if (time.isEmpty() || (value < 0 && !elapsed)) {
      return GeneralNumber.text(value);
    }
    var out = new StringBuilder(value < 0 ? "-" : "");
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case NumberFormatToken.Literal(String text) -> out.append(text);
        case NumberFormatToken.Time part ->
            out.append(part(part, i, time.get(), Math.abs(seconds)));
        case NumberFormatToken.Mark(NumberFormatToken.Sign sign) ->
            out.append(mark(sign, i, time.get()));
        case NumberFormatToken.Digit _ -> {}
      }
    }
    return out.toString().strip();
  }

  private String mark(NumberFormatToken.Sign sign, int at, LocalDateTime time) {
    return switch (sign) {
      case SLASH -> "/";
      case COMMA -> ",";
      case POINT -> {
        boolean ofSecond =
            at + 1 < tokens.size() && tokens.get(at + 1) instanceof NumberFormatToken.Digit;
        String millis = String.format(Locale.ROOT, "%03d", time.get(ChronoField.MILLI_OF_SECOND));
        yield ofSecond ? "." + millis.substring(0, decimals) : ".";
      }
      case PERCENT -> "%";
      case PLUS -> "+";
      case EXPONENT, TEXT, GENERAL -> "";
    };
  }

  private String part(NumberFormatToken.Time part, int at, LocalDateTime time, double seconds) {
    int length = part.length();
    LocalDateTime shown = decimals > 0 ? time : time.truncatedTo(ChronoUnit.SECONDS);
    return switch (part.unit()) {
      case 'y', 'e' ->
          length <= 2 && part.unit() == 'y'
              ? padded(shown.getYear() % 100, 2)
              : padded(shown.getYear(), 4);
      case 'b' -> padded(shown.getYear() + 543, 4);
      case 'm' -> {
        if (part.elapsed()) {
          yield padded((long) (seconds / 60), length);
        }
        yield isMinute(at) ? padded(shown.getMinute(), Math.min(2, length)) : month(shown, length);
      }
      case 'd' ->
          switch (length) {
            case 1, 2 -> padded(shown.getDayOfMonth(), length);
            case 3 -> shown.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
            default -> shown.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
          };
      case 'h' -> {
        if (part.elapsed()) {
          yield padded((long) (seconds / 3_600), length);
        }
        int hour = shown.getHour();
        int ofHalf = hour % NOON == 0 ? NOON : hour % NOON;
        yield padded(halfDays ? ofHalf : hour, Math.min(2, length));
      }
      case 's' ->
          part.elapsed()
              ? padded((long) seconds, length)
              : padded(shown.getSecond(), Math.min(2, length));
      case 'a' -> (shown.getHour() < NOON ? "AM" : "PM").substring(0, length);
      default -> "";
    };
  }

  private String month(LocalDateTime time, int length) {
    return switch (length) {
      case 1, 2 -> padded(time.getMonthValue(), length);
      case 3 -> time.getMonth().getDisplayName(TextStyle.SHORT, locale);
      case 5 -> time.getMonth().getDisplayName(TextStyle.FULL, locale).substring(0, 1);
      default -> time.getMonth().getDisplayName(TextStyle.FULL, locale);
    };
  }

  /** Whether an m is a minute, because it follows an h or precedes an s. */
  private boolean isMinute(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (tokens.get(i) instanceof NumberFormatToken.Time before) {
        if (before.unit() == 'h') {
          return true;
        }
        break;
      }
    }
    for (int i = at + 1; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof NumberFormatToken.Time after) {
        return after.unit() == 's';
      }
    }
    return false;
  }

  private static String padded(long number, int length) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, Math.min(9, length) - digits.length())) + digits;
  }
}
