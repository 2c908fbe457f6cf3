package trivium.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TieBreakTest {
  @Test
  void theNearestAnswerPrecedesAllOthersAndNoAnswerPrecedesNobody() {
    Map<String, Integer> precedence =
        TieBreak.precedence(
            Map.of("near", List.of(1_660.0), "far", List.of(2_000.0), "none", List.of()),
            1_665,
            Map.of());
    assertThat(precedence).isEqualTo(Map.of("near", 2, "far", 1, "none", 0));
  }

  @Test
  void answersAtTheSameDistanceRemainTied() {
    assertThat(
            TieBreak.precedence(
                Map.of("low", List.of(90.0), "high", List.of(110.0)), 100, Map.of()))
        .isEqualTo(Map.of("low", 0, "high", 0));
  }

  @Test
  void theMedianOfATeamCounts() {
    assertThat(
            TieBreak.precedence(
                Map.of("team", List.of(1.0, 100.0, 5_000.0), "other", List.of(98.0, 104.0)),
                100,
                Map.of()))
        .isEqualTo(Map.of("team", 1, "other", 0));
  }

  @Test
  void aLaterQuestionDecidesOnlyWhatTheEarlierOneLeftTied() {
    assertThat(
            TieBreak.precedence(
                Map.of("first", List.of(1.0), "second", List.of(90.0), "third", List.of(99.0)),
                100,
                Map.of("first", 2, "second", 0, "third", 0)))
        .isEqualTo(Map.of("first", 2, "third", 1, "second", 0));
  }
}
