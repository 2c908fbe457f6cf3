package trivium.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trivium.bank.SeedBanks;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.Settings;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.store.PostgresServer;
import trivium.store.SqlRoomStore;

/** What an answer costs the thread that writes the store, and PostgreSQL, in full commits. */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class CommitBenchmark {
  /** How long a full queue is waited for at a time. */
  private static final long BACK_OFF_NANOS = 20_000;

  private static final long OPENED = 1_795_420_800_000L;
  private static final int WARM_UP = 40_000;
  private static final int ANSWERS = 200_000;
  private static final RoomId ROOM = new RoomId(1);
  private static final double NANOS = 1e6;

  @Test
  void answersInFullCommits() throws SQLException, InterruptedException {
    try (PostgresServer postgres = PostgresServer.start();
        SqlRoomStore store =
            SqlRoomStore.postgres(postgres.create("measured"), () -> OPENED, _ -> {})) {
      store.append(
          ROOM,
          List.of(
              new RoomEvent.RoomOpened(
                  OPENED,
                  ROOM,
                  new RoomCode("482913"),
                  "c2VjcmV0",
                  "django",
                  Settings.DEFAULTS,
                  SeedBanks.bank("django.txt").questions())),
          () -> {});
      write(store, WARM_UP);
      long self = ProcessHandle.current().pid();
      ProcessCpu before = ProcessCpu.of(self);
      ProcessCpu postgresBefore = ProcessCpu.of(MeasuredNodes.postgresProcesses());
      long began = System.nanoTime();
      write(store, ANSWERS);
      double elapsed = System.nanoTime() - began;
      System.out.printf(
          Locale.ROOT,
          "%,d answers; ns each: thread of the store %.0f, PostgreSQL %.0f, elapsed %.0f%n",
          ANSWERS,
          ProcessCpu.of(self).minus(before).of(ProcessCpu.ThreadKind.STORE) * NANOS / ANSWERS,
          ProcessCpu.of(MeasuredNodes.postgresProcesses()).minus(postgresBefore).total()
              * NANOS
              / ANSWERS,
          elapsed / ANSWERS);
    }
  }

  private static void write(SqlRoomStore store, int answers) throws InterruptedException {
    // A commit notifies a room once.
    CountDownLatch durable = new CountDownLatch(1);
    for (int i = 1; i <= answers; i++) {
      while (store.isFull()) {
        LockSupport.parkNanos(BACK_OFF_NANOS);
      }
      store.append(
          ROOM,
          List.of(
              new RoomEvent.AnswerTaken(
                  OPENED + i, PlayerId.of(i), 0, new Response.Choice(List.of(i % 4)), i)),
          i == answers ? durable::countDown : () -> {});
    }
    assertThat(durable.await(5, TimeUnit.MINUTES)).isTrue();
  }
}
