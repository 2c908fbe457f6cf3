package trivium.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.Why;
import trivium.rehearsal.Samples.Delay;

class RehearsalPartsTest {
  private static final Address HERE = Address.of("http://localhost:8080");

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, ws://localhost:8080/ws, ''",
    "localhost:8080, ws://localhost:8080/ws, ''",
    "https://quiz.example.org/host#key=abc, wss://quiz.example.org/ws, abc",
    "ws://192.0.2.7:9/ws, ws://192.0.2.7:9/ws, ''",
    "http://[::1]:8080, ws://[::1]:8080/ws, ''"
  })
  void addressIsUnderstoodAsPasted(String pasted, String socket, String key) {
    Address address = Address.of(pasted);
    assertThat(address.socket()).hasToString(socket);
    assertThat(address.key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x", "http://", "http://a b", ""})
  void whatIsNoAddressIsSaidSo(String pasted) {
    assertThatThrownBy(() -> Address.of(pasted)).isInstanceOf(CannotRehearse.class);
  }

  @Test
  void percentilesAreOfTheNearestRank() {
    var samples = new Samples();
    for (int i = 2000; i >= 1; i--) {
      samples.add(TimeUnit.MILLISECONDS.toNanos(i));
    }
    assertThat(samples.summary()).isEqualTo(new Delay(1000, 1980, 2000, 2000));
    assertThat(new Samples().summary()).isEqualTo(new Delay(0, 0, 0, 0));
  }

  @Test
  void typeIsReadWithoutParsing() {
    assertThat(Tag.of("{\"type\":\"receipt\",\"qu".getBytes(UTF_8))).isEqualTo(Tag.RECEIPT);
    assertThat(Tag.of("{\"type\":\"tally\"}".getBytes(UTF_8))).isEqualTo(Tag.OTHER);
    assertThat(Tag.of("{\"type\":\"rec".getBytes(UTF_8))).isEqualTo(Tag.OTHER);
    assertThat(Tag.of(new byte[0])).isEqualTo(Tag.OTHER);
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
    assertThatThrownBy(() -> new Plan(HERE, "", "b", players, rooms, questions, limit, within, 1))
        .isInstanceOf(CannotRehearse.class)
        .hasMessageStartingWith(option + " must be from ");
  }

  @Test
  void firstBankWithQuestionsIsTaken() {
    String json =
        "{\"banks\":[{\"name\":\"empty\",\"questions\":0},"
            + "{\"name\":\"django\",\"questions\":87,\"more\":1}],\"folder\":\"seeds\"}";
    assertThat(Banks.firstIn(json, HERE)).isEqualTo("django");
    assertThatThrownBy(() -> Banks.firstIn("{\"banks\":[]}", HERE)).hasMessageContaining("no bank");
    assertThatThrownBy(() -> Banks.firstIn("<html>", HERE))
        .hasMessageContaining("no Trivium server");
  }

  @Test
  void tooManyOpenFilesIsToldFromOtherFailures() {
    assertThat(Rehearsal.kind(new RuntimeException(new java.io.IOException("Too many open files"))))
        .isEqualTo(Report.TOO_MANY_FILES);
    assertThat(Rehearsal.kind(new java.net.ConnectException("Connection refused: /127.0.0.1")))
        .isEqualTo("connect.refused");
  }

  @Test
  void reportNamesUnitsAndErrorsForProgramsAndPeople() {
    var figures = new Figures();
    figures.receipt.add(TimeUnit.MILLISECONDS.toNanos(12));
    figures.error("closed.1006");
    figures.error(Report.TOO_MANY_FILES);
    Outcome outcome = figures.outcome(new Plan(HERE, "", "b", 5, 1, 1, 5000, 100, 1), 2.04);
    assertThat(Report.json(outcome))
        .contains("\"receiptMs\":{\"p50\":12.0,\"p99\":12.0,\"max\":12.0,\"count\":1}")
        .contains("\"errors\":{\"closed.1006\":1,\"connect.too-many-open-files\":1}")
        .contains("\"seconds\":2.0");
    assertThat(Report.table(outcome)).contains("1 x closed.1006").contains("ulimit -n");
  }

  @Test
  void progressBarFillsWithJoinsAndReceipts() {
    var plan = new Plan(HERE, "", "b", 10, 2, 1, 5000, 100, 1);
    assertThat(ProgressLine.bar(plan, new Progress.Now(10, 0, 0)))
        .isEqualTo("[############------------] joined 10/10, question 0/1, receipts 0");
    assertThat(ProgressLine.bar(plan, new Progress.Now(10, 2, 10)))
        .isEqualTo("[########################] joined 10/10, question 1/1, receipts 10");
  }

  @Test
  void whoIsTurnedAwayForTheLimitOfSeatsIsToldHowToRaiseIt() {
    Figures figures = new Figures();
    figures.error("refused." + Words.of(Why.ADDRESS_FULL));
    Outcome outcome = figures.outcome(new Plan(HERE, "", "b", 5_000, 2, 1, 5000, 100, 1), 2);
    assertThat(Report.table(outcome)).contains("--seats-per-address 2500");
  }
}
