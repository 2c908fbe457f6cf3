package trivium.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;

/** What the rooms of a rehearsal play: one round of a format, or an evening of several. */
public enum RehearsalFormat {
  LIVE,
  SHEET,
  BUZZER,
  KNOCK_OUT,
  /** A round of each format, the first two with jokers, and a last question with bets. */
  EVENING;

  /** The formats of its rounds, in order. */
  List<RoundFormat> rounds() {
    return switch (this) {
      case LIVE -> List.of(RoundFormat.LIVE);
      case SHEET -> List.of(RoundFormat.of(RoundMode.SHEET));
      case BUZZER -> List.of(RoundFormat.of(RoundMode.BUZZER));
      case KNOCK_OUT -> List.of(knockOut());
      case EVENING ->
          List.of(
              withJoker(RoundMode.LIVE),
              withJoker(RoundMode.SHEET),
              RoundFormat.of(RoundMode.BUZZER),
              knockOut(),
              new RoundFormat(Optional.empty(), false, true, false, false));
    };
  }

  private static RoundFormat withJoker(RoundMode mode) {
    return new RoundFormat(Optional.of(mode), true, false, false, false);
  }

  private static RoundFormat knockOut() {
    return new RoundFormat(Optional.empty(), false, false, false, true);
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
