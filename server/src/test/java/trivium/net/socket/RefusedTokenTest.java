package trivium.net.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.cluster.Fabric;
import trivium.cluster.Fabric.LinkListener;
import trivium.cluster.LocalMembership;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.protocol.ClientMessage;
import trivium.protocol.EncodedMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.WireCodec;
import trivium.room.AddressBlock;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/** The steps of a request with a token, for used and unused room codes. */
class RefusedTokenTest {
  private static final NodeId SELF = new NodeId("test", 1);
  private static final RoomCode ROOM = new RoomCode("482913");
  private static final RoomCode NONE = new RoomCode("111111");
  private static final String MAC = "AAAAAAAAAAAAAAAAAAAAAA";

  private final EventLoops group = new EventLoops(1);
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final List<String> steps = new ArrayList<>();
  private EdgeLoop loop;
  private Session session;
  private long refusedAfter;
  private RefusalReason refusal = RefusalReason.NO_SUCH_SEAT;

  /** A directory with one room that records requests. */
  private final class OneRoom implements RoomDirectory {
    @Override
    public CompletionStage<Optional<NodeId>> ownerOf(String room) {
      steps.add("owner");
      return CompletableFuture.completedStage(
          room.equals(ROOM.digits()) ? Optional.of(SELF) : Optional.empty());
    }

    @Override
    public CompletionStage<Boolean> claim(String room, NodeId owner) {
      throw new AssertionError("nobody opens a room");
    }

    @Override
    public CompletionStage<Boolean> transfer(String room, NodeId from, NodeId to) {
      throw new AssertionError("no room moves");
    }

    @Override
    public CompletionStage<@Nullable Void> release(String room, NodeId owner) {
      throw new AssertionError("no room ends");
    }
  }

  /** A fabric that refuses every request after a delay. */
  private final class Refusing implements Fabric<RoomRequest, Delivery> {
    @Override
    public void attach(Receiver<RoomRequest> owner, Receiver<Delivery> edge, LinkListener links) {
      throw new AssertionError("nobody attaches");
    }

    @Override
    public void up(NodeId owner, RoomRequest request) {
      steps.add(request.getClass().getSimpleName() + " to " + owner);
      loop.schedule(
          refusedAfter,
          () ->
              loop.deliver(
                  SELF,
                  new Delivery(
                      NONE,
                      List.of(
                          new Delivery.ToOne(
                              request.from(), EncodedMessage.of(refusal.refused()))))));
    }

    @Override
    public void down(NodeId edge, Delivery delivery) {
      throw new AssertionError("the test delivers");
    }

    @Override
    public Optional<String> failure() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void connect() {
    channel.freezeTime();
    Edge edge =
        new Edge(
            new LocalMembership(SELF),
            new Refusing(),
            new OneRoom(),
            new HostingPolicy.Everyone(),
            () -> 0,
            group,
            new NetMetrics(),
            new DisplayCodes(new Random(1), DisplayCodes.Announcements.NONE));
    loop = new EdgeLoop(edge, channel.eventLoop(), 0);
    session =
        loop.connected(
            channel, new OpeningHandshake(new AddressBlock("203.0.113.7"), false, false, true));
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
    group.close();
  }

  private static ClientMessage resume(RoomCode room) {
    return new SeatRequest.Resume(room + ".p1." + MAC);
  }

  private static ClientMessage watch(RoomCode room) {
    return new SeatRequest.Watch(room, room + ".d." + MAC);
  }

  /** All steps and messages in a second after this message, one line per ms. */
  private List<String> secondAfter(ClientMessage message) {
    List<String> all = new ArrayList<>();
    steps.clear();
    session.receive(message, 0);
    for (int ms = 0; ms <= 1_000; ms++) {
      // Tasks that a timer submits run in the same ms.
      channel.runPendingTasks();
      channel.runPendingTasks();
      List<String> messages = new ArrayList<>();
      for (Object frame = channel.readOutbound(); frame != null; frame = channel.readOutbound()) {
        messages.add(ReadFrame.text((ByteBuf) frame));
      }
      if (!steps.isEmpty() || !messages.isEmpty()) {
        all.add(ms + " ms: " + steps + " " + messages);
        steps.clear();
      }
      channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
    }
    return all;
  }

  private static String text(ServerMessage message) {
    return new String(WireCodec.write(message), UTF_8);
  }

  @ParameterizedTest(name = "refused after {0} ms")
  @ValueSource(longs = {0, 1, 100, 499})
  void everyRefusalIsTheSameAndIsSentAtTheSameMoment(long after) {
    refusedAfter = after;
    assertThat(secondAfter(resume(ROOM)))
        .isEqualTo(secondAfter(resume(NONE)))
        .isEqualTo(
            List.of(
                "0 ms: [owner, Resume to " + SELF + "] []",
                "500 ms: [] [" + text(RefusalReason.NO_SUCH_SEAT.refused()) + "]"));
    refusal = RefusalReason.NO_SUCH_DISPLAY;
    assertThat(secondAfter(watch(ROOM)))
        .isEqualTo(secondAfter(watch(NONE)))
        .isEqualTo(
            List.of(
                "0 ms: [owner, Watch to " + SELF + "] []",
                "500 ms: [] [" + text(RefusalReason.NO_SUCH_DISPLAY.refused()) + "]"));
  }

  @Test
  void aLateRefusalIsSentWhenItArrives() {
    refusedAfter = 700;
    assertThat(secondAfter(resume(ROOM)))
        .last()
        .isEqualTo("700 ms: [] [" + text(RefusalReason.NO_SUCH_SEAT.refused()) + "]");
  }

  @Test
  void aMalformedTokenIsRefusedWithoutAskingTheOwner() {
    assertThat(secondAfter(new SeatRequest.Resume("nonsense")))
        .isEqualTo(List.of("0 ms: [] [" + text(RefusalReason.NO_SUCH_SEAT.refused()) + "]"));
    assertThat(secondAfter(new SeatRequest.Watch(ROOM, "nonsense")))
        .isEqualTo(List.of("0 ms: [] [" + text(RefusalReason.NO_SUCH_DISPLAY.refused()) + "]"));
  }
}
