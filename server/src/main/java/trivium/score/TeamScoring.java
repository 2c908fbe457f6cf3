package trivium.score;

import java.util.Collection;
import java.util.List;

/**
 * The points of a team for a question. Pure.
 *
 * <p>Only some players count:
 *
 * <ul>
 *   <li>A player counts for the team in which the player was when the question opened. Whoever
 *       moves or joins while it is open cannot take points along.
 *   <li>A player counts only if at least one of the last {@value #RECENT} questions, this one
 *       included, was answered. A phone that lost its battery would otherwise lower the mean for
 *       the rest of the evening. A player who merely does not know an answer still counts, so that
 *       silence does not pay.
 * </ul>
 */
public final class TeamScoring {
  /** The number of questions within which a player must have answered to count. */
  public static final int RECENT = 3;

  /** How the points of a team follow from those of the players who count. */
  public enum Method {
    /** The mean, rounded. Fair between teams of different sizes; the default. */
    MEAN,
    /** The most points of a player. For teams that agree on one answer. */
    BEST,
    /** The sum. For teams of equal sizes. */
    SUM
  }

  /**
   * The points of a player of the team for the question.
   *
   * @param answeredRecently whether the player answered one of the last {@link #RECENT} questions
   */
  public record MemberPoints(Points points, boolean answeredRecently) {}

  private TeamScoring() {}

  /**
   * The points of a team; none if nobody counts.
   *
   * @param members the players who were in the team when the question opened
   */
  public static Points points(Method method, Collection<MemberPoints> members) {
    List<Integer> counted =
        members.stream()
            .filter(MemberPoints::answeredRecently)
            .map(member -> member.points().value())
            .toList();
    if (counted.isEmpty()) {
      return Points.NONE;
    }
    int sum = counted.stream().mapToInt(Integer::intValue).sum();
    return new Points(
        switch (method) {
          case MEAN -> (int) Math.round((double) sum / counted.size());
          case BEST -> counted.stream().max(Integer::compare).orElseThrow();
          case SUM -> sum;
        });
  }
}
