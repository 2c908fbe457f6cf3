package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.cli.TriviumCommand;

/** The command against a real server. */
class RehearseCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void wholeGamesAreRehearsedInSeveralRoomsWithoutAnError() {
    plays(21, 3, 2, 0);
  }

  @Test
  void aLectureOfThreeHundredPlaysInOneRoomWithoutAnError() {
    plays(300, 1, 2, 0);
  }

  @Test
  void fiftyTeamsOfEightPlayWithoutAnError() {
    plays(400, 1, 2, 50);
  }

  @Test
  void teamsFillInTheirSheetsWithoutAnError() {
    plays(400, 1, 3, 50, "--format=sheet");
  }

  @Test
  void everybodyFillsInASheetWithoutAnError() {
    plays(30, 2, 3, 0, "--format=sheet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"buzzer", "knock-out", "evening"})
  void fiftyTeamsOfEightPlayEachFormatWithoutAnError(String format) {
    playsToThePodium(400, 1, 50, format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buzzer", "knock-out", "evening"})
  void playersWithoutTeamsPlayEachFormatInSeveralRoomsWithoutAnError(String format) {
    playsToThePodium(40, 2, 0, format);
  }

  /** How many questions are played and answered depends on who is out, and who is judged right. */
  private void playsToThePodium(int players, int rooms, int teams, String format) {
    try (TestServer server = new TestServer()) {
      int exit =
          rehearse(
              "--url=" + server.url() + "/host#key=" + TestServer.HOST_KEY,
              "--players=" + players,
              "--rooms=" + rooms,
              "--teams=" + teams,
              "--questions=3",
              "--answer-within=50",
              "--format=" + format,
              "--json");
      assertThat(err.toString()).isEmpty();
      assertThat(out.toString()).contains("\"errors\":{}").doesNotContain("\"answers\":0");
      assertThat(exit).isZero();
    }
  }

  private void plays(int players, int rooms, int questions, int teams, String... options) {
    try (TestServer server = new TestServer()) {
      int exit =
          rehearse(
              Stream.concat(
                      Stream.of(
                          "--url=" + server.url() + "/host#key=" + TestServer.HOST_KEY,
                          "--players=" + players,
                          "--rooms=" + rooms,
                          "--questions=" + questions,
                          "--teams=" + teams,
                          "--answer-within=50",
                          "--json"),
                      Stream.of(options))
                  .toArray(String[]::new));
      assertThat(err.toString()).isEmpty();
      assertThat(out.toString())
          .contains("\"players\":%d,\"rooms\":%d".formatted(players, rooms), "\"errors\":{}")
          .contains("\"answers\":" + players * questions, "\"count\":" + players * questions);
      assertThat(exit).isZero();
    }
  }

  @Test
  void wrongKeyIsOneSentenceAndExitCodeTwo() {
    try (TestServer server = new TestServer()) {
      assertThat(rehearse("--url", server.url(), "--host-key", "wrong")).isEqualTo(2);
      assertThat(err.toString()).startsWith("The host key is wrong or missing").hasLineCount(1);
    }
  }

  @Test
  void absentServerIsOneSentenceAndExitCodeTwo() {
    TestServer gone = new TestServer();
    gone.close();
    assertThat(rehearse("--url", gone.url(), "--bank", "django", "--json")).isEqualTo(2);
    assertThat(err.toString()).startsWith("Nothing answers at " + gone.url()).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  private int rehearse(String... options) {
    String[] args = new String[options.length + 1];
    args[0] = "rehearse";
    System.arraycopy(options, 0, args, 1, options.length);
    return TriviumCommand.run(
        args, System.getenv(), new PrintWriter(out, true), new PrintWriter(err, true));
  }
}
