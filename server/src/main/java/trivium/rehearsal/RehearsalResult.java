package trivium.rehearsal;

import java.util.SortedMap;
import trivium.rehearsal.DelaySamples.Delay;

/**
 * The result of a rehearsal; with {@code --json} the names of its components are printed.
 *
 * @param questions played in each game; with several rooms, the most of them
 * @param answers including presses of the buzzer
 * @param joinMs from connecting, including TCP and upgrade, to {@code joined}
 * @param questionMs from the host's {@code start} or {@code next} to the question at each player
 * @param receiptMs from a player's answer to its receipt, or from a press to its confirmation
 * @param resultMs from the last answer of the room, or the host's verdict about it, to the result
 *     at each player; only of questions that everybody answered, as any other waits for its limit
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
   * Bytes that a player receives in WebSocket frames, including headers: mean and maximum.
   *
   * @param lobby from {@code joined}, inclusive, to before the first question
   * @param game in total, including the lobby
   */
  public record Bytes(long lobby, long lobbyMax, long game, long gameMax) {}

  public boolean clean() {
    return errors.isEmpty();
  }
}
