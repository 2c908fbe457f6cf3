package trivium.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides between equal totals by the answers to a question for a number. Pure. */
public final class TieBreak {
  private TieBreak() {}

  /**
   * The precedence of each participant: the number of those whose answer is farther from the
   * correct number, or who have none.
   *
   * @param answers by participant; of several answers, as in a team, the median counts
   */
  public static <P> Map<P, Integer> precedence(Map<P, List<Double>> answers, double correct) {
    Map<P, Double> distances = new HashMap<>();
    answers.forEach((who, given) -> distances.put(who, distance(given, correct)));
    double[] sorted =
        distances.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    Map<P, Integer> precedence = new HashMap<>();
    distances.forEach(
        (who, distance) -> precedence.put(who, sorted.length - upTo(sorted, distance)));
    return precedence;
  }

  private static double distance(List<Double> answers, double correct) {
    if (answers.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double[] sorted = answers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return Math.abs(median - correct);
  }

  /** The number of elements that are not greater. */
  private static int upTo(double[] sorted, double value) {
    int index = Arrays.binarySearch(sorted, value);
    int end = index < 0 ? -index - 1 : index;
    while (end < sorted.length && sorted[end] <= value) {
      end++;
    }
    return end;
  }
}
