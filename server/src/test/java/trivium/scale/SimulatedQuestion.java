package trivium.scale;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/**
 * What the simulation of a question has yielded.
 *
 * @param question delay of the question at players
 * @param receipt from answers to receipts
 * @param result from the last answer of a room to the results of its players
 * @param busy for each part, how long it works for the question, ms: that of the node with the most
 *     work, divided by the servers that it has. Commits and Redis are counted with full commits and
 *     packets: under load they take more at a time, and are busy long before they are the limit
 * @param ownerBytes from and to the busiest owner
 * @param redisBytes in, and as many out
 * @param packets that Redis passes on
 * @param longest the most jobs that have waited at one part, such as answers in a room's queue
 */
record SimulatedQuestion(
    Deployment deployment,
    WeightedDelays question,
    WeightedDelays receipt,
    WeightedDelays result,
    Map<Part, Double> busy,
    long ownerBytes,
    long redisBytes,
    long packets,
    int longest) {
  double busy(Part part) {
    return busy.getOrDefault(part, 0.0);
  }

  /** The part that has the most to do, and saturates first if there are more players. */
  Part bottleneck() {
    return Arrays.stream(Part.values()).max(Comparator.comparingDouble(this::busy)).orElseThrow();
  }

  /** The part of the time of answering for which the bottleneck is busy: above 1, answers queue. */
  double load() {
    return busy(bottleneck()) / deployment.answerWithin();
  }
}
