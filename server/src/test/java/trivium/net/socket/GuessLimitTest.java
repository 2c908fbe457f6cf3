package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

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
  void oneWrongCodeASecondIsToldAndTheOthersAreLeftOpen() {
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
  void theSameWrongCodeIsToldToEverybodyAtOnce() {
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
    crowd.runUntil(crowd.now() + 1_100);
    assertThat(first.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(crowd.guess(GuessingCrowd.ROOM).outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void whereSomebodyHasAPlaceTheCodeIsKnown() {
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
  void everyGuessIsToldSomethingInTheEndAndNothingIsKept() {
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
