package trivium.net.socket;

import org.jspecify.annotations.Nullable;
import trivium.protocol.RoomCode;

/** The room codes that one connection has asked for. Confined to the connection's loop. */
final class GuessHistory {
  private @Nullable RoomCode last;
  private int codesTried;
  private long askedSince;

  /** Adds a request for a room; asking for the same code again keeps its place. */
  GuessPriority add(RoomCode code, long now) {
    if (!code.equals(last)) {
      last = code;
      codesTried++;
      askedSince = now;
    }
    return new GuessPriority(codesTried, askedSince, now);
  }
}
