package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trivium.cluster.Fabric;
import trivium.cluster.FakeMembership;
import trivium.cluster.LocalDirectory;
import trivium.cluster.NodeId;
import trivium.cluster.codec.DeliveryFormat;
import trivium.protocol.RoomCode;
import trivium.room.AddressBlock;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/** The limits of an address that reaches three nodes. */
class SharedLimitsTest {
  private static final NodeId A = new NodeId("a", 1);
  private static final NodeId B = new NodeId("b", 1);
  private static final NodeId C = new NodeId("c", 1);
  private static final AddressBlock HERE = new AddressBlock("203.0.113.7");
  private static final AddressBlock ELSEWHERE = new AddressBlock("203.0.113.8");
  private static final String KEY = "the-right-key";
  private static final RoomCode ROOM = new RoomCode("482913");

  private final EventLoops loops = new EventLoops(1);
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger reports = new AtomicInteger();
  private final Map<NodeId, Edge> edges = new HashMap<>();

  /** Carries what the edge of a node reports, in the form in which Redis would. */
  private final class Reports implements Fabric<RoomRequest, Delivery> {
    private final DeliveryFormat format = new DeliveryFormat();
    private final NodeId self;

    Reports(NodeId self) {
      this.self = self;
    }

    @Override
    public void attach(
        Receiver<RoomRequest> owner, Receiver<Delivery> edge, LinkListener listener) {
      throw new AssertionError("nobody attaches");
    }

    @Override
    public void up(NodeId owner, RoomRequest request) {
      throw new AssertionError("nobody asks a room");
    }

    @Override
    public void down(NodeId edge, Delivery delivery) {
      reports.incrementAndGet();
      edge(edge).deliver(self, format.read(format.write(delivery), SharedLimitsTest::fail));
    }

    @Override
    public Optional<String> failure() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  private static void fail(String skipped) {
    throw new AssertionError(skipped);
  }

  private Edge edge(NodeId node) {
    return edges.computeIfAbsent(node, self -> edge(self, A, B, C));
  }

  private Edge edge(NodeId self, NodeId... members) {
    return new Edge(
        new FakeMembership(self, members),
        new Reports(self),
        new LocalDirectory(),
        new HostingPolicy.KeyHolders(KEY),
        now::get,
        loops,
        new NetMetrics(),
        new DisplayCodes(new Random(1), DisplayCodes.Announcements.NONE));
  }

  @AfterEach
  void close() {
    loops.close();
  }

  /** Somebody who asks for a code, and whether it was looked up. */
  private static final class Asking implements Guess {
    private final GuessLimit limit;
    private final AddressBlock from;
    private final RoomCode code;
    private final CompletableFuture<Boolean> lookedUp = new CompletableFuture<>();

    Asking(Edge edge, AddressBlock from, RoomCode code) {
      this.limit = edge.guesses();
      this.from = from;
      this.code = code;
      limit.submit(from, code, this);
    }

    @Override
    public void lookUp() {
      if (code.equals(ROOM)) {
        limit.found(from, code);
      } else {
        limit.notFound(from, code, this);
      }
      lookedUp.complete(true);
    }

    @Override
    public void notFound() {}

    @Override
    public GuessPriority priority() {
      return new GuessPriority(1, 0, 0);
    }

    @Override
    public void throttled() {
      lookedUp.complete(false);
    }

    boolean isLookedUpNow() {
      return lookedUp.getNow(false);
    }

    void awaitLookUp() {
      await().atMost(1, TimeUnit.MINUTES).until(this::isLookedUpNow);
    }
  }

  private static RoomCode code(int number) {
    return new RoomCode("%06d".formatted(number));
  }

  /** All that was submitted before has been handled by then: the loop takes tasks in order. */
  private void settle(NodeId node, RoomCode fresh) {
    new Asking(edge(node), ELSEWHERE, fresh).awaitLookUp();
  }

  private void tryCodes(NodeId node, int first, int count) {
    for (int i = 0; i < count; i++) {
      new Asking(edge(node), HERE, code(first + i)).awaitLookUp();
    }
    settle(node, code(900_000 + first));
  }

  @Test
  void codesThatAreTriedAtOneNodeCountAtAll() {
    tryCodes(A, 1_000, GuessedCodes.LOOK_UPS / 2);
    tryCodes(B, 2_000, GuessedCodes.LOOK_UPS - GuessedCodes.LOOK_UPS / 2);
    settle(C, code(910_000));
    Asking further = new Asking(edge(C), HERE, code(3_000));
    settle(C, code(910_001));
    assertThat(further.isLookedUpNow()).isFalse();
  }

  @Test
  void whatANodeHasFoundToBeUnusedCostsNothingAtAnother() {
    tryCodes(A, 1_000, GuessedCodes.LOOK_UPS);
    settle(B, code(910_000));
    for (int i = 0; i < GuessedCodes.LOOK_UPS; i++) {
      new Asking(edge(B), HERE, code(1_000 + i)).awaitLookUp();
    }
  }

  @Test
  void aRoomThatWasFoundAmongWrongCodesIsKnownAtAllNodes() {
    // Node C has met the address, so that it remembers what others report of it.
    tryCodes(C, 500, 1);
    tryCodes(A, 1_000, 1);
    new Asking(edge(A), HERE, ROOM).awaitLookUp();
    tryCodes(A, 1_001, GuessedCodes.LOOK_UPS - 2);
    settle(C, code(910_000));
    new Asking(edge(C), HERE, ROOM).awaitLookUp();
    Asking further = new Asking(edge(C), HERE, code(3_000));
    settle(C, code(910_001));
    assertThat(further.isLookedUpNow()).isFalse();
  }

  @Test
  void aJoinWithTheRightCodeIsReportedToNobody() {
    new Asking(edge(A), HERE, ROOM).awaitLookUp();
    settle(A, ROOM);
    assertThat(reports).hasValue(0);
  }

  @Test
  void wrongHostKeysCountAtAllNodes() {
    for (int i = 0; i < HostKeyLimit.BURST; i++) {
      NodeId node = List.of(A, B).get(i % 2);
      assertThat(edge(node).hostKeyLimit().check(HERE, "wrong", false))
          .isEqualTo(HostKeyLimit.Outcome.WRONG);
    }
    assertThat(edge(C).hostKeyLimit().check(HERE, KEY, false))
        .isEqualTo(HostKeyLimit.Outcome.TOO_MANY);
    assertThat(edge(C).hostKeyLimit().check(ELSEWHERE, KEY, false))
        .isEqualTo(HostKeyLimit.Outcome.RIGHT);
    now.addAndGet(HostKeyLimit.PER_TRY.toMillis());
    assertThat(edge(C).hostKeyLimit().check(HERE, KEY, false))
        .isEqualTo(HostKeyLimit.Outcome.RIGHT);
  }

  @Test
  void aScannerOfAllNodesLearnsNoMoreThanThatOfOne() {
    int compared = 0;
    for (int second = 0; second < 600; second++) {
      for (NodeId node : List.of(A, B, C)) {
        for (int i = 0; i < 20; i++) {
          if (edge(node).hostKeyLimit().check(HERE, "guess", false) == HostKeyLimit.Outcome.WRONG) {
            compared++;
          }
        }
      }
      now.addAndGet(1_000);
    }
    assertThat(compared)
        .isLessThanOrEqualTo(HostKeyLimit.BURST + (int) (600 / HostKeyLimit.PER_TRY.toSeconds()));
  }

  @Test
  void displaysThatAreClaimedAtOneNodeCountAtAll() {
    for (int i = 0; i < DisplayClaimLimit.BURST; i++) {
      assertThat(edge(A).displayClaims().take(HERE, now.get())).isTrue();
    }
    assertThat(edge(B).displayClaims().take(HERE, now.get())).isFalse();
    assertThat(edge(B).displayClaims().take(ELSEWHERE, now.get())).isTrue();
  }

  @Test
  void aSingleNodeReportsNothing() {
    Edge single = edge(A, A);
    for (int i = 0; i < 10; i++) {
      single.hostKeyLimit().check(HERE, "wrong", false);
      new Asking(single, HERE, code(1_000 + i)).awaitLookUp();
    }
    assertThat(reports).hasValue(0);
  }
}
