package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.RoomCode;

/**
 * Requests for rooms that do not run on this node, in the order of their arrival, while the owner
 * of the room is looked up or this node recovers it. Each connection has few, so that their number
 * is bounded. Any thread.
 */
final class UnroutedRequests {
  private static final Logger LOG = LoggerFactory.getLogger(UnroutedRequests.class);

  private final Map<RoomCode, List<RoomRequest.ToRoom>> waiting = new ConcurrentHashMap<>();

  /** Adds a request if others wait for its room, which it must not overtake. */
  boolean addBehindOthers(RoomRequest.ToRoom request) {
    // Nearly always there are none, and this takes no lock.
    return waiting.containsKey(request.room())
        && waiting.computeIfPresent(request.room(), (_, others) -> with(others, request)) != null;
  }

  /** Adds a request; returns whether it is the first of its room, whose owner is to be found. */
  boolean add(RoomRequest.ToRoom request) {
    AtomicBoolean isFirst = new AtomicBoolean();
    waiting.compute(
        request.room(),
        (_, others) -> {
          isFirst.set(others == null);
          return with(others == null ? new ArrayList<>() : others, request);
        });
    return isFirst.get();
  }

  private static List<RoomRequest.ToRoom> with(
      List<RoomRequest.ToRoom> others, RoomRequest.ToRoom request) {
    others.add(request);
    return others;
  }

  /** Passes on all requests for a room, also those that arrive meanwhile. Called once for each. */
  void release(RoomCode room, Consumer<RoomRequest.ToRoom> handler) {
    for (List<RoomRequest.ToRoom> next = take(room); next != null; next = take(room)) {
      next.forEach(request -> handle(request, handler));
    }
  }

  /** A request that fails must not stop those behind it for good. */
  private static void handle(RoomRequest.ToRoom request, Consumer<RoomRequest.ToRoom> handler) {
    try {
      handler.accept(request);
    } catch (RuntimeException e) {
      LOG.error("A request to room {} failed.", request.room(), e);
    }
  }

  /** The next requests; null if there are none, so that later ones need not wait. */
  private @Nullable List<RoomRequest.ToRoom> take(RoomCode room) {
    List<RoomRequest.ToRoom> taken = new ArrayList<>();
    waiting.computeIfPresent(
        room,
        (_, present) -> {
          taken.addAll(present);
          return present.isEmpty() ? null : new ArrayList<>();
        });
    return taken.isEmpty() ? null : taken;
  }
}
