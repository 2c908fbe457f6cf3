package trivium.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.bank.transfer.Exports;
import trivium.net.client.WebSocketClient;
import trivium.protocol.Standing;
import trivium.room.RoomId;
import trivium.store.SqlRoomStore;

/**
 * Kills the server with SIGKILL at random instants while a hundred people play, and holds it to
 * every promise it has made them. {@code -Dtrivium.kills=60} makes it long, with two hundred.
 */
class CrashTest {
  private static final Logger LOG = LoggerFactory.getLogger(CrashTest.class);
  private static final int KILLS = Integer.getInteger("trivium.kills", 4);
  private static final int KILLS_A_GAME = 15;
  private static final boolean LONG = KILLS > KILLS_A_GAME;
  private static final int PEOPLE = LONG ? 200 : 100;
  private static final int CARDS = LONG ? 16 : 8;
  private static final long LONGEST_LIFE = 2_500;
  private static final long LONGEST_GAME = 300_000;
  private static final long ANSWER_WITHIN = 1_000;

  @TempDir private Path folder;
  private ServerProcess server;
  private WebSocketClient client;
  private AnswerSheet sheet;

  @BeforeEach
  void start() throws Exception {
    Path banks = Files.createDirectories(folder.resolve("banks"));
    Bank cards = Cards.bank(CARDS);
    Files.write(banks.resolve("cards.json"), Exports.of("json").orElseThrow().write(cards));
    sheet = new AnswerSheet(cards);
    server = new ServerProcess(folder.resolve("data"), banks);
    client = new WebSocketClient();
    server.awaitReady();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void nobodyLosesAPointHoweverOftenTheServerIsKilled() {
    long seed = System.nanoTime();
    LOG.info("{} kills, seed {}.", KILLS, seed);
    Random random = new Random(seed);
    List<LastingGame> games = new ArrayList<>();
    LastingGame reference = new LastingGame(client, server, sheet, PEOPLE, 100);
    play(reference, random, 0);
    games.add(reference);
    for (int kills = 0; kills < KILLS; ) {
      LastingGame game = new LastingGame(client, server, sheet, PEOPLE, ANSWER_WITHIN);
      kills += play(game, random, Math.min(KILLS_A_GAME, KILLS - kills));
      games.add(game);
    }
    games.forEach(game -> compare(game, reference));
    server.close();
    try (SqlRoomStore store = SqlRoomStore.sqlite(folder.resolve("data"), () -> 0)) {
      List<RoomId> rooms = store.unfinished();
      assertThat(rooms).hasSameSizeAs(games);
      for (int i = 0; i < rooms.size(); i++) {
        games.get(i).checkAgainst(store.events(rooms.get(i)));
      }
    }
  }

  /** Returns how often the server was killed before the game was over. */
  private int play(LastingGame game, Random random, int kills) {
    int killed = 0;
    while (killed < kills && !game.isOverWithin(random.nextLong(LONGEST_LIFE))) {
      server.kill();
      killed++;
      server.restart();
      server.awaitReady();
    }
    assertThat(game.isOverWithin(LONGEST_GAME)).isTrue();
    return killed;
  }

  /**
   * The reference never crashed, and its players give the same answers. On a machine that pauses
   * for seconds a question may close before all players have answered it, with and without a crash.
   */
  private void compare(LastingGame game, LastingGame reference) {
    int answered = 0;
    int complete = 0;
    for (int i = 0; i < PEOPLE; i++) {
      LastingPlayer player = game.players().get(i);
      LastingPlayer twin = reference.players().get(i);
      Standing standing = player.standing().join();
      assertThat(standing.total()).as(player.name()).isEqualTo(player.points());
      assertThat(standing.of()).isEqualTo(PEOPLE);
      if (player.receipts().size() == sheet.questions()
          && twin.receipts().size() == sheet.questions()) {
        assertThat(standing.total()).as(player.name()).isEqualTo(twin.standing().join().total());
        complete++;
      }
      answered += player.receipts().size();
    }
    LOG.info(
        "{} of {} answers were taken; {} of {} players compared.",
        answered,
        PEOPLE * sheet.questions(),
        complete,
        PEOPLE);
    assertThat(answered).isPositive();
  }
}
