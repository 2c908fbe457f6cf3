package trivium.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.net.GuessingCrowd.Told;
import trivium.protocol.RoomCode;

/** Codes from one address, on a clock that the test turns. */
class GuessLimitTest {
  private static final RoomCode OTHER = GuessingCrowd.code(7);

  private final GuessingCrowd crowd = new GuessingCrowd();

  @Test
  void aRightCodeIsAnsweredAtOnceHoweverManyWrongOnesCameBefore() {
    for (int i = 1; i <= 100; i++) {
      crowd.ask(GuessingCrowd.code(i));
    }
    assertThat(crowd.ask(GuessingCrowd.ROOM).told()).isEqualTo(Told.IN);
  }

  @Test
  void oneWrongCodeASecondIsToldAndTheOthersAreLeftOpen() {
    for (int i = 1; i <= 10; i++) {
      crowd.ask(GuessingCrowd.code(i));
    }
    assertThat(crowd.count(Told.WRONG)).isEqualTo(1);
    crowd.runUntil(2_950);
    assertThat(crowd.count(Told.WRONG)).isEqualTo(3);
    assertThat(crowd.count(Told.NOTHING)).isEqualTo(7);
    crowd.runUntil(3_200);
    assertThat(crowd.count(Told.WRONG)).isBetween(3L, 4L);
    assertThat(crowd.count(Told.UNTOLD)).isEqualTo(10 - crowd.count(Told.WRONG));
  }

  @Test
  void theSameWrongCodeIsToldToEverybodyAtOnce() {
    crowd.ask(OTHER);
    for (int i = 0; i < 30; i++) {
      assertThat(crowd.ask(OTHER).told()).isEqualTo(Told.WRONG);
    }
  }

  @Test
  void aCodeThatWasWrongIsRightOnceTheRoomIsOpen() {
    crowd.ask(OTHER);
    crowd.open(OTHER);
    assertThat(crowd.ask(OTHER).told()).isEqualTo(Told.IN);
  }

  @Test
  void silenceTellsNoMoreThanAnswersOnceTheLookUpsAreSpent() {
    crowd.spendLookUps();
    // Not even a right code is looked up: it is not known there, and it waits like the others.
    assertThat(crowd.ask(GuessingCrowd.ROOM).told()).isEqualTo(Told.NOTHING);
    int before = crowd.lookedUp();
    crowd.runUntil(crowd.now() + 60_000);
    for (int i = 0; i < 5_000; i++) {
      crowd.ask(GuessingCrowd.code(2_000 + i));
    }
    crowd.runUntil(crowd.now() + 10_000);
    assertThat(crowd.lookedUp() - before).isLessThanOrEqualTo(70);
  }

  @Test
  void aCodeThatSeveralAskForIsLookedUpBeforeThoseThatOneAsksFor() {
    crowd.spendLookUps();
    for (int i = 0; i < 3_000; i++) {
      crowd.ask(GuessingCrowd.code(2_000 + i));
    }
    GuessingCrowd.Asked first = crowd.ask(GuessingCrowd.ROOM);
    crowd.ask(GuessingCrowd.ROOM);
    crowd.runUntil(crowd.now() + 1_100);
    assertThat(first.told()).isEqualTo(Told.IN);
    assertThat(crowd.ask(GuessingCrowd.ROOM).told()).isEqualTo(Told.IN);
  }

  @Test
  void whereSomebodyHasAPlaceTheCodeIsKnown() {
    crowd.seated(GuessingCrowd.ROOM);
    crowd.spendLookUps();
    assertThat(crowd.ask(GuessingCrowd.ROOM).told()).isEqualTo(Told.IN);
  }

  @Test
  void anotherAddressIsNotHeldUp() {
    crowd.spendLookUps();
    assertThat(crowd.askFrom("198.51.100.9", OTHER).told()).isEqualTo(Told.WRONG);
  }

  @Test
  void everyGuessIsToldSomethingInTheEndAndNothingIsKept() {
    for (int i = 0; i < 20_000; i++) {
      crowd.ask(GuessingCrowd.code(1 + i % 5_000));
      if (i % 100 == 0) {
        crowd.runUntil(crowd.now() + 10);
      }
    }
    crowd.runUntil(crowd.now() + 3_200);
    assertThat(crowd.count(Told.NOTHING)).isZero();
  }
}
