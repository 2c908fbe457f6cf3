package trivium.rehearsal;

import java.util.SortedMap;
import trivium.rehearsal.DelaySamples.Delay;

/**
 * What a rehearsal found; with {@code --json} its components are the names that are printed.
 *
 * @param questions a game, as played
 * @param joinMs from dialling (TCP, upgrade and all) to {@code joined}
 * @param questionMs from the host's {@code start} or {@code next} to the question at each player
 * @param receiptMs from a player's answer to its receipt
 * @param resultMs from the last answer of the room to the result at each player; only of questions
 *     that everybody answered, as any other waits for its limit
 */
public record RehearsalResult(
    int players,
    int rooms,
    int questions,
    String bank,
    int answerWithinMs,
    long seed,
    double seconds,
    long joinsPerSecond,
    int answers,
    Delay joinMs,
    Delay questionMs,
    Delay receiptMs,
    Delay resultMs,
    Bytes bytesPerPlayer,
    SortedMap<String, Integer> errors) {

  /**
   * What a player receives in WebSocket frames, headers included: mean and worst.
   *
   * @param lobby from {@code joined}, itself included, to before the first question
   * @param game all in all, the lobby included
   */
  public record Bytes(long lobby, long lobbyMax, long game, long gameMax) {}

  public boolean clean() {
    return errors.isEmpty();
  }
}
