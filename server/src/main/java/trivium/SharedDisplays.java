package trivium;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import trivium.cluster.Membership;
import trivium.net.socket.DisplayCodes;
import trivium.protocol.DisplayCode;
import trivium.room.ConnectionId;
import trivium.room.WaitingDisplays;
import trivium.store.SqlDisplays;

/** The displays of all nodes that wait for a host. Any thread. */
final class SharedDisplays implements DisplayCodes.Announcements {
  private final SqlDisplays shared;
  private final Membership membership;

  SharedDisplays(SqlDisplays shared, Membership membership) {
    this.shared = shared;
    this.membership = membership;
  }

  @Override
  public void offered(DisplayCode code, ConnectionId display) {
    shared.add(code, display);
  }

  @Override
  public void withdrawn(DisplayCode code, ConnectionId display) {
    shared.remove(code, display);
  }

  /** Displays of this node first, then those of all. */
  WaitingDisplays waiting(DisplayCodes own) {
    return code ->
        own.take(code)
            .<CompletionStage<Optional<ConnectionId>>>map(
                display -> CompletableFuture.completedStage(Optional.of(display)))
            .orElseGet(() ->
                shared
                    .take(code)
                    .thenApply(taken ->
                        taken.filter(display -> membership.members().contains(display.node()))));
  }
}
