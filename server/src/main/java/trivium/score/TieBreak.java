package trivium.score;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides between equal totals by the answers to a question for a number. Pure. */
public final class TieBreak {
  private TieBreak() {}

  /**
   * The precedence of each participant: the number of those who were behind before, or else whose
   * answer is farther from the correct number; no answer is farther than any.
   *
   * @param answers by participant; of several answers, as in a team, the median counts
   * @param before the precedence by earlier questions
   */
  public static <P> Map<P, Integer> precedence(
      Map<P, List<Double>> answers, double correct, Map<P, Integer> before) {
    Map<P, Double> distances = new HashMap<>();
    answers.forEach((who, given) -> distances.put(who, distance(given, correct)));
    Comparator<P> order =
        Comparator.<P>comparingInt(who -> before.getOrDefault(who, 0))
            .thenComparing(Comparator.<P>comparingDouble(distances::get).reversed());
    List<P> sorted = distances.keySet().stream().sorted(order).toList();
    Map<P, Integer> precedence = new HashMap<>();
    int behind = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) != 0) {
        behind = i;
      }
      precedence.put(sorted.get(i), behind);
    }
    return precedence;
  }

  private static double distance(List<Double> answers, double correct) {
    return median(answers)
        .map(median -> Math.abs(median - correct))
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The answer that counts of several, as in a team; empty without one. */
  public static Optional<Double> median(List<Double> answers) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    double[] sorted = answers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return Optional.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
