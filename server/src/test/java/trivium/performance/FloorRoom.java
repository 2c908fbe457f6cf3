package trivium.performance;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A room of the floor: counts answers and sends frames that were encoded before. Its host's loop
 * advances it; players join and answer on their own loops.
 */
final class FloorRoom {
  private final FloorFrames frames;
  private final Channel host;

  /** By their loop, which alone reads and changes its list. */
  private final Map<EventExecutor, List<Channel>> players = new LinkedHashMap<>();

  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private volatile int question = -1;
  private boolean leaderboardShown;
  private volatile boolean ended;

  FloorRoom(FloorFrames frames, Channel host, EventLoopGroup loops) {
    this.frames = frames;
    this.host = host;
    loops.forEach(loop -> players.put(loop, new ArrayList<>()));
  }

  /** Seats a player; on the loop of the channel. */
  void join(Channel player) {
    ofLoop(player.eventLoop()).add(player);
    present.incrementAndGet();
    send(player, frames.joined);
  }

  /** A player's connection is closed; on its loop. */
  void leave(Channel player) {
    if (!ended) {
      ofLoop(player.eventLoop()).remove(player);
      present.decrementAndGet();
    }
  }

  /** Confirms an answer, and closes the question with the last one; on the player's loop. */
  void answer(Channel player, int choice) {
    int number = question;
    send(player, frames.receipt(number, choice));
    if (answered.incrementAndGet() == present.get()) {
      toAll(frames.outcome(number));
    }
  }

  /** The host goes on to what comes next; on the host's loop. */
  void advance() {
    int next = question + 1;
    if (next == frames.size()) {
      toAll(frames.finished);
    } else if (question < 0 || leaderboardShown) {
      leaderboardShown = false;
      answered.set(0);
      question = next;
      toAll(frames.question(next));
    } else {
      leaderboardShown = true;
      toAll(frames.leaderboard);
    }
  }

  /** Closes all connections of the room; on the host's loop. */
  void end() {
    ended = true;
    toAll(frames.roomEnded);
  }

  private List<Channel> ofLoop(EventExecutor loop) {
    return Optional.ofNullable(players.get(loop)).orElseThrow();
  }

  private void toAll(ByteBuf frame) {
    send(host, frame);
    players.forEach(
        (loop, channels) -> loop.execute(() -> channels.forEach(player -> send(player, frame))));
  }

  private static void send(Channel channel, ByteBuf frame) {
    channel.writeAndFlush(frame.duplicate(), channel.voidPromise());
  }
}
