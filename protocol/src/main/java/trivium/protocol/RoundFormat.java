package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * The format of a round. Omitted fields have their defaults: a live round without special rules.
 *
 * @param mode how the questions are played; absent for {@code live}
 * @param joker whether teams may play their joker for this round, which doubles its points
 * @param wager whether teams bet points before they see the last question
 * @param nearest whether the answers nearest to a number are the correct ones
 * @param knockOut whether a wrong answer puts a player or a team out for the rest of the round
 */
public record RoundFormat(
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RoundMode> mode,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean joker,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean wager,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean nearest,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean knockOut) {
  /** A live round without special rules. */
  public static final RoundFormat LIVE =
      new RoundFormat(Optional.empty(), false, false, false, false);

  /** A round of this mode without special rules. */
  public static RoundFormat of(RoundMode mode) {
    return new RoundFormat(Optional.of(mode), false, false, false, false);
  }

  public RoundFormat {
    mode = mode == null ? Optional.empty() : mode.filter(named -> named != RoundMode.LIVE);
    if (knockOut && mode.equals(Optional.of(RoundMode.SHEET))) {
      throw new IllegalArgumentException("an answer sheet has no knock-out");
    }
    if ((wager || nearest) && mode.equals(Optional.of(RoundMode.BUZZER))) {
      throw new IllegalArgumentException("with a buzzer nobody bets or types a number");
    }
  }

  /** How the questions are played. */
  public RoundMode roundMode() {
    return mode.orElse(RoundMode.LIVE);
  }
}
