package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trivium.net.socket.GuessingCrowd.Outcome;
import trivium.protocol.RoomCode;

/**
 * A lecture behind one new address: 300 students, 8 % of whom mistype the code and correct it a
 * second later, a client that sends ten wrong codes every five seconds, and a program that tries
 * 200 codes per second, both from a minute before the first student.
 */
class SharedAddressGuessTest {
  private static final int STUDENTS = 300;
  private static final double MISTYPED = 0.08;
  private static final long BEFORE = 60_000;
  private static final long ARRIVING = 20_000;
  private static final long END = BEFORE + ARRIVING + 40_000;
  private static final long TYPING = 1_000;

  private final GuessingCrowd crowd = new GuessingCrowd();
  private final Random random = new Random(20_261_128);
  private int in;
  private long longest;
  private long longestOfMistyped;
  private final Set<RoomCode> toldToScanner = new HashSet<>();

  @Test
  void everybodyIsInWithinFiveSecondsAndAScannerLearnsOneCodeASecond() {
    play(true);
    assertThat(in).isEqualTo(STUDENTS);
    assertThat(longest).isLessThanOrEqualTo(2_000);
    assertThat(longestOfMistyped).isLessThanOrEqualTo(5_000);
    assertThat(toldToScanner).hasSizeLessThanOrEqualTo((int) (END / 1_000) + 1);
    // The number of look-ups bounds what the program can infer from silence.
    assertThat(crowd.codesLookedUp())
        .isLessThanOrEqualTo(GuessedCodes.LOOK_UPS + (int) (END / 1_000) + 1);
  }

  @Test
  void withoutAScannerWhoTypesTheRightCodeIsInAtOnce() {
    play(false);
    assertThat(in).isEqualTo(STUDENTS);
    assertThat(longest).isZero();
    assertThat(longestOfMistyped).isLessThanOrEqualTo(5_000);
  }

  private void play(boolean scanner) {
    for (long at = 0; at < END; at += 5_000) {
      crowd.at(
          at + 17,
          () -> {
            for (int i = 0; i < 10; i++) {
              crowd.guess(wrong(), _ -> {});
            }
          });
    }
    if (scanner) {
      for (long at = 0; at < END; at += 5) {
        crowd.at(at, () -> crowd.guess(wrong(), this::scanned));
      }
    }
    for (int i = 0; i < STUDENTS; i++) {
      boolean mistypes = random.nextDouble() < MISTYPED;
      long came = BEFORE + random.nextLong(ARRIVING);
      crowd.at(came, () -> come(came, mistypes ? wrong() : GuessingCrowd.ROOM, mistypes));
    }
    crowd.runUntil(END);
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d students in, the last after %d ms, of those who typed it right %d ms;"
            + " different wrong codes told to a scanner: %d in %d s, looked up: %d%n",
        scanner ? "prankster and scanner" : "prankster",
        in,
        STUDENTS,
        Math.max(longest, longestOfMistyped),
        longest,
        toldToScanner.size(),
        END / 1_000,
        crowd.codesLookedUp());
  }

  private void scanned(GuessingCrowd.RecordedGuess guess) {
    if (guess.outcome() == Outcome.NOT_FOUND) {
      toldToScanner.add(guess.code());
    }
  }

  private void come(long came, RoomCode typed, boolean mistyped) {
    crowd.guess(
        typed,
        guess -> {
          if (guess.outcome() == Outcome.FOUND) {
            in++;
            long waited = crowd.now() - came;
            if (mistyped) {
              longestOfMistyped = Math.max(longestOfMistyped, waited);
            } else {
              longest = Math.max(longest, waited);
            }
          } else {
            crowd.at(crowd.now() + TYPING, () -> come(came, GuessingCrowd.ROOM, mistyped));
          }
        });
  }

  private RoomCode wrong() {
    while (true) {
      RoomCode code = GuessingCrowd.code(random.nextInt(1_000_000));
      if (!code.equals(GuessingCrowd.ROOM)) {
        return code;
      }
    }
  }
}
