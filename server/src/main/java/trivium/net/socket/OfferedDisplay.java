package trivium.net.socket;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trivium.protocol.DisplayCode;
import trivium.protocol.RefusalReason;
import trivium.protocol.SeatMessage;
import trivium.protocol.ServerMessage;
import trivium.room.AddressBlock;
import trivium.room.ConnectionId;

/**
 * The offer of one connection to be the display of some room, with a code that changes from time to
 * time. Confined to the connection's loop.
 */
final class OfferedDisplay {
  /** How long a code is shown, ms: time to walk to the laptop, and too short to pass codes on. */
  private static final long LONGEST_SHOWN = Duration.ofMinutes(10).toMillis();

  private final ConnectionId connection;
  private final AddressBlock address;
  private final DisplayCodes codes;
  private @Nullable DisplayCode shown;
  private boolean waiting;
  private long shownSince;

  OfferedDisplay(ConnectionId connection, AddressBlock address, DisplayCodes codes) {
    this.connection = connection;
    this.address = address;
    this.codes = codes;
  }

  boolean isWaiting() {
    return waiting && codes.isWaiting(connection);
  }

  /** The code to show, or a refusal if too many displays wait. */
  ServerMessage offer(long now) {
    return shown != null && isWaiting() ? new SeatMessage.DisplayCodeAssigned(shown) : draw(now);
  }

  private ServerMessage draw(long now) {
    shownSince = now;
    return codes
        .offer(connection, address)
        .<ServerMessage>map(code -> {
          waiting = true;
          shown = code;
          return new SeatMessage.DisplayCodeAssigned(code);
        })
        .orElseGet(() -> {
          waiting = false;
          return RefusalReason.SERVER_BUSY.refused();
        });
  }

  /** Another code, if the present one has been shown for long enough. */
  Optional<ServerMessage> renew(long now) {
    return waiting && now - shownSince >= LONGEST_SHOWN ? Optional.of(draw(now)) : Optional.empty();
  }

  /** The connection has another purpose, or is closed. */
  void withdraw() {
    if (waiting) {
      waiting = false;
      codes.withdraw(connection);
    }
  }
}
