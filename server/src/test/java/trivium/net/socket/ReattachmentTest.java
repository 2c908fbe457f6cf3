package trivium.net.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.cluster.Fabric;
import trivium.cluster.Membership;
import trivium.cluster.NodeId;
import trivium.cluster.RoomDirectory;
import trivium.protocol.ClientMessage;
import trivium.protocol.EncodedMessage;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.Settings;
import trivium.protocol.WireCodec;
import trivium.room.AddressBlock;
import trivium.room.AnswerTiming;
import trivium.room.Delivery;
import trivium.room.RoomRequest;
import trivium.room.SeatToken;

/** A session whose room moves from node to node, while its browser notices nothing. */
class ReattachmentTest {
  private static final NodeId SELF = new NodeId("edge", 1);
  private static final NodeId ONE = new NodeId("one", 1);
  private static final NodeId TWO = new NodeId("two", 1);
  private static final RoomCode ROOM = new RoomCode("482913");
  private static final String TOKEN = ROOM + ".p1." + "A".repeat(22);

  private final EventLoops group = new EventLoops(1);
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Set<NodeId> members = new HashSet<>(Set.of(SELF, ONE, TWO));
  private final List<String> sent = new ArrayList<>();
  private NodeId owner = ONE;
  private NodeId forNewRooms = SELF;
  private int lookUps;
  private CompletableFuture<Void> directoryResponds = CompletableFuture.completedFuture(null);
  private long now;
  private Edge edge;
  private EdgeLoop loop;
  private Session session;

  private final class Members implements Membership {
    @Override
    public NodeId self() {
      return SELF;
    }

    @Override
    public NodeId forNewRooms() {
      return forNewRooms;
    }

    @Override
    public Set<NodeId> members() {
      return members;
    }

    @Override
    public void watch(Listener listener) {
      throw new AssertionError("the test tells the edge");
    }
  }

  private final class Directory implements RoomDirectory {
    @Override
    public CompletionStage<Optional<NodeId>> ownerOf(String room) {
      lookUps++;
      return directoryResponds.thenApply(_ -> Optional.of(owner));
    }

    @Override
    public CompletionStage<Boolean> claim(String room, NodeId owner) {
      throw new AssertionError("nobody opens a room");
    }

    @Override
    public CompletionStage<Boolean> transfer(String room, NodeId from, NodeId to) {
      throw new AssertionError("the test transfers rooms");
    }

    @Override
    public CompletionStage<@Nullable Void> release(String room, NodeId owner) {
      throw new AssertionError("no room ends");
    }
  }

  private final class Requests implements Fabric<RoomRequest, Delivery> {
    @Override
    public void attach(
        Receiver<RoomRequest> owner, Receiver<Delivery> edge, LinkListener listener) {
      throw new AssertionError("nobody attaches");
    }

    @Override
    public void up(NodeId node, RoomRequest request) {
      sent.add(request.getClass().getSimpleName() + " to " + node.name());
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
  void aSeatedPlayer() {
    channel.freezeTime();
    edge =
        new Edge(
            new Members(),
            new Requests(),
            new Directory(),
            new HostingPolicy.Everyone(),
            () -> now,
            group,
            new NetMetrics(),
            new DisplayCodes(new Random(1), DisplayCodes.Announcements.NONE));
    loop = new EdgeLoop(edge, channel.eventLoop(), 0);
    session = connect(loop, channel);
    attach(ONE);
    sent.clear();
    messages();
  }

  private Session connect(EdgeLoop to, EmbeddedChannel channel) {
    assertThat(new ConnectionLimit(1, 1, edge.metrics()).admit(channel, Optional.empty()))
        .isPresent();
    Session connected =
        to.connected(
            channel, new OpeningHandshake(new AddressBlock("203.0.113.7"), false, false, true));
    connected.receive(new SeatRequest.Resume(TOKEN), now);
    return connected;
  }

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
    group.close();
  }

  private void deliver(NodeId from, Delivery.Action... actions) {
    loop.deliver(from, new Delivery(ROOM, List.of(actions)));
    channel.runPendingTasks();
  }

  private void attach(NodeId from) {
    deliver(from, new Delivery.Attach(session.id(), Role.PLAYER));
  }

  private static EncodedMessage joined() {
    return EncodedMessage.of(new SeatMessage.Joined(PlayerId.of(1), "Ada", TOKEN));
  }

  private void pass(long ms) {
    for (long i = 0; i < ms; i += 10) {
      now += 10;
      channel.advanceTimeBy(10, TimeUnit.MILLISECONDS);
      channel.runPendingTasks();
      channel.runScheduledPendingTasks();
    }
  }

  private List<String> messages() {
    List<String> all = new ArrayList<>();
    for (Object frame = channel.readOutbound(); frame != null; frame = channel.readOutbound()) {
      switch (frame) {
        case ByteBuf text -> all.add(ReadFrame.text(text));
        case CloseWebSocketFrame close -> all.add("close " + close.statusCode());
        default -> {}
      }
    }
    return all;
  }

  private static ClientMessage answer(int question) {
    return new QuestionRequest.Answer(question, new Response.Choice(List.of(1)));
  }

  @Test
  void anOwnerThatAttachedTheSeatBeforeTheInterruptionIsAskedAnew() {
    directoryResponds = new CompletableFuture<>();
    loop.run(() -> loop.reattach(ONE));
    attach(ONE);
    session.receive(answer(0), now);
    assertThat(sent).as("the owner may not know of the interruption yet").isEmpty();
    directoryResponds.complete(null);
    channel.runPendingTasks();
    assertThat(sent).containsExactly("Resume to one");
    attach(ONE);
    assertThat(sent).containsExactly("Resume to one", "Act to one");
  }

  @Test
  void aBrowserThatAsksForItsSeatHearsOfItFromTheOwnerThatWasAskedAnew() {
    EmbeddedChannel returning = new EmbeddedChannel();
    returning.freezeTime();
    EdgeLoop ofReturning = new EdgeLoop(edge, returning.eventLoop(), 0);
    Session asking = connect(ofReturning, returning);
    sent.clear();
    directoryResponds = new CompletableFuture<>();
    ofReturning.run(() -> ofReturning.reattach(ONE));
    Delivery seat =
        new Delivery(
            ROOM,
            List.of(
                new Delivery.Attach(asking.id(), Role.PLAYER),
                new Delivery.ToOne(asking.id(), joined())));
    ofReturning.deliver(ONE, seat);
    returning.runPendingTasks();
    assertThat(returning.outboundMessages()).isEmpty();
    directoryResponds.complete(null);
    returning.runPendingTasks();
    assertThat(sent).containsExactly("Resume to one");
    ofReturning.deliver(ONE, seat);
    returning.runPendingTasks();
    assertThat(returning.outboundMessages()).hasSize(1);
    asking.receive(answer(0), now);
    assertThat(sent).containsExactly("Resume to one", "Act to one");
    returning.finishAndReleaseAll();
  }

  @Test
  void theSeatIsAttachedToTheNextOwnerAndKeptMessagesFollow() {
    owner = TWO;
    deliver(ONE, new Delivery.Moved());
    assertThat(sent).containsExactly("Resume to two");
    session.receive(answer(0), now);
    assertThat(sent).hasSize(1);
    attach(TWO);
    assertThat(sent).containsExactly("Resume to two", "Act to two");
    session.receive(answer(1), now);
    assertThat(sent).last().isEqualTo("Act to two");
    pass(30_000);
    assertThat(messages()).noneMatch(message -> message.startsWith("close"));
    assertThat(sent).hasSize(3);
  }

  @Test
  void aHostWhoseNewRoomMayBeLostIsToldToTryAgain() {
    forNewRooms = TWO;
    Session host =
        loop.connected(
            channel, new OpeningHandshake(new AddressBlock("203.0.113.8"), false, false, true));
    SeatRequest.Open open = new SeatRequest.Open("planets", 1, Settings.DEFAULTS, "");
    host.receive(open, now);
    assertThat(sent).containsExactly("Open to two");
    loop.reattach(ONE);
    assertThat(messages()).isEmpty();
    loop.reattach(TWO);
    assertThat(messages())
        .containsExactly(text(EncodedMessage.of(RefusalReason.SERVER_BUSY.refused())));
    host.receive(open, now);
    assertThat(sent).endsWith("Open to two");
  }

  @Test
  void allEventLoopsShareALookUp() {
    EmbeddedChannel otherChannel = new EmbeddedChannel();
    otherChannel.freezeTime();
    EdgeLoop other = new EdgeLoop(edge, otherChannel.eventLoop(), 0);
    Session seated = connect(other, otherChannel);
    other.deliver(ONE, new Delivery(ROOM, List.of(new Delivery.Attach(seated.id(), Role.PLAYER))));
    otherChannel.runPendingTasks();
    sent.clear();
    lookUps = 0;
    owner = TWO;
    loop.reattach(ONE);
    other.reattach(ONE);
    channel.runPendingTasks();
    otherChannel.runPendingTasks();
    assertThat(sent).containsExactly("Resume to two", "Resume to two");
    assertThat(lookUps).isEqualTo(1);
    pass(Reattachment.RETRY);
    assertThat(lookUps).isEqualTo(2);
    otherChannel.finishAndReleaseAll();
  }

  @Test
  void anOwnerThatIsNotReadyIsAskedAgain() {
    owner = TWO;
    loop.reattach(ONE);
    channel.runPendingTasks();
    for (int i = 0; i < 3; i++) {
      deliver(
          TWO,
          new Delivery.ToOne(
              session.id(), EncodedMessage.of(RefusalReason.NO_SUCH_SEAT.refused())));
      pass(Reattachment.RETRY);
    }
    assertThat(sent).hasSize(4).containsOnly("Resume to two");
    assertThat(messages()).isEmpty();
    attach(TWO);
    assertThat(loop.edge().metrics().reattached()).isOne();
    session.receive(answer(0), now);
    assertThat(sent).last().isEqualTo("Act to two");
  }

  @Test
  void nothingIsSentToAnOwnerWithoutALease() {
    members.remove(ONE);
    loop.reattach(ONE);
    pass(3_000);
    assertThat(sent).isEmpty();
    owner = TWO;
    pass(Reattachment.RETRY);
    assertThat(sent).containsExactly("Resume to two");
  }

  @Test
  void whatTheFormerOwnerStillSendsIsNotForwarded() {
    owner = TWO;
    loop.reattach(ONE);
    deliver(ONE, new Delivery.ToRoles(Set.of(Role.PLAYER), joined()));
    deliver(ONE, new Delivery.ToOne(session.id(), joined()));
    assertThat(messages()).isEmpty();
    deliver(
        TWO,
        new Delivery.Attach(session.id(), Role.PLAYER),
        new Delivery.ToOne(session.id(), joined()));
    assertThat(messages()).containsExactly(text(joined()));
  }

  private static String text(EncodedMessage message) {
    return new String(WireCodec.write(message.message()), UTF_8);
  }

  @Test
  void theConnectionIsClosedIfNoOwnerIsFound() {
    members.remove(ONE);
    loop.reattach(ONE);
    pass(Reattachment.PATIENCE + 500);
    assertThat(messages()).containsExactly("close 1012");
  }

  @Test
  void aReturnedRequestIsSentToTheNextOwner() {
    owner = TWO;
    RoomRequest.Act act =
        new RoomRequest.Act(
            session.id(), ROOM, (ClientMessage.Seated) answer(0), new AnswerTiming(0, 0, 0));
    deliver(ONE, new Delivery.Moved(), new Delivery.Returned(act));
    attach(TWO);
    assertThat(sent).containsExactly("Resume to two", "Act to two");
  }

  @Test
  void aJoinThatIsReturnedIsRepeatedUntilTheRoomIsThere() {
    Session joining =
        loop.connected(
            new EmbeddedChannel(),
            new OpeningHandshake(new AddressBlock("203.0.113.8"), false, false, true));
    SeatRequest.Join join = new SeatRequest.Join(ROOM, "Grace");
    RoomRequest.Join request =
        new RoomRequest.Join(joining.id(), join, new AddressBlock("203.0.113.8"));
    joining.receive(join, now);
    await()
        .until(() -> {
          channel.runPendingTasks();
          return sent.contains("Join to one");
        });
    owner = TWO;
    deliver(ONE, new Delivery.Returned(request));
    assertThat(sent).containsExactly("Join to one", "Join to two");
    deliver(TWO, new Delivery.Returned(request));
    pass(3_000);
    assertThat(sent).last().isEqualTo("Join to two");
    assertThat(sent).hasSizeGreaterThan(2);
  }

  @Test
  void aRoomThatItsOwnerCannotRecoverIsNotAskedForAgain() {
    owner = TWO;
    loop.reattach(ONE);
    deliver(TWO, new Delivery.Unrecoverable(resume()));
    assertThat(messages()).containsExactly("close 1012");
    channel.finish();
    loop.disconnected(session);
    pass(Reattachment.PATIENCE);
    assertThat(sent).containsExactly("Resume to two", "Left to two");
  }

  @Test
  void whoAsksForARoomThatItsOwnerCannotRecoverIsRefused() {
    EmbeddedChannel joiningChannel = new EmbeddedChannel();
    Session joining =
        loop.connected(
            joiningChannel,
            new OpeningHandshake(new AddressBlock("203.0.113.8"), false, false, true));
    SeatRequest.Join join = new SeatRequest.Join(ROOM, "Grace");
    joining.receive(join, now);
    await()
        .until(() -> {
          channel.runPendingTasks();
          return sent.contains("Join to one");
        });
    deliver(
        ONE,
        new Delivery.Unrecoverable(
            new RoomRequest.Join(joining.id(), join, new AddressBlock("203.0.113.8"))));
    joiningChannel.runPendingTasks();
    ByteBuf refusal = joiningChannel.readOutbound();
    assertThat(ReadFrame.text(refusal)).contains("no-such-room");
    pass(Reattachment.PATIENCE);
    assertThat(sent).containsExactly("Join to one");
  }

  @Test
  void whatAStoppedRoomReturnsIsNotSentAgainAtOnce() {
    session.receive(answer(0), now);
    assertThat(sent).containsExactly("Act to one");
    deliver(ONE, new Delivery.Returned(act()));
    assertThat(sent).containsExactly("Act to one", "Resume to one");
    for (int i = 0; i < 10; i++) {
      deliver(ONE, new Delivery.Returned(resume()));
    }
    assertThat(sent).hasSize(2);
    owner = TWO;
    pass(Reattachment.RETRY);
    attach(TWO);
    assertThat(sent).endsWith("Resume to two", "Act to two");
  }

  @Test
  void requestsThatAreReturnedDoNotProlongTheWaiting() {
    loop.reattach(ONE);
    for (long waited = 0; waited < Reattachment.PATIENCE + 1_000; waited += 1_000) {
      deliver(ONE, new Delivery.Returned(resume()));
      pass(1_000);
    }
    assertThat(messages()).contains("close 1012");
  }

  @Test
  void anOldSessionThatWaitsForItsRoomIsNotTakenForOneWithoutASeat() {
    now += 10 * 60_000;
    session.received(now);
    members.remove(ONE);
    loop.reattach(ONE);
    loop.start();
    pass(11_000);
    assertThat(messages()).noneMatch(message -> message.startsWith("close"));
  }

  private RoomRequest.Act act() {
    return new RoomRequest.Act(
        session.id(), ROOM, (ClientMessage.Seated) answer(0), new AnswerTiming(0, 0, 0));
  }

  private RoomRequest.Resume resume() {
    SeatToken token = SeatToken.parse(TOKEN).orElseThrow();
    return new RoomRequest.Resume(session.id(), ROOM, token);
  }

  @Test
  void aFewMessagesAreKeptAndMoreAreRefused() {
    members.remove(ONE);
    loop.reattach(ONE);
    for (int i = 0; i < 60; i++) {
      session.receive(answer(i), now);
      pass(100);
    }
    assertThat(messages()).hasSize(20).allMatch(message -> message.contains("server-busy"));
    owner = TWO;
    pass(Reattachment.RETRY);
    attach(TWO);
    assertThat(sent).filteredOn("Act to two"::equals).hasSize(40);
  }
}
