package trivium.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import trivium.cluster.FabricInbox;
import trivium.cluster.NodeId;
import trivium.cluster.TextFormat;

/** The links of two nodes, over a network and a clock in the test's hands. */
class PeerLinksTest {
  private static final NodeId A = new NodeId("a", 1);
  private static final NodeId B = new NodeId("b", 1);

  private static final class Node {
    final NodeId id;
    final FakeTransport transport = new FakeTransport();
    final FabricInbox inbox = new FabricInbox();
    final LinkCounters counters = new LinkCounters();
    boolean canStore = true;
    final PeerLinks<String, String> links;

    Node(NodeId id, long stream, long now) {
      this.id = id;
      this.links =
          new PeerLinks<>(
              id,
              transport,
              new TextFormat(),
              new TextFormat(),
              inbox::up,
              inbox::down,
              inbox,
              () -> canStore,
              () -> stream,
              counters,
              now);
    }

    FabricMetrics metrics() {
      return counters.read();
    }
  }

  private long now = 1_000_000;
  private Node a = new Node(A, 11, now);
  private Node b = new Node(B, 22, now);

  @BeforeEach
  void bothAreMembers() {
    a.links.join(B, now);
    b.links.join(A, now);
    settle();
  }

  /** Delivers all packets, and those sent in response. */
  private void settle() {
    while (carry(a, b) + carry(b, a) > 0) {
      // Until both are silent.
    }
  }

  private int carry(Node from, Node to) {
    int count = 0;
    FakeTransport.@Nullable Sent next = from.transport.next(from.id);
    while (next != null) {
      assertThat(next.to()).isEqualTo(to.id);
      to.links.received(next.packet(), now);
      count++;
      next = from.transport.next(from.id);
    }
    return count;
  }

  private void lose(Node from) {
    while (from.transport.next(from.id) != null) {
      // Nobody gets it.
    }
  }

  private void pass(long time) {
    for (long end = now + time; now < end; ) {
      now += 50;
      a.links.tick(now);
      b.links.tick(now);
    }
  }

  @Test
  void messagesArriveInOrderWithTheirSender() {
    a.links.up(B, "one");
    a.links.down(B, "two");
    a.links.up(B, "three");
    settle();
    assertThat(b.inbox.heard()).containsExactly("up a.1 one", "down a.1 two", "up a.1 three");
    assertThat(a.inbox.heard()).isEmpty();
    assertThat(a.metrics().messagesSent()).isEqualTo(3);
    assertThat(b.metrics().messagesReceived()).isEqualTo(3);
  }

  @Test
  void messagesToTheOwnNodeAreCalls() {
    long before = a.metrics().packetsSent();
    a.links.up(A, "one");
    a.links.down(A, "two");
    assertThat(a.inbox.heard()).containsExactly("up a.1 one", "down a.1 two");
    assertThat(a.metrics().packetsSent()).isEqualTo(before);
  }

  @Test
  void bothLearnOfAGapBeforeLaterMessages() {
    a.links.up(B, "one");
    settle();
    a.links.up(B, "lost");
    lose(a);
    a.links.up(B, "two");
    carry(a, b);
    b.links.down(A, "reply");
    settle();
    assertThat(b.inbox.heard()).containsExactly("up a.1 one", "interrupted a.1", "up a.1 two");
    assertThat(a.inbox.heard()).containsExactly("interrupted b.1", "down b.1 reply");
    assertThat(b.metrics().gaps()).isEqualTo(1);
    assertThat(a.metrics().gapsReported()).isEqualTo(1);
  }

  @Test
  void theReportOfAGapComesBeforeWhatIsSentBecauseOfIt() {
    b.inbox.whenInterrupted(peer -> b.links.up(peer, "again"));
    a.links.up(B, "lost");
    lose(a);
    a.links.up(B, "one");
    settle();
    assertThat(a.inbox.heard()).containsExactly("interrupted b.1", "up b.1 again");
  }

  @Test
  void aLostLastMessageIsNoticedByTheNextBeat() {
    a.links.up(B, "lost");
    lose(a);
    pass(2 * PeerLink.BEAT);
    settle();
    assertThat(b.inbox.heard()).containsExactly("interrupted a.1");
    assertThat(a.inbox.heard()).containsExactly("interrupted b.1");
    for (int i = 0; i < 10; i++) {
      pass(2 * PeerLink.BEAT);
      settle();
    }
    assertThat(b.inbox.heard()).as("each gap is reported once").hasSize(1);
  }

  @Test
  void aReportOfAGapThatIsLostItselfIsRepeated() {
    a.links.up(B, "lost");
    lose(a);
    a.links.up(B, "one");
    carry(a, b);
    lose(b);
    assertThat(a.inbox.heard()).isEmpty();
    pass(2 * PeerLink.BEAT);
    settle();
    assertThat(a.inbox.heard()).containsExactly("interrupted b.1");
  }

  @Test
  void duplicatesAreIgnored() {
    a.links.up(B, "one");
    FakeTransport.Sent packet = Objects.requireNonNull(a.transport.next(A));
    b.links.received(packet.packet(), now);
    b.links.received(packet.packet(), now);
    a.links.up(B, "two");
    settle();
    b.links.received(packet.packet(), now);
    assertThat(b.inbox.heard()).containsExactly("up a.1 one", "up a.1 two");
  }

  @Test
  void aSenderThatBeginsAnewInterruptsTheLink() {
    a.links.up(B, "one");
    settle();
    a = new Node(A, 33, now);
    a.links.join(B, now);
    a.links.up(B, "two");
    settle();
    assertThat(b.inbox.heard()).containsExactly("up a.1 one", "interrupted a.1", "up a.1 two");
  }

  @Test
  void aReceiverThatMissedTheFirstMessagesIsInterrupted() {
    b.links.leave(A);
    b = new Node(B, 22, now);
    a.links.up(B, "ignored");
    settle();
    b.links.join(A, now);
    a.links.up(B, "one");
    settle();
    assertThat(b.inbox.heard()).containsExactly("interrupted a.1", "up a.1 one");
    assertThat(a.inbox.heard()).contains("interrupted b.1");
  }

  @Test
  void aSilentMemberIsUnreachableUntilItIsHeardAgain() {
    pass(PeerLink.LONGEST_SILENCE - 50);
    lose(a);
    lose(b);
    assertThat(a.inbox.heard()).isEmpty();
    pass(50);
    lose(a);
    lose(b);
    assertThat(a.inbox.heard()).containsExactly("unreachable b.1");
    assertThat(a.metrics().unreachablePeers()).isEqualTo(1);
    pass(10 * PeerLink.LONGEST_SILENCE);
    lose(a);
    lose(b);
    assertThat(a.inbox.heard()).hasSize(1);
    pass(2 * PeerLink.BEAT);
    settle();
    assertThat(a.inbox.heard()).containsExactly("unreachable b.1", "reachable b.1");
    assertThat(b.inbox.heard()).containsExactly("unreachable a.1", "reachable a.1");
    assertThat(a.metrics().unreachablePeers()).isZero();
  }

  @Test
  void messagesLostDuringAnOutageAreReportedBeforeThePeerIsReachable() {
    a.links.up(B, "lost");
    pass(PeerLink.LONGEST_SILENCE);
    lose(a);
    lose(b);
    // Only B is heard at first: A does not know yet what B has missed.
    pass(2 * PeerLink.BEAT);
    lose(a);
    carry(b, a);
    assertThat(a.inbox.heard()).containsExactly("unreachable b.1");
    settle();
    assertThat(a.inbox.heard())
        .containsExactly("unreachable b.1", "interrupted b.1", "reachable b.1");
    assertThat(b.inbox.heard())
        .containsExactly("unreachable a.1", "interrupted a.1", "reachable a.1");
  }

  @Test
  void aPauseOfThisNodeIsNoSilenceOfOthers() {
    now += 20_000;
    a.links.tick(now);
    assertThat(a.inbox.heard()).isEmpty();
  }

  @Test
  void nodesThatAreNoMembersAreIgnored() {
    Node stranger = new Node(new NodeId("a", 0), 44, now);
    stranger.links.up(B, "old epoch");
    carry(stranger, b);
    b.links.leave(A);
    a.links.up(B, "too late");
    carry(a, b);
    assertThat(b.inbox.heard()).containsExactly("left a.1");
    b.links.up(A, "nobody");
    pass(2 * PeerLink.BEAT);
    assertThat(carry(b, a)).as("packets to a node that has left").isZero();
    assertThat(b.metrics().dropped()).isEqualTo(1);
    b.links.join(A, now);
    a.links.up(B, "for good");
    carry(a, b);
    assertThat(b.inbox.heard()).containsExactly("left a.1");
  }

  @Test
  void aNodeThatReturnsWithAHigherEpochIsAnother() {
    b.links.leave(A);
    a = new Node(new NodeId("a", 2), 55, now);
    a.links.join(B, now);
    b.links.join(a.id, now);
    a.links.up(B, "one");
    settle();
    assertThat(b.inbox.heard()).containsExactly("left a.1", "up a.2 one");
  }

  @Test
  void waitingMessagesAreSentInOnePacket() {
    a.transport.stopConfirming();
    List<String> sent = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    long before = a.metrics().packetsSent();
    sent.forEach(message -> a.links.up(B, message));
    assertThat(a.metrics().queuedMessages()).isEqualTo(100 - OutboundQueue.MOST_IN_FLIGHT);
    a.transport.confirm();
    settle();
    assertThat(a.metrics().packetsSent() - before).isEqualTo(OutboundQueue.MOST_IN_FLIGHT + 1L);
    assertThat(b.inbox.heard())
        .isEqualTo(sent.stream().map(message -> "up a.1 " + message).toList());
    assertThat(a.metrics().queuedMessages()).isZero();
    assertThat(a.metrics().queuedBytes()).isZero();
  }

  @Test
  void packetsAreBounded() {
    a.transport.stopConfirming();
    String text = "x".repeat(1_000);
    for (int i = 0; i < 200; i++) {
      a.links.up(B, text);
    }
    a.transport.confirm();
    FakeTransport.@Nullable Sent next = a.transport.next(A);
    while (next != null) {
      assertThat(next.packet().length).isLessThan(OutboundQueue.MOST_PACKET_BYTES + 100);
      next = a.transport.next(A);
    }
  }

  @Test
  void aMessageLargerThanAPacketIsSentAlone() {
    String large = "x".repeat(2 * OutboundQueue.MOST_PACKET_BYTES);
    a.links.down(B, large);
    settle();
    assertThat(b.inbox.heard()).containsExactly("down a.1 " + large);
  }

  @Test
  void aFullQueueDropsAndTheGapIsReported() {
    a.transport.stopConfirming();
    String text = "x".repeat(1_000_000);
    for (int i = 0; i < 40; i++) {
      a.links.up(B, text);
    }
    assertThat(a.metrics().dropped()).isPositive();
    assertThat(a.metrics().queuedBytes()).isLessThanOrEqualTo(OutboundQueue.MOST_QUEUED_BYTES);
    for (int i = 0; i < 40; i++) {
      a.transport.confirm();
    }
    a.links.up(B, "after");
    a.transport.confirm();
    settle();
    assertThat(b.inbox.heard()).contains("interrupted a.1").endsWith("up a.1 after");
    assertThat(a.inbox.heard()).containsExactly("interrupted b.1");
    assertThat(a.metrics().queuedBytes()).isZero();
  }

  @Test
  void messagesAreDroppedWhileThereIsNoConnection() {
    a.transport.disconnect();
    a.links.up(B, "lost");
    a.links.up(B, "lost, too");
    assertThat(a.metrics().dropped()).isEqualTo(2);
    assertThat(a.metrics().queuedMessages()).isZero();
    a.transport.connect();
    a.links.up(B, "one");
    settle();
    assertThat(b.inbox.heard()).containsExactly("interrupted a.1", "up a.1 one");
    assertThat(a.inbox.heard()).containsExactly("interrupted b.1");
  }

  /** Lets time pass, and everything arrive; returns how many packets A has sent to B. */
  private long packetsWhile(long time, Runnable eachTick) {
    long packets = 0;
    for (long end = now + time; now < end; ) {
      eachTick.run();
      pass(50);
      packets += carry(a, b);
      settle();
    }
    return packets;
  }

  @Test
  void aPeerThatGetsMessagesGetsNoOtherPackets() {
    long before = a.metrics().messagesSent();
    long packets = packetsWhile(5_000, () -> a.links.up(B, "message"));
    assertThat(packets).isEqualTo(a.metrics().messagesSent() - before);
  }

  @Test
  void nodesThatHaveNothingToSayToEachOtherBeatLessOften() {
    a.links.up(B, "message");
    packetsWhile(PeerLink.IDLE_AFTER, () -> {});
    assertThat(packetsWhile(60_000, () -> {}))
        .isBetween(60_000 / PeerLink.IDLE_BEAT - 2, 60_000 / PeerLink.IDLE_BEAT + 2);
    b.links.down(A, "message");
    settle();
    assertThat(packetsWhile(5_000, () -> {})).isGreaterThan(5_000 / PeerLink.IDLE_BEAT * 2);
    assertThat(a.inbox.heard()).containsExactly("down b.1 message");
    assertThat(b.inbox.heard()).containsExactly("up a.1 message");
  }

  @Test
  void anIdlePeerIsUnreachableAfterItsOwnPromise() {
    packetsWhile(PeerLink.IDLE_AFTER + 2 * PeerLink.IDLE_BEAT, () -> {});
    pass(PeerLink.LONGEST_SILENCE + PeerLink.IDLE_BEAT);
    lose(a);
    lose(b);
    assertThat(a.inbox.heard()).isEmpty();
    pass(PeerLink.LONGEST_IDLE_SILENCE);
    lose(a);
    lose(b);
    assertThat(a.inbox.heard()).containsExactly("unreachable b.1");
    packetsWhile(2 * PeerLink.BEAT, () -> {});
    assertThat(a.inbox.heard()).containsExactly("unreachable b.1", "reachable b.1");
  }

  @Test
  void nodesTellEachOtherWhetherTheyCanStore() {
    packetsWhile(3 * PeerLink.BEAT, () -> {});
    long since = a.links.othersCanStoreSince();
    assertThat(since).isLessThan(now);
    packetsWhile(60_000, () -> {});
    assertThat(a.links.othersCanStoreSince()).isEqualTo(since);
    b.canStore = false;
    packetsWhile(3 * PeerLink.IDLE_BEAT, () -> {});
    assertThat(a.links.othersCanStoreSince()).isEqualTo(PeerLinks.NEVER);
    b.canStore = true;
    packetsWhile(3 * PeerLink.IDLE_BEAT, () -> {});
    assertThat(a.links.othersCanStoreSince()).isGreaterThan(since).isLessThan(now);
  }

  @Test
  void whoIsNotHeardCanStoreNothing() {
    packetsWhile(3 * PeerLink.BEAT, () -> {});
    pass(2 * PeerLink.LONGEST_SILENCE);
    lose(a);
    lose(b);
    assertThat(a.links.othersCanStoreSince()).isEqualTo(PeerLinks.NEVER);
  }

  @Test
  void beatsDoNotPileUpWhenNothingIsConfirmed() {
    a.transport.stopConfirming();
    long before = a.metrics().packetsSent();
    pass(100 * PeerLink.BEAT);
    assertThat(a.metrics().packetsSent() - before)
        .as("beats to the peer and to itself")
        .isEqualTo(2L * OutboundQueue.MOST_IN_FLIGHT);
  }

  @Test
  void whatALaterReleaseSendsIsCountedAlwaysAndLoggedOnce() {
    Logger logger = (Logger) LoggerFactory.getLogger(PeerLinks.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      for (int i = 0; i < 3; i++) {
        a.links.up(B, "~" + i);
        settle();
        b.links.received(new byte[] {2, 0, 0}, now);
      }
    } finally {
      logger.detachAppender(log);
    }
    assertThat(b.inbox.heard()).containsExactly("up a.1 ~0", "up a.1 ~1", "up a.1 ~2");
    assertThat(b.metrics().refused()).isEqualTo(6);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Ignored a part of a message of node a.1: a tilde.",
            "Ignored a packet: the packet has version 2, and this release reads version 1.");
  }

  @Test
  void whatCannotBeReadIsSkippedAndCounted() {
    a.links.up(B, "?");
    a.links.up(B, "one");
    settle();
    b.links.received(new byte[] {9, 1, 2}, now);
    b.links.received(new byte[0], now);
    assertThat(b.inbox.heard()).containsExactly("up a.1 one");
    assertThat(b.metrics().refused()).isEqualTo(3);
  }
}
