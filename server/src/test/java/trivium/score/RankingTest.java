package trivium.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trivium.score.Ranking.PlayerTotal;
import trivium.score.Ranking.RankedPlayer;

class RankingTest {
  @Test
  void equalTotalsShareARankAndTheNextRankIsSkipped() {
    Ranking<String> ranking = Ranking.of(scored("a", 5, "b", 9, "c", 5, "d", 1));
    assertThat(ranking.players())
        .containsExactly(place("b", 9, 1), place("a", 5, 2), place("c", 5, 2), place("d", 1, 4));
  }

  @Test
  void justAheadIsTheNearestWithMorePoints() {
    Ranking<String> ranking = Ranking.of(scored("a", 5, "b", 9, "c", 5, "d", 1));
    assertThat(ranking.aheadOf(0)).isEmpty();
    assertThat(ranking.aheadOf(1)).contains(place("b", 9, 1));
    assertThat(ranking.aheadOf(2)).contains(place("b", 9, 1));
    assertThat(ranking.aheadOf(3))
        .hasValueSatisfying(ahead -> assertThat(ahead.rank()).isEqualTo(2));
  }

  @Test
  void nobodyIsAheadWhereAllAreEqual() {
    Ranking<String> ranking = Ranking.of(scored("a", 0, "b", 0));
    assertThat(ranking.players()).extracting(RankedPlayer::rank).containsExactly(1, 1);
    assertThat(ranking.aheadOf(1)).isEmpty();
  }

  @Test
  void aRankIsSharedByThoseWithTheSamePoints() {
    Ranking<String> ranking = Ranking.of(scored("a", 9, "b", 5, "c", 5, "d", 1));
    assertThat(IntStream.range(0, 4).mapToObj(ranking::isShared))
        .containsExactly(false, true, true, false);
  }

  private static RankedPlayer<String> place(String who, int total, int rank) {
    return new RankedPlayer<>(who, new Points(total), rank);
  }

  private static List<PlayerTotal<String>> scored(Object... namesAndTotals) {
    var list = new ArrayList<PlayerTotal<String>>();
    for (int i = 0; i < namesAndTotals.length; i += 2) {
      list.add(
          new PlayerTotal<>(
              (String) namesAndTotals[i], new Points((Integer) namesAndTotals[i + 1])));
    }
    return list;
  }
}
