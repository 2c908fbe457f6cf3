package trivium.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ranking of players by total, best first. Those with equal totals and the same precedence
 * share a rank and keep their order.
 */
public final class Ranking<P> {
  /**
   * A player with a total.
   *
   * @param precedence decides between equal totals: the higher one is ranked first
   */
  public record PlayerTotal<P>(P player, Points total, int precedence) {
    /** A player for whom no tie-break was played. */
    public PlayerTotal(P player, Points total) {
      this(player, total, 0);
    }

    private boolean isLevelWith(PlayerTotal<P> other) {
      return total.equals(other.total) && precedence == other.precedence;
    }
  }

  /** A player with a rank; ranks start at 1 and skip after a tie (1, 2, 2, 4). */
  public record RankedPlayer<P>(P player, Points total, int rank) {}

  private final List<RankedPlayer<P>> players;
  private final Map<P, Integer> indexes = new HashMap<>();

  private Ranking(List<RankedPlayer<P>> places) {
    this.players = places;
    for (int i = 0; i < places.size(); i++) {
      indexes.put(places.get(i).player(), i);
    }
  }

  public static <P> Ranking<P> of(List<PlayerTotal<P>> players) {
    List<PlayerTotal<P>> sorted = new ArrayList<>(players);
    sorted.sort(
        Comparator.comparingInt((PlayerTotal<P> scored) -> scored.total().value())
            .thenComparingInt(PlayerTotal::precedence)
            .reversed());
    List<RankedPlayer<P>> places = new ArrayList<>(sorted.size());
    int rank = 1;
    for (int i = 0; i < sorted.size(); i++) {
      PlayerTotal<P> scored = sorted.get(i);
      if (i > 0 && !scored.isLevelWith(sorted.get(i - 1))) {
        rank = i + 1;
      }
      places.add(new RankedPlayer<>(scored.player(), scored.total(), rank));
    }
    return new Ranking<>(List.copyOf(places));
  }

  /** The ranked players, best first. */
  public List<RankedPlayer<P>> players() {
    return players;
  }

  /** The index of a player in the ranking; empty for others. */
  public OptionalInt indexOf(P who) {
    Integer index = indexes.get(who);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The number of players with more points than this. */
  public int countAbove(Points total) {
    int low = 0;
    int high = players.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (players.get(middle).total().value() > total.value()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether other players have the rank of the player at this index. */
  public boolean isShared(int index) {
    int rank = players.get(index).rank();
    return (index > 0 && players.get(index - 1).rank() == rank)
        || (index + 1 < players.size() && players.get(index + 1).rank() == rank);
  }

  /** The next player with more points than the one at this index; empty for the leader. */
  public Optional<RankedPlayer<P>> aheadOf(int index) {
    int rank = players.get(index).rank();
    return rank == 1 ? Optional.empty() : Optional.of(players.get(rank - 2));
  }
}
