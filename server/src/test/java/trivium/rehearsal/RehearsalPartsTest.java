package trivium.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.RefusalReason;
import trivium.rehearsal.DelaySamples.Delay;

class RehearsalPartsTest {
  private static final ServerAddress HERE = ServerAddress.of("http://localhost:8080");

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, ws://localhost:8080/ws, ''",
    "localhost:8080, ws://localhost:8080/ws, ''",
    "https://quiz.example.org/host#key=abc, wss://quiz.example.org/ws, abc",
    "ws://192.0.2.7:9/ws, ws://192.0.2.7:9/ws, ''",
    "http://[::1]:8080, ws://[::1]:8080/ws, ''"
  })
  void aPastedAddressIsParsed(String pasted, String socket, String key) {
    ServerAddress address = ServerAddress.of(pasted);
    assertThat(address.socket()).hasToString(socket);
    assertThat(address.key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x", "http://", "http://a b", ""})
  void anInvalidAddressIsRejected(String pasted) {
    assertThatThrownBy(() -> ServerAddress.of(pasted)).isInstanceOf(RehearsalException.class);
  }

  @Test
  void percentilesAreOfTheNearestRank() {
    var samples = new DelaySamples();
    for (int i = 2000; i >= 1; i--) {
      samples.add(TimeUnit.MILLISECONDS.toNanos(i));
    }
    assertThat(samples.summary()).isEqualTo(new Delay(1000, 1980, 2000, 2000));
    assertThat(new DelaySamples().summary()).isEqualTo(new Delay(0, 0, 0, 0));
  }

  @Test
  void typeIsReadWithoutParsing() {
    assertThat(MessageType.of("{\"type\":\"receipt\",\"qu".getBytes(UTF_8)))
        .isEqualTo(MessageType.RECEIPT);
    assertThat(MessageType.of("{\"type\":\"tally\"}".getBytes(UTF_8))).isEqualTo(MessageType.OTHER);
    assertThat(MessageType.of("{\"type\":\"rec".getBytes(UTF_8))).isEqualTo(MessageType.OTHER);
    assertThat(MessageType.of(new byte[0])).isEqualTo(MessageType.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 20000, 1000, --players",
    "20001, 1, 1, 20000, 1000, --players",
    "5, 6, 1, 20000, 1000, --rooms",
    "5, 1, 201, 20000, 1000, --questions",
    "5, 1, 1, 2999, 1000, --limit",
    "5, 1, 1, 5000, 5001, --answer-within"
  })
  void planOutOfBoundsNamesTheOption(
      int players, int rooms, int questions, int limit, int within, String option) {
    assertThatThrownBy(
            () -> new RehearsalPlan(HERE, "", "b", players, rooms, questions, limit, within, 1))
        .isInstanceOf(RehearsalException.class)
        .hasMessageStartingWith(option + " must be from ");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 51})
  void teamsOutOfBoundsAreNamed(int teams) {
    assertThatThrownBy(() ->
            new RehearsalPlan(
                ServerAddresses.of(HERE),
                "",
                "b",
                5,
                1,
                1,
                5_000,
                100,
                1,
                teams,
                RehearsalFormat.LIVE))
        .isInstanceOf(RehearsalException.class)
        .hasMessage("--teams must be from 2 to 50, not " + teams + ".");
  }

  @Test
  void firstBankWithQuestionsIsTaken() {
    String json =
        "{\"banks\":[{\"name\":\"empty\",\"questions\":0},"
            + "{\"name\":\"django\",\"questions\":87,\"more\":1}],\"folder\":\"seeds\"}";
    assertThat(OfferedBanks.firstIn(json, HERE)).isEqualTo("django");
    assertThatThrownBy(() -> OfferedBanks.firstIn("{\"banks\":[]}", HERE))
        .hasMessageContaining("no bank");
    assertThatThrownBy(() -> OfferedBanks.firstIn("<html>", HERE))
        .hasMessageContaining("no Trivium server");
  }

  @Test
  void tooManyOpenFilesIsDistinguishedFromOtherFailures() {
    assertThat(Rehearsal.kind(new RuntimeException(new java.io.IOException("Too many open files"))))
        .isEqualTo(RehearsalReport.TOO_MANY_FILES);
    assertThat(Rehearsal.kind(new java.net.ConnectException("Connection refused: /127.0.0.1")))
        .isEqualTo("connect.refused");
  }

  @Test
  void reportNamesUnitsAndErrorsForProgramsAndPeople() {
    var measurements = new Measurements();
    measurements.receipt.add(TimeUnit.MILLISECONDS.toNanos(12));
    measurements.error("closed.1006");
    measurements.error(RehearsalReport.TOO_MANY_FILES);
    RehearsalResult result =
        measurements.result(new RehearsalPlan(HERE, "", "b", 5, 1, 1, 5000, 100, 1), 2.04);
    assertThat(RehearsalReport.json(result))
        .contains("\"receiptMs\":{\"p50\":12.0,\"p99\":12.0,\"max\":12.0,\"count\":1}")
        .contains("\"errors\":{\"closed.1006\":1,\"connect.too-many-open-files\":1}")
        .contains("\"seconds\":2.0");
    assertThat(RehearsalReport.table(result)).contains("1 x closed.1006").contains("ulimit -n");
  }

  @Test
  void progressBarFillsWithJoinsAndReceipts() {
    var plan = new RehearsalPlan(HERE, "", "b", 10, 2, 1, 5000, 100, 1);
    assertThat(ProgressLine.bar(plan, new RehearsalProgress.Now(10, 0, 0)))
        .isEqualTo("[############------------] joined 10/10, question 0/1, receipts 0");
    assertThat(ProgressLine.bar(plan, new RehearsalProgress.Now(10, 2, 10)))
        .isEqualTo("[########################] joined 10/10, question 1/1, receipts 10");
  }

  @Test
  void theRefusalForTheLimitOfSeatsExplainsHowToRaiseIt() {
    Measurements measurements = new Measurements();
    measurements.error("refused." + ReportLabels.of(RefusalReason.ADDRESS_FULL));
    RehearsalResult result =
        measurements.result(new RehearsalPlan(HERE, "", "b", 5_000, 2, 1, 5000, 100, 1), 2);
    assertThat(RehearsalReport.table(result)).contains("--seats-per-address 2500");
  }
}
