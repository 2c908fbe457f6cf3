package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.cluster.Membership;
import trivium.cluster.NodeId;
import trivium.protocol.DisplayCode;
import trivium.room.Clock;
import trivium.room.ConnectionId;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

/** Nodes of a cluster on a real PostgreSQL. */
class ClusterStoreTest {
  private static final RoomId ROOM = new RoomId(1_000);
  private static final NodeId A = new NodeId("a", 1);
  private static final NodeId B = new NodeId("b", 1);

  private static PostgresServer server;
  private static int databases;

  private final List<ClusterStore> open = new ArrayList<>();
  private String url;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void createDatabase() throws SQLException {
    url = server.create("cluster" + databases++);
  }

  @AfterEach
  void close() {
    open.forEach(ClusterStore::close);
  }

  private ClusterStore node(String name) {
    return node(name, System::currentTimeMillis);
  }

  private ClusterStore node(String name, Clock clock) {
    ClusterStore node = connect(name, clock);
    open.add(node);
    return node;
  }

  private ClusterStore connect(String name, Clock clock) {
    return ClusterStore.open(url, name, "7", clock, Thread::startVirtualThread, _ -> {});
  }

  private static void until(BooleanSupplier condition) {
    await().atMost(1, TimeUnit.MINUTES).until(condition::getAsBoolean);
  }

  private static <T> T now(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  private static void write(ClusterStore node, RoomId room, RoomEvent... events)
      throws InterruptedException {
    CountDownLatch durable = new CountDownLatch(1);
    node.rooms().append(room, List.of(events), durable::countDown);
    assertThat(durable.await(1, TimeUnit.MINUTES)).isTrue();
  }

  private static RoomEvent opened(RoomId room) {
    return SampleEvents.opened(room);
  }

  private static RoomEvent joined(int seat) {
    return RoomStoreContractTest.joined(seat);
  }

  @Test
  void aNodeTransfersMoreRoomsAtOnceThanTheServerAllowsConnections() {
    ClusterStore a = node("a");
    ClusterStore b = node("b");
    List<String> codes = IntStream.range(100_000, 100_300).mapToObj(Integer::toString).toList();
    codes.forEach(code -> assertThat(now(a.directory().claim(code, a.lease().id()))).isTrue());
    List<CompletionStage<Boolean>> transfers =
        codes.stream()
            .map(code -> a.directory().transfer(code, a.lease().id(), b.lease().id()))
            .toList();
    assertThat(transfers).allSatisfy(transfer -> assertThat(now(transfer)).isTrue());
  }

  @Test
  void eachRowOfEventsNamesTheNodeThatHasWrittenIt() throws Exception {
    ClusterStore a = node("a");
    RoomId room = new RoomId(1);
    write(a, room, opened(room));
    a.close();
    open.remove(a);
    write(node("b"), room, joined(1));
    write(node("a"), room, joined(2));
    String code = ((RoomEvent.RoomOpened) opened(room)).room().digits();
    assertThat(new StoredRoomEvents(url).authors(code)).containsExactly("a.1", "b.1", "a.2");
  }

  @Test
  void aDisplayThatWaitsOnOneNodeIsTakenOnceByAnother() {
    ClusterStore a = node("a");
    ClusterStore b = node("b");
    DisplayCode code = new DisplayCode("BCDF");
    ConnectionId display = new ConnectionId(a.lease().id(), 7);
    a.displays().add(code, display);
    until(() -> now(b.displays().take(code)).equals(Optional.of(display)));
    assertThat(now(b.displays().take(code))).isEmpty();
    a.displays().add(code, display);
    a.displays().remove(code, new ConnectionId(b.lease().id(), 7));
    until(() -> now(b.displays().take(code)).equals(Optional.of(display)));
  }

  @Test
  void aDisplayThatIsOfferedAndWithdrawnAtOnceDoesNotWait() {
    List<Runnable> submitted = new CopyOnWriteArrayList<>();
    ClusterStore a =
        ClusterStore.open(url, "a", "7", System::currentTimeMillis, submitted::add, _ -> {});
    open.add(a);
    submitted.clear();
    DisplayCode code = new DisplayCode("BCDF");
    a.displays().add(code, new ConnectionId(a.lease().id(), 7));
    a.displays().remove(code, new ConnectionId(a.lease().id(), 7));
    // The latest first, as a pool of threads may run them.
    while (!submitted.isEmpty()) {
      submitted.removeLast().run();
    }
    assertThat(now(node("b").displays().take(code))).isEmpty();
  }

  /** Stores a room under its own code. */
  private void insertRoom(int number) throws SQLException {
    change(
        "INSERT INTO room (id, code, bank, opened, questions, players, finished, ended)"
            + " VALUES (?, ?, 'x', 1, 1, 0, FALSE, FALSE)",
        (long) number,
        code(number));
  }

  private static String code(int number) {
    return "%06d".formatted(number);
  }

  private void change(String sql, Object... values) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      change(connection, sql, values);
    }
  }

  private static void change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = Statements.prepare(connection, sql, values)) {
      statement.execute();
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  /** As another node does when the lease of a node has run out. */
  private static final String TAKE_LEASE =
      "UPDATE node SET epoch = epoch + 1, state = 'down' WHERE name = 'a'";

  /** A node that was killed: its session ended, and its row says that it is up. */
  private void insertDeadNode(String name, long seen) throws SQLException {
    change("INSERT INTO node VALUES (?, 1, 0, ?, 'up', '7', 0, 0)", name, seen);
  }

  @Test
  void aNodeWhoseLeaseWasTakenAwayWritesNothingMore() throws Exception {
    ClusterStore a = node("a");
    AtomicInteger lost = new AtomicInteger();
    a.lease().watch(lost::incrementAndGet);
    write(a, ROOM, opened(ROOM));
    change(TAKE_LEASE);
    AtomicBoolean durable = new AtomicBoolean();
    a.rooms().append(ROOM, List.of(joined(1)), () -> durable.set(true));
    until(() -> lost.get() == 1);
    a.rooms().append(ROOM, List.of(joined(2)), () -> durable.set(true));
    assertThat(a.rooms().forget(ROOM)).isCompletedExceptionally();
    assertThat(a.rooms().waiting()).isZero();
    a.close();
    assertThat(durable).isFalse();
    assertThat(lost).hasValue(1);
    assertThat(a.lease().isLost()).isTrue();
    assertThat(node("b").rooms().events(ROOM)).containsExactly(opened(ROOM));
  }

  @Test
  void aNodeWithoutRoomsNoticesThatItsLeaseWasTakenAway() throws Exception {
    ClusterStore a = node("a");
    change(TAKE_LEASE);
    until(a.lease()::isLost);
    AtomicBoolean told = new AtomicBoolean();
    a.lease().watch(() -> told.set(true));
    assertThat(told).isTrue();
  }

  @Test
  void aCommitThatWaitsWhileTheLeaseIsTakenAwayFails() throws Exception {
    ClusterStore a = node("a");
    write(a, ROOM, opened(ROOM));
    AtomicBoolean durable = new AtomicBoolean();
    try (Connection other = DriverManager.getConnection(url)) {
      other.setAutoCommit(false);
      change(other, TAKE_LEASE);
      a.rooms().append(ROOM, List.of(joined(1)), () -> durable.set(true));
      until(
          () -> count("SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0);
      other.commit();
    }
    until(a.lease()::isLost);
    assertThat(durable).isFalse();
    assertThat(a.rooms().events(ROOM)).containsExactly(opened(ROOM));
  }

  private long count(String sql) {
    try {
      return number(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void eventsOfTheNextOwnerAreNoReasonToRetry() throws Exception {
    ClusterStore a = node("a");
    write(a, ROOM, opened(ROOM));
    change(TAKE_LEASE);
    change(
        "INSERT INTO room_event (room, number, checksum, events)"
            + " SELECT room, 1, checksum + 1, events FROM room_event");
    a.rooms().append(ROOM, List.of(joined(1)), () -> {});
    until(a.lease()::isLost);
  }

  @Test
  void aTransactionOfAStoppedProcessIsEndedAndItsCommitFails() throws Exception {
    ClusterStore b = node("b");
    // A node that is stopped in the middle of a commit.
    PostgresDatabase database = PostgresDatabase.shared(url);
    NodeLease frozen;
    try (ClusterTransactions transactions = new ClusterTransactions(database)) {
      frozen = NodeLease.register(transactions, "a", "7", () -> 1, _ -> {});
    }
    try (Connection writer = database.writer()) {
      frozen.prepare(writer);
      writer.setAutoCommit(false);
      frozen.renew(writer, 2);
      NodeId id = frozen.id();
      until(() -> b.membership().members().contains(id));
      until(() -> !b.membership().members().contains(id));
      assertThatExceptionOfType(SQLException.class).isThrownBy(writer::commit);
    }
    assertThat(number("SELECT seen FROM node WHERE name = 'a'")).isOne();
    assertThat(b.lease().isLost()).isFalse();
  }

  @Test
  void aSecondNodeWithTheSameNameIsRefused() {
    ClusterStore first = node("a");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> node("a"))
        .withMessageContaining("name a")
        .withMessageContaining("another name");
    assertThat(first.lease().isLost()).isFalse();
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> node("no spaces"))
        .withMessageContaining("no spaces");
  }

  @Test
  void theLastCommitOfAFormerProcessMayArriveAfterTheNextHasStarted() throws Exception {
    connect("other", System::currentTimeMillis).close();
    change(
        "INSERT INTO node VALUES ('a', 1, %s + 2000, 0, 'up', '7', 0, 0)"
            .formatted(ClusterTransactions.NOW));
    List<String> sentences = new CopyOnWriteArrayList<>();
    var starting =
        CompletableFuture.supplyAsync(() ->
            ClusterStore.open(
                url,
                "a",
                "7",
                System::currentTimeMillis,
                Thread::startVirtualThread,
                sentences::add));
    until(() -> !sentences.isEmpty() || starting.isDone());
    change(
        "UPDATE node SET lease_end = %s + 2000 WHERE name = 'a' AND epoch = 1"
            .formatted(ClusterTransactions.NOW));
    ClusterStore a = starting.join();
    open.add(a);
    assertThat(a.lease().id()).isEqualTo(new NodeId("a", 2));
  }

  @Test
  void aNodeThatWasKilledStartsAgainWithTheNextEpoch() throws Exception {
    // As if it had been killed right after a renewal.
    node("other");
    change(
        "INSERT INTO node VALUES ('a', 1, (EXTRACT(EPOCH FROM clock_timestamp()) + 3) * 1000, 5, 'up', '7', 0, 0)");
    change("INSERT INTO room_owner VALUES ('000001', 'a', 1, 0)");
    List<String> messages = new CopyOnWriteArrayList<>();
    ClusterStore again =
        ClusterStore.open(
            url, "a", "7", System::currentTimeMillis, Thread::startVirtualThread, messages::add);
    open.add(again);
    assertThat(again.lease().id().epoch()).isGreaterThan(1);
    assertThat(messages).hasSize(1);
    assertThat(number("SELECT seen FROM room_owner")).isEqualTo(5);
  }

  @Test
  void aNodeThatHasStoppedInOrderStartsAgainAtOnce() {
    connect("a", System::currentTimeMillis).close();
    List<String> messages = new ArrayList<>();
    open.add(
        ClusterStore.open(
            url, "a", "7", System::currentTimeMillis, Thread::startVirtualThread, messages::add));
    assertThat(messages).isEmpty();
    assertThat(open.getFirst().lease().id()).isEqualTo(new NodeId("a", 2));
  }

  @Test
  void nodesThatStartTogetherMigrateOnce() {
    List<CompletableFuture<ClusterStore>> starting = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d")) {
      starting.add(
          CompletableFuture.supplyAsync(
              () -> connect(name, System::currentTimeMillis), Thread::startVirtualThread));
    }
    starting.forEach(each -> open.add(each.join()));
    ClusterStore first = open.getFirst();
    until(() -> first.membership().members().size() == 4);
  }

  @Test
  void aNodeUsesTheDatabaseOfTheNextReleaseUnlessThatForbidsIt() throws Exception {
    ClusterStore older = node("a");
    write(older, ROOM, opened(ROOM));
    List<List<String>> next = new ArrayList<>(SchemaMigrations.steps(PostgresDatabase.shared(url)));
    next.add(
        List.of(
            "ALTER TABLE node ADD COLUMN zone TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE room_event ADD COLUMN zone TEXT NOT NULL DEFAULT ''",
            "CREATE TABLE zone (name TEXT NOT NULL PRIMARY KEY)"));
    migrate(next);
    write(older, ROOM, joined(1));
    assertThat(node("b").rooms().events(ROOM)).containsExactly(opened(ROOM), joined(1));
    next.add(List.of("UPDATE oldest_program SET version = %d".formatted(next.size() + 1)));
    migrate(next);
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> node("c"))
        .satisfies(refusal ->
            assertThat(refusal.sentence())
                .isEqualTo(
                    "The database is of version %d, and this program knows versions up to %d. Start a newer Trivium."
                        .formatted(next.size(), next.size() - 2)));
  }

  private void migrate(List<List<String>> steps) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      SchemaMigrations.migrate(connection, steps);
    }
  }

  @Test
  void aServerOnItsOwnAndNodesExcludeEachOther() {
    node("a");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> SqlRoomStore.postgres(url, () -> 1, Duration.ZERO, _ -> {}))
        .withMessageContaining("Another server");
    open.removeFirst().close();
    try (SqlRoomStore _ = SqlRoomStore.postgres(url, () -> 1, Duration.ZERO, _ -> {})) {
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> node("a"))
          .withMessageContaining("Another server");
    }
  }

  @Test
  void membersJoinAndLeave() {
    ClusterStore a = node("a");
    List<String> changes = new CopyOnWriteArrayList<>();
    a.membership()
        .watch(
            new Membership.Listener() {
              @Override
              public void joined(NodeId node) {
                changes.add("joined " + node);
              }

              @Override
              public void left(NodeId node) {
                changes.add("left " + node);
              }
            });
    ClusterStore b = connect("b", System::currentTimeMillis);
    b.lease().report(new NodeLoad(3, 40, 41));
    b.lease().started(7);
    until(() -> a.membership().members().equals(Set.of(A, B)));
    assertThat(b.membership().members()).containsExactlyInAnyOrder(A, B);
    until(() -> a.membership().nodes().getLast().started() == 7);
    NodeStatus status = a.membership().nodes().getLast();
    assertThat(status.id()).isEqualTo(B);
    assertThat(status.state()).isEqualTo(NodeStatus.State.UP);
    assertThat(status.version()).isEqualTo("7");
    assertThat(status.load()).isEqualTo(new NodeLoad(3, 40, 41));
    b.close();
    until(() -> a.membership().members().equals(Set.of(A)));
    assertThat(changes).containsExactly("joined b.1", "left b.1");
  }

  @Test
  void aDrainedNodeIsToldAndOpensRoomsElsewhereUntilThatIsUndone() {
    ClusterStore a = node("a");
    ClusterStore b = node("b");
    List<Boolean> told = new CopyOnWriteArrayList<>();
    b.membership().watchDrain(told::add);
    assertThat(a.membership().drain(B)).isTrue();
    assertThat(a.membership().drain(B)).as("it does already").isTrue();
    assertThat(a.membership().drain(new NodeId("b", 7))).isFalse();
    until(() -> told.equals(List.of(true)));
    assertThat(a.membership().members()).contains(B);
    assertThat(b.membership().forNewRooms()).as("a does not serve yet").isEqualTo(B);
    a.lease().started(7);
    until(() -> b.membership().forNewRooms().equals(A));
    assertThat(a.membership().forNewRooms()).isEqualTo(A);
    assertThat(a.membership().undrain(B)).isTrue();
    until(() -> told.equals(List.of(true, false)));
    assertThat(b.membership().forNewRooms()).isEqualTo(B);
    b.membership().stop();
    until(() -> told.equals(List.of(true, false, true)));
    assertThat(a.membership().undrain(B)).as("it ends").isFalse();
    assertThat(a.membership().drain(B)).isFalse();
  }

  @Test
  void nodesTellWhichBanksTheirFoldersHave() {
    ClusterStore a = node("a");
    ClusterStore b = node("b");
    a.folderBanks().publish(A, List.of("planets", "capitals"));
    b.folderBanks().publish(B, List.of("planets"));
    assertThat(b.folderBanks().byNode())
        .isEqualTo(Map.of("a", Set.of("capitals", "planets"), "b", Set.of("planets")));
    a.folderBanks().publish(A, List.of());
    assertThat(b.folderBanks().byNode()).isEqualTo(Map.of("b", Set.of("planets")));
  }

  @Test
  void aNodeThatHasStoppedIsToldFromOneThatWasTakenOver() throws Exception {
    ClusterStore a = node("a");
    connect("b", System::currentTimeMillis).close();
    insertDeadNode("dead", 77);
    until(() -> a.membership().nodes().stream().anyMatch(NodeStatus::fenced));
    assertThat(a.membership().nodes().stream().filter(NodeStatus::fenced))
        .extracting(node -> node.id().name())
        .containsExactly("dead");
    assertThat(a.takeover().fencedNodes()).isOne();
    until(() -> a.lease().remaining() > 0);
  }

  @Test
  void aDrainedNodeTakesRoomsOverOnlyIfNoOtherCan() throws Exception {
    ClusterStore a = node("a");
    ClusterStore b = connect("b", System::currentTimeMillis);
    assertThat(b.membership().drain(A)).isTrue();
    insertRoom(1);
    assertThat(a.takeover().claimOrphans(10)).isEmpty();
    b.close();
    assertThat(a.takeover().claimOrphans(10)).hasSize(1);
  }

  @Test
  void aDeadNodeIsFencedAndItsRoomsGoToExactlyOneOfTheOthersEach() throws Exception {
    ClusterStore a = node("a");
    ClusterStore b = node("b");
    int rooms = 200;
    for (int i = 1; i <= rooms; i++) {
      insertRoom(i);
      // Of some, no owner is known.
      if (i % 10 != 0) {
        change("INSERT INTO room_owner VALUES (?, 'dead', 1, 0)", code(i));
      }
    }
    insertRoom(rooms + 1);
    change("INSERT INTO room_owner VALUES (?, 'a', 1, 0)", code(rooms + 1));
    change("INSERT INTO room_owner VALUES ('999999', 'dead', 1, 0)");
    insertDeadNode("dead", 77);
    until(() -> count("SELECT epoch FROM node WHERE name = 'dead'") == 2);
    List<OwnedRoom> taken = new ArrayList<>();
    Set<RoomId> distinct = new HashSet<>();
    while (taken.size() < rooms) {
      var first = CompletableFuture.supplyAsync(() -> a.takeover().claimOrphans(7));
      var second = CompletableFuture.supplyAsync(() -> b.takeover().claimOrphans(7));
      taken.addAll(first.join());
      taken.addAll(second.join());
    }
    taken.forEach(room -> assertThat(distinct.add(room.id())).isTrue());
    assertThat(a.takeover().claimOrphans(7)).isEmpty();
    for (OwnedRoom room : taken) {
      assertThat(room.code().digits()).isEqualTo(code((int) room.id().value()));
      assertThat(room.lastSeen()).isEqualTo(room.id().value() % 10 == 0 ? 0 : 77);
    }
    List<OwnedRoom> assigned = new ArrayList<>(a.takeover().assigned());
    assertThat(assigned).extracting(OwnedRoom::id).contains(new RoomId(rooms + 1));
    assigned.addAll(b.takeover().assigned());
    assertThat(assigned).hasSize(rooms + 1);
    assertThat(now(a.directory().ownerOf("999999"))).isEmpty();
  }

  @Test
  void roomsOfALivingNodeAreNoOrphans() throws Exception {
    ClusterStore a = node("a");
    ClusterStore b = node("b");
    insertRoom(1);
    change("INSERT INTO room_owner VALUES ('000001', 'a', 1, 0)");
    until(b.lease()::isSteady);
    assertThat(b.takeover().fence()).isEmpty();
    assertThat(b.takeover().claimOrphans(10)).isEmpty();
    assertThat(a.takeover().assigned()).extracting(OwnedRoom::id).containsExactly(new RoomId(1));
  }

  @Test
  void aNodeThatIsNotSteadyTakesNoLease() throws Exception {
    ClusterStore a = node("a");
    insertDeadNode("dead", 77);
    a.lease().failed();
    assertThat(a.takeover().fence()).isEmpty();
    until(a.lease()::isSteady);
    until(() -> count("SELECT epoch FROM node WHERE name = 'dead'") == 2);
  }

  @Test
  void aLeaseThatShouldHaveBeenRenewedIsTakenAwayIfTheWriterHasNoSession() throws Exception {
    ClusterStore a = node("a");
    until(a.lease()::isSteady);
    change("CREATE TABLE early (name TEXT)");
    change(
        "CREATE FUNCTION record_early() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN"
            + " IF NEW.state = ''down'' AND NEW.lease_end > %s THEN"
                .formatted(ClusterTransactions.NOW)
            + " INSERT INTO early VALUES (NEW.name); END IF; RETURN NEW; END'");
    change(
        "CREATE TRIGGER record_early BEFORE UPDATE ON node"
            + " FOR EACH ROW EXECUTE FUNCTION record_early()");
    AtomicInteger number = new AtomicInteger();
    // More than once, because this may be a slow machine.
    await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> {
          int i = number.getAndIncrement();
          try (Connection session = DriverManager.getConnection(url);
              Statement statement = session.createStatement()) {
            statement.execute("SET application_name = 'trivium writer stopped%d.1'".formatted(i));
            insertOverdueNode("stopped" + i);
            insertOverdueNode("dead" + i);
            insertStartingNode("starting" + i);
            until(() -> count("SELECT COUNT(*) FROM node WHERE state = 'up'") == 1);
          }
          return count("SELECT COUNT(*) FROM early WHERE name LIKE 'dead%'") > 0;
        });
    assertThat(count("SELECT COUNT(*) FROM early WHERE name NOT LIKE 'dead%'")).isZero();
  }

  private void insertOverdueNode(String name) throws SQLException {
    insertStartingNode(name);
    change("INSERT INTO room_owner VALUES (?, ?, 1, 0)", name, name);
  }

  private void insertStartingNode(String name) throws SQLException {
    change(
        "INSERT INTO node VALUES (?, 1, %s + 1400, 77, 'up', '7', 0, 0)"
            .formatted(ClusterTransactions.NOW),
        name);
  }

  @Test
  void aRestartOfTheDatabaseTakesNoLeaseAway() throws Exception {
    ClusterStore a = node("a");
    ClusterStore b = node("b");
    write(a, ROOM, opened(ROOM));
    until(() -> a.lease().isSteady() && b.lease().isSteady());
    until(() -> a.membership().members().size() == 2 && b.membership().members().size() == 2);
    List<NodeId> left = new CopyOnWriteArrayList<>();
    Membership.Listener listener =
        new Membership.Listener() {
          @Override
          public void joined(NodeId node) {}

          @Override
          public void left(NodeId node) {
            left.add(node);
          }
        };
    a.membership().watch(listener);
    b.membership().watch(listener);
    server.stop();
    // Until all leases have run out.
    await()
        .pollDelay(Duration.ofMillis(NodeLease.LENGTH_MILLIS + 500))
        .until(() -> !a.lease().isSteady());
    server.startAgain();
    write(a, ROOM, joined(1));
    until(() -> a.lease().isSteady() && b.lease().isSteady());
    write(b, new RoomId(2_000), opened(new RoomId(2_000)));
    assertThat(left).isEmpty();
    assertThat(number("SELECT COUNT(*) FROM node WHERE epoch = 1 AND state = 'up'")).isEqualTo(2);
    assertThat(a.rooms().events(ROOM)).containsExactly(opened(ROOM), joined(1));
  }

  @Test
  void aTransferredRoomIsAssignedToTheNextOwner() throws Exception {
    ClusterStore a = node("a");
    ClusterStore b = node("b", () -> 50);
    // The code is claimed before the first event of the room.
    assertThat(now(a.directory().claim("000001", A))).isTrue();
    insertRoom(1);
    long seen = number("SELECT seen FROM node WHERE name = 'a'");
    assertThat(now(a.directory().transfer("000001", A, B))).isTrue();
    assertThat(a.takeover().assigned()).isEmpty();
    assertThat(b.takeover().assigned())
        .singleElement()
        .satisfies(room -> assertThat(room.lastSeen()).isGreaterThanOrEqualTo(seen));
    assertThat(now(a.directory().ownerOf("000001"))).isEqualTo(Optional.of(B));
    assertThat(now(b.directory().transfer("000001", B, new NodeId("c", 1)))).isFalse();
    assertThat(now(a.directory().claim("000001", A))).isFalse();
    assertThat(now(a.directory().claim("000002", new NodeId("a", 9)))).isFalse();
  }

  @Test
  void clocksOfNodesAgreeWhateverTheirOwnClocksSay() {
    ClusterStore a = node("a", () -> System.currentTimeMillis() - 7_200_000);
    ClusterStore b = node("b", () -> System.currentTimeMillis() + 7_200_000);
    // Far less than the skew, and more than any stall of the test.
    assertThat(Math.abs(a.clock().now() - b.clock().now())).isLessThan(600_000);
    assertThat(Math.abs(a.clock().now() - System.currentTimeMillis())).isLessThan(600_000);
  }

  @Test
  void theFirstHostKeyIsThatOfAllNodes() {
    ClusterStore a = node("a");
    ClusterStore b = node("b");
    assertThat(a.settings().hostKey(Optional.empty(), () -> "one")).isEqualTo("one");
    assertThat(b.settings().hostKey(Optional.empty(), () -> "two")).isEqualTo("one");
    assertThat(b.settings().hostKey(Optional.of("one"), () -> "two")).isEqualTo("one");
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> b.settings().hostKey(Optional.of("three"), () -> "two"))
        .withMessageContaining("host key")
        .withMessageNotContaining("three");
  }
}
