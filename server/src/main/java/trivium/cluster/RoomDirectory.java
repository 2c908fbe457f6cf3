package trivium.cluster;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The directory of room owners. A room code is owned by at most one node at a time. Results may be
 * outdated when they are used, so that owners check their ownership. Any thread.
 */
public interface RoomDirectory {
  CompletionStage<Optional<NodeId>> ownerOf(String room);

  /** Assigns a code to a node; false if any node owns it already. */
  CompletionStage<Boolean> claim(String room, NodeId owner);

  /** Releases a code; does nothing if this node does not own it. */
  CompletionStage<@Nullable Void> release(String room, NodeId owner);
}
