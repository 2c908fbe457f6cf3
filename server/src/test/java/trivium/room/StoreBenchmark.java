package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.TestServer;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.SeedBanks;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.Settings;
import trivium.store.SqlRoomStore;

/** Measures the cost of durability: {@code ./check -Dtest=StoreBenchmark -Dtrivium.bench=true}. */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class StoreBenchmark {
  private static final Logger LOG = LoggerFactory.getLogger(StoreBenchmark.class);
  private static final long OPENED = 1_795_420_800_000L;
  private static final int ROUNDS = 8;

  private final Bank bank = SeedBanks.bank("django.txt");
  private final SplittableRandom random = new SplittableRandom(1);
  @TempDir private Path folder;

  @Test
  void aHallOfTenThousand() throws Exception {
    RoomId id = new RoomId(1);
    List<RoomEvent> events = game(id, 10_000, 20, true);
    long before = System.nanoTime();
    try (SqlRoomStore store = SqlRoomStore.sqlite(folder, () -> OPENED)) {
      write(store, id, events);
    }
    LOG.info("{} events written one by one in {} ms.", events.size(), since(before));
    LOG.info("They take {} kB on the disk.", bytes(folder) / 1_000);
    try (SqlRoomStore store = SqlRoomStore.sqlite(folder, () -> OPENED)) {
      for (int round = 0; round < ROUNDS; round++) {
        long begin = System.nanoTime();
        List<RoomEvent> read = store.events(id);
        long readIn = since(begin);
        RoomState state = RoomState.of(read);
        long took = since(begin);
        assertThat(read).isEqualTo(events);
        assertThat(state.rankingNow().players()).hasSize(10_000);
        LOG.info(
            "Replayed in {} ms, {} of them to read: {} events/s.",
            took,
            readIn,
            read.size() * 1_000L / Math.max(1, took));
      }
    }
  }

  @Test
  void aThousandClassrooms() throws Exception {
    try (SqlRoomStore store = SqlRoomStore.sqlite(folder, () -> OPENED)) {
      for (int room = 0; room < 1_000; room++) {
        RoomId id = new RoomId(room + 1);
        write(store, id, game(id, 30, 10, false));
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      long before = System.nanoTime();
      try (TestServer server = new TestServer(TestServer.SEEDS, folder)) {
        LOG.info("1,000 rooms of 30 are back after {} ms.", since(before));
        assertThat(server.url()).isNotBlank();
      }
    }
  }

  /**
   * Everybody answers everything; unfinished games break off in the middle of the last question.
   */
  private List<RoomEvent> game(RoomId id, int players, int questions, boolean finished) {
    List<Question> asked =
        IntStream.range(0, questions)
            .mapToObj(i -> bank.questions().get(i % bank.questions().size()))
            .toList();
    RoomCode code = new RoomCode("%06d".formatted(id.value()));
    List<RoomEvent> events = new ArrayList<>();
    events.add(
        new RoomEvent.RoomOpened(
            OPENED, id, code, "c2VjcmV0", bank.title(), Settings.DEFAULTS, asked));
    for (int i = 1; i <= players; i++) {
      events.add(
          new RoomEvent.PlayerJoined(
              OPENED + i, PlayerId.of(i), "Player number " + i, "q8ZkW1tYvB0sLr5eXn2JdA"));
    }
    for (int question = 0; question < questions; question++) {
      long at = OPENED + 60_000L * (question + 1);
      events.add(new RoomEvent.QuestionOpened(at, question));
      for (int i = 1; i <= players; i++) {
        long elapsed = random.nextLong(20_000);
        Response pick = new Response.Choice(List.of(random.nextInt(4)));
        events.add(
            new RoomEvent.AnswerTaken(at + elapsed, PlayerId.of(i), question, pick, elapsed));
      }
      if (finished || question < questions - 1) {
        events.add(new RoomEvent.QuestionClosed(at + 20_000, question));
        events.add(new RoomEvent.LeaderboardShown(at + 25_000));
      }
    }
    return events;
  }

  private static void write(SqlRoomStore store, RoomId id, List<RoomEvent> events)
      throws InterruptedException {
    CountDownLatch durable = new CountDownLatch(1);
    for (RoomEvent event : events.subList(0, events.size() - 1)) {
      while (store.isFull()) {
        Thread.onSpinWait();
      }
      store.append(id, List.of(event), () -> {});
    }
    store.append(id, List.of(events.getLast()), durable::countDown);
    assertThat(durable.await(1, TimeUnit.MINUTES)).isTrue();
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long since(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }
}
