package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.net.socket.GuessingCrowd.Outcome;
import trivium.protocol.RoomCode;

class GuessLimitTest {
  private static final RoomCode OTHER = GuessingCrowd.code(7);

  private final GuessingCrowd crowd = new GuessingCrowd();

  @Test
  void aRightCodeIsAnsweredAtOnceHoweverManyWrongOnesCameBefore() {
    for (int i = 1; i <= 100; i++) {
      crowd.guess(GuessingCrowd.code(i));
    }
    assertThat(crowd.guess(GuessingCrowd.ROOM).outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void oneWrongCodeASecondIsReportedAndTheOthersWait() {
    for (int i = 1; i <= 10; i++) {
      crowd.guess(GuessingCrowd.code(i));
    }
    assertThat(crowd.count(Outcome.NOT_FOUND)).isEqualTo(1);
    crowd.runUntil(2_950);
    assertThat(crowd.count(Outcome.NOT_FOUND)).isEqualTo(3);
    assertThat(crowd.count(Outcome.PENDING)).isEqualTo(7);
    crowd.runUntil(3_200);
    assertThat(crowd.count(Outcome.NOT_FOUND)).isBetween(3L, 4L);
    assertThat(crowd.count(Outcome.THROTTLED)).isEqualTo(10 - crowd.count(Outcome.NOT_FOUND));
  }

  @Test
  void theSameWrongCodeIsReportedToAllConnectionsAtOnce() {
    crowd.guess(OTHER);
    for (int i = 0; i < 30; i++) {
      assertThat(crowd.guess(OTHER).outcome()).isEqualTo(Outcome.NOT_FOUND);
    }
  }

  @Test
  void aCodeThatWasWrongIsRightOnceTheRoomIsOpen() {
    crowd.guess(OTHER);
    crowd.open(OTHER);
    assertThat(crowd.guess(OTHER).outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void silenceTellsNoMoreThanAnswersOnceTheLookUpsAreSpent() {
    crowd.spendLookUps();
    // Not even a used code is looked up: it is not known for this address and waits as well.
    assertThat(crowd.guess(GuessingCrowd.ROOM).outcome()).isEqualTo(Outcome.PENDING);
    int before = crowd.lookedUp();
    crowd.runUntil(crowd.now() + 60_000);
    for (int i = 0; i < 5_000; i++) {
      crowd.guess(GuessingCrowd.code(2_000 + i));
    }
    crowd.runUntil(crowd.now() + 10_000);
    assertThat(crowd.lookedUp() - before).isLessThanOrEqualTo(70);
  }

  @Test
  void aCodeThatSeveralAskForIsLookedUpBeforeThoseThatOneAsksFor() {
    crowd.spendLookUps();
    for (int i = 0; i < 3_000; i++) {
      crowd.guess(GuessingCrowd.code(2_000 + i));
    }
    GuessingCrowd.RecordedGuess first = crowd.guess(GuessingCrowd.ROOM);
    crowd.guess(GuessingCrowd.ROOM);
    crowd.runUntil(crowd.now() + 2_100);
    assertThat(first.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(crowd.guess(GuessingCrowd.ROOM).outcome()).isEqualTo(Outcome.FOUND);
  }

  /** As the player's page does: it asks again by itself on the same connection. */
  private final class Player {
    private static final long PAUSE = 900;

    private final GuessHistory connection = new GuessHistory();
    private final long came = crowd.now();
    private long waited = Long.MAX_VALUE;

    void ask() {
      crowd.guess(
          GuessingCrowd.ROOM,
          connection,
          guess -> {
            if (guess.outcome() == Outcome.FOUND) {
              waited = crowd.now() - came;
            } else {
              crowd.at(crowd.now() + PAUSE, this::ask);
            }
          });
    }
  }

  /** Asks for the codes of a list in turn, over and over, on one connection. */
  private void askForever(GuessHistory connection, int first, int codes, int at) {
    crowd.guess(
        GuessingCrowd.code(first + at % codes),
        connection,
        _ -> crowd.at(crowd.now() + 50, () -> askForever(connection, first, codes, at + 1)));
  }

  @Test
  void onePlayerIsServedBesideAClientThatMakesItsCodesTheMostWanted() {
    crowd.spendLookUps();
    for (int connection = 0; connection < 500; connection++) {
      askForever(new GuessHistory(), 10_000, 5_000, connection / 20 * 50);
    }
    crowd.runUntil(crowd.now() + 20_000);
    Player player = new Player();
    player.ask();
    crowd.runUntil(crowd.now() + 10_000);
    assertThat(player.waited).isLessThanOrEqualTo(5_000);
  }

  @Test
  void onePlayerIsServedBesideAClientThatConnectsAnewForEveryCode() {
    crowd.spendLookUps();
    long from = crowd.now();
    for (int i = 0; i < 30_000; i++) {
      int code = 10_000 + i;
      crowd.at(from + i, () -> crowd.guess(GuessingCrowd.code(code), _ -> {}));
    }
    crowd.runUntil(from + 10_000);
    Player player = new Player();
    player.ask();
    crowd.runUntil(crowd.now() + 10_000);
    assertThat(player.waited).isLessThanOrEqualTo(5_000);
  }

  @Test
  void aMistypedCodeGetsAResponseWithinThreeSecondsHoweverManyWait() {
    for (int i = 0; i < 3_000; i++) {
      crowd.guess(GuessingCrowd.code(10_000 + i));
    }
    GuessingCrowd.RecordedGuess guess = crowd.guess(OTHER);
    crowd.runUntil(crowd.now() + GuessedCodes.LONGEST_WAIT + 100);
    assertThat(guess.outcome()).isIn(Outcome.NOT_FOUND, Outcome.THROTTLED);
  }

  @Test
  void soManyGuessesWaitAndTheConnectionsThatHaveTriedMostAreRefusedFirst() {
    crowd.spendLookUps();
    GuessingCrowd.RecordedGuess player = crowd.guess(GuessingCrowd.ROOM);
    GuessHistory busy = new GuessHistory();
    List<GuessingCrowd.RecordedGuess> refused = new ArrayList<>();
    for (int i = 0; i < 3 * GuessedCodes.MOST_WAITING; i++) {
      crowd.guess(GuessingCrowd.code(10_000 + i), busy, refused::add);
    }
    crowd.runUntil(crowd.now());
    assertThat(crowd.count(Outcome.PENDING)).isLessThanOrEqualTo(2 * GuessedCodes.MOST_WAITING);
    assertThat(refused).hasSizeGreaterThan(GuessedCodes.MOST_WAITING);
    assertThat(player.outcome()).isEqualTo(Outcome.PENDING);
  }

  @Test
  void anAddressWithoutARoomIsForgottenOnceItsLookUpsAreBack() {
    crowd.seated(GuessingCrowd.ROOM);
    for (int i = 0; i < 100; i++) {
      crowd.guessFrom("198.51.100." + i, OTHER);
    }
    assertThat(crowd.addresses()).isEqualTo(101);
    crowd.runUntil(crowd.now() + 130_000);
    assertThat(crowd.addresses()).isEqualTo(1);
    assertThat(crowd.guess(GuessingCrowd.ROOM).outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void theCodeIsKnownAtAnAddressWithASeat() {
    crowd.seated(GuessingCrowd.ROOM);
    crowd.spendLookUps();
    assertThat(crowd.guess(GuessingCrowd.ROOM).outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void anotherAddressIsNotHeldUp() {
    crowd.spendLookUps();
    assertThat(crowd.guessFrom("198.51.100.9", OTHER).outcome()).isEqualTo(Outcome.NOT_FOUND);
  }

  @Test
  void everyGuessEventuallyGetsAResponseAndNothingIsRetained() {
    for (int i = 0; i < 20_000; i++) {
      crowd.guess(GuessingCrowd.code(1 + i % 5_000));
      if (i % 100 == 0) {
        crowd.runUntil(crowd.now() + 10);
      }
    }
    crowd.runUntil(crowd.now() + 3_200);
    assertThat(crowd.count(Outcome.PENDING)).isZero();
  }
}
