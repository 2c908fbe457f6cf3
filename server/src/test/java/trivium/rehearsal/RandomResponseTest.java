package trivium.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.Response;

class RandomResponseTest {
  private static final List<String> THREE = List.of("a", "b", "c");
  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void everyKindIsAnsweredInItsWay() {
    assertThat(guesses("choice", THREE, List.of()))
        .allMatch(guess -> guess instanceof Response.Choice one && one.picks().size() == 1)
        .hasSize(3);
    assertThat(guesses("several", THREE, List.of()))
        .allMatch(Response.Choice.class::isInstance)
        .anyMatch(guess -> guess instanceof Response.Choice all && all.picks().size() == 3)
        .anyMatch(guess -> guess instanceof Response.Choice one && one.picks().size() == 1);
    assertThat(guesses("text", List.of(), List.of())).allMatch(Response.Text.class::isInstance);
    assertThat(guesses("number", List.of(), List.of()))
        .allMatch(Response.Numeric.class::isInstance);
    assertThat(guesses("order", THREE, List.of()))
        .allMatch(guess -> guess instanceof Response.Order all && all.order().size() == 3)
        .hasSize(6);
    assertThat(guesses("match", List.of("a", "b"), THREE))
        .allMatch(guess -> guess instanceof Response.Match all && all.match().size() == 2)
        .hasSize(6);
  }

  private Set<Response> guesses(String kind, List<String> choices, List<String> partners) {
    var question =
        new QuestionOpened(
            0, 1, kind, "?", choices, 20_000, 20_000, partners, "", "", Optional.empty());
    Set<Response> guesses = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      guesses.add(RandomResponse.at(question, random));
    }
    return guesses;
  }
}
