package trivium.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;

/** What the rooms of a rehearsal play: one round of a format, or an evening of several. */
public enum RehearsalFormat {
  LIVE(RoundFormat.LIVE),
  SHEET(RoundFormat.of(RoundMode.SHEET)),
  BUZZER(RoundFormat.of(RoundMode.BUZZER)),
  KNOCK_OUT(new RoundFormat(Optional.empty(), false, false, false, true)),
  /** A round of each format, the first two with jokers, and a last question with bets. */
  EVENING(
      new RoundFormat(Optional.empty(), true, false, false, false),
      new RoundFormat(Optional.of(RoundMode.SHEET), true, false, false, false),
      RoundFormat.of(RoundMode.BUZZER),
      new RoundFormat(Optional.empty(), false, false, false, true),
      new RoundFormat(Optional.empty(), false, true, false, false));

  private final List<RoundFormat> rounds;

  RehearsalFormat(RoundFormat... rounds) {
    this.rounds = List.of(rounds);
  }

  /** The formats of its rounds, in order. */
  List<RoundFormat> rounds() {
    return rounds;
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
