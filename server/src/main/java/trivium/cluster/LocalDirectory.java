package trivium.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The directory of a single node. */
public final class LocalDirectory implements RoomDirectory {
  private final Map<String, NodeId> owners = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Optional<NodeId>> ownerOf(String room) {
    return CompletableFuture.completedStage(Optional.ofNullable(owners.get(room)));
  }

  @Override
  public CompletionStage<Boolean> claim(String room, NodeId owner) {
    return CompletableFuture.completedStage(owners.putIfAbsent(room, owner) == null);
  }

  @Override
  public CompletionStage<Boolean> transfer(String room, NodeId from, NodeId to) {
    return CompletableFuture.completedStage(owners.replace(room, from, to));
  }

  @Override
  public CompletionStage<@Nullable Void> release(String room, NodeId owner) {
    owners.remove(room, owner);
    return CompletableFuture.completedStage(null);
  }
}
