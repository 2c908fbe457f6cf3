package trivium.cluster;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a room. A code is owned by at most one node at a time; what the directory says may be
 * old by the time it is used, so an owner still checks that it is one.
 */
public interface RoomDirectory {
  CompletionStage<Optional<NodeId>> ownerOf(String room);

  /** Takes a code for a node; false when it is taken already, by any node. */
  CompletionStage<Boolean> claim(String room, NodeId owner);

  /** Gives a code back; does nothing if this node does not own it. */
  CompletionStage<@Nullable Void> release(String room, NodeId owner);
}
