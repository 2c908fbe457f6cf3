package trivium.bank.sheet;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date, a time of the day or a span of time: {@code d mmmm yyyy}, {@code h:mm AM/PM}, {@code
 * [h]:mm}.
 */
final class DateLayout {
  private static final double SECONDS_PER_DAY = 86_400;
  private static final int NOON = 12;

  private final List<FormatToken> tokens;
  private final Locale locale;
  private final boolean halfDays;
  private final int decimals;

  DateLayout(List<FormatToken> tokens, Locale locale) {
    this.tokens = tokens;
    this.locale = locale;
    this.halfDays =
        tokens.stream()
            .anyMatch(token -> token instanceof FormatToken.Time time && time.unit() == 'a');
    this.decimals = decimals(tokens);
  }

  /** How many digits of a second are shown. */
  private static int decimals(List<FormatToken> tokens) {
    int most = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (isPoint(tokens.get(i))) {
        int digits = 0;
        while (i + 1 + digits < tokens.size()
            && tokens.get(i + 1 + digits) instanceof FormatToken.Digit) {
          digits++;
        }
        most = Math.max(most, Math.min(3, digits));
      }
    }
    return most;
  }

  private static boolean isPoint(FormatToken token) {
    return token.is(FormatToken.Sign.POINT);
  }

  String text(double value, boolean from1904) {
    boolean elapsed =
        tokens.stream().anyMatch(token -> token instanceof FormatToken.Time time && time.elapsed());
    double scale = Math.pow(10, decimals);
    double seconds = Math.round(value * SECONDS_PER_DAY * scale) / scale;
    Optional<LocalDateTime> time = SerialDate.time(Math.abs(seconds) / SECONDS_PER_DAY, from1904);
    if (time.isEmpty() || (value < 0 && !elapsed)) {
      return GeneralNumber.text(value);
    }
    var out = new StringBuilder(value < 0 ? "-" : "");
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case FormatToken.Literal(String text) -> out.append(text);
        case FormatToken.Time part -> out.append(part(part, i, time.get(), Math.abs(seconds)));
        case FormatToken.Mark(FormatToken.Sign sign) -> out.append(mark(sign, i, time.get()));
        case FormatToken.Digit _ -> {}
      }
    }
    return out.toString().strip();
  }

  private String mark(FormatToken.Sign sign, int at, LocalDateTime time) {
    return switch (sign) {
      case SLASH -> "/";
      case COMMA -> ",";
      case POINT -> {
        boolean ofSecond =
            at + 1 < tokens.size() && tokens.get(at + 1) instanceof FormatToken.Digit;
        String millis = String.format(Locale.ROOT, "%03d", time.get(ChronoField.MILLI_OF_SECOND));
        yield ofSecond ? "." + millis.substring(0, decimals) : ".";
      }
      case PERCENT -> "%";
      case PLUS -> "+";
      case EXPONENT, TEXT, GENERAL -> "";
    };
  }

  private String part(FormatToken.Time part, int at, LocalDateTime time, double seconds) {
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

  /** An m beside an h or an s is a minute. */
  private boolean isMinute(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (tokens.get(i) instanceof FormatToken.Time before) {
        if (before.unit() == 'h') {
          return true;
        }
        break;
      }
    }
    for (int i = at + 1; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof FormatToken.Time after) {
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
