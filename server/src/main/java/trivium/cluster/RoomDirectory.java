package trivium.cluster;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The directory of room owners. A room code is owned by at most one node at a time. Results may be
 * outdated when they are used, so that owners check their ownership. Any thread.
 */
public interface RoomDirectory {
  /** The owner of a room; it may have lost its lease, and another not yet taken over. */
  CompletionStage<Optional<NodeId>> ownerOf(String room);

  /** Assigns a code to a node; false if any node owns it already. */
  CompletionStage<Boolean> claim(String room, NodeId owner);

  /**
   * Assigns a room to another node, whose part it is to recover the room; false if it was not owned
   * by the first. The room's events are durable, and no more are appended.
   */
  CompletionStage<Boolean> transfer(String room, NodeId from, NodeId to);

  /** Releases a code; does nothing if this node does not own it. */
  CompletionStage<@Nullable Void> release(String room, NodeId owner);
}
