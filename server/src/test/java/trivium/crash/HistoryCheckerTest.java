package trivium.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.crash.HistoryChecker.Report;
import trivium.crash.HistoryChecker.ReportedAnswer;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Result;

class HistoryCheckerTest {
  private static final Response BLUE = new Response.Text("blue");
  private static final Response RED = new Response.Text("red");
  private static final Standing FIRST = new Standing(1_000, 1, 1);
  private static final Report REPORT =
      new Report(List.of(new ReportedAnswer("Ann", 0, BLUE, 1_000)), Map.of("Ann", FIRST));

  private final ClientRecord host = new ClientRecord("The host");
  private final ClientRecord ann = new ClientRecord("Ann");

  HistoryCheckerTest() {
    told(host, opened(0), reveal(0), opened(1), reveal(1), finished(Optional.empty()));
  }

  private static void told(ClientRecord client, ServerMessage... messages) {
    for (ServerMessage message : messages) {
      client.add(new ClientRecord.Told(0, message));
    }
  }

  private void sent(ClientMessage message) {
    ann.add(new ClientRecord.Sent(0, message));
  }

  private static QuestionOpened opened(int question) {
    return new QuestionOpened(question, 2, "text", "Which?", List.of(), 20_000, 20_000);
  }

  private static Reveal reveal(int question) {
    return new Reveal(question, List.of(), List.of(), List.of("blue"), "");
  }

  private static Receipt receipt(int question, Response response) {
    return new Receipt(question, response);
  }

  private static Result result(int question, int points, int rank) {
    return new Result(question, points > 0, points, 1_000, rank, 1, 1, Optional.empty());
  }

  private static Finished finished(Optional<Standing> standing) {
    return new Finished(List.of(), 1, standing, List.of());
  }

  private static QuestionRequest.Answer answer(int question) {
    return new QuestionRequest.Answer(question, BLUE);
  }

  private static Snapshot snapshot(ServerMessage... scene) {
    return new Snapshot(
        Role.PLAYER,
        new RoomCode("123456"),
        Phase.QUESTION,
        "Cards",
        2,
        1,
        false,
        new Seat.PlayerSeat(new PlayerId("p1"), "Ann", FIRST, 0),
        List.of(scene));
  }

  private void plays() {
    told(ann, opened(0));
    sent(answer(0));
    told(ann, receipt(0, BLUE), reveal(0), result(0, 1_000, 1));
  }

  private void ends() {
    told(ann, opened(1), reveal(1), result(1, 0, 1), finished(Optional.of(FIRST)));
  }

  private List<String> check(Report report) {
    return HistoryChecker.check(host, List.of(ann), report);
  }

  @Test
  void nothingIsWrongWithAGoodGame() {
    plays();
    ends();
    assertThat(check(REPORT)).isEmpty();
  }

  @Test
  void aSnapshotMayRepeatWhatWasTold() {
    plays();
    told(ann, snapshot(opened(0), receipt(0, BLUE), reveal(0), result(0, 1_000, 1)));
    ends();
    assertThat(check(REPORT)).isEmpty();
  }

  @Test
  void anAnswerWithReceiptIsInTheReport() {
    plays();
    ends();
    assertThat(check(new Report(List.of(), Map.of("Ann", FIRST))))
        .anyMatch(sentence -> sentence.startsWith("Ann has a receipt"))
        .anyMatch(sentence -> sentence.startsWith("Ann was told 1000 points"));
  }

  @Test
  void anAnswerIsInTheReportOnce() {
    plays();
    ends();
    List<ReportedAnswer> twice = new ArrayList<>(REPORT.answers());
    twice.addAll(REPORT.answers());
    assertThat(check(new Report(twice, REPORT.standings())))
        .anyMatch(sentence -> sentence.startsWith("Ann has a receipt"));
  }

  @Test
  void theReportHasThePointsThatWereTold() {
    plays();
    ends();
    assertThat(
            check(
                new Report(List.of(new ReportedAnswer("Ann", 0, BLUE, 500)), Map.of("Ann", FIRST))))
        .containsExactly("Ann was told 1000 points for question 0, and the report has 500");
  }

  @Test
  void aReceiptIsNotForAnotherAnswer() {
    told(ann, opened(0), receipt(0, RED));
    plays();
    ends();
    assertThat(check(REPORT)).containsExactly("Ann has receipts for two answers to question 0");
  }

  @Test
  void aReceiptIsInTheNextSnapshot() {
    told(ann, opened(0));
    sent(answer(0));
    told(ann, receipt(0, BLUE), snapshot(opened(0)), reveal(0), result(0, 1_000, 1));
    ends();
    assertThat(check(REPORT)).containsExactly("Ann had a receipt for question 0 that is gone");
  }

  @Test
  void aRevealIsNotTakenBack() {
    plays();
    told(ann, snapshot(opened(0), receipt(0, BLUE)));
    ends();
    assertThat(check(REPORT)).hasSize(1).first().asString().startsWith("Ann was told of Position");
  }

  @Test
  void aRankIsNotTakenBack() {
    plays();
    told(ann, result(0, 1_000, 2));
    ends();
    assertThat(check(REPORT)).hasSize(1).first().asString().contains("rank=2");
  }

  @Test
  void everybodyIsAtThePodium() {
    plays();
    assertThat(check(REPORT)).containsExactly("Ann was not told that the game is over");
  }

  @Test
  void thePodiumHasTheStandingOfTheReport() {
    plays();
    ends();
    Standing second = new Standing(1_000, 2, 1);
    assertThat(check(new Report(REPORT.answers(), Map.of("Ann", second))))
        .hasSize(1)
        .first()
        .asString()
        .contains("at the podium");
  }

  @Test
  void anAnswerHasAReply() {
    told(ann, opened(0));
    sent(answer(0));
    told(ann, reveal(0), result(0, 0, 1));
    ends();
    assertThat(check(new Report(List.of(), Map.of("Ann", FIRST))))
        .containsExactly("Ann got no reply to the answer to question 0");
  }

  @Test
  void anAnswerHasNoReplyOnAConnectionThatWasClosed() {
    told(ann, opened(0));
    sent(answer(0));
    ann.add(new ClientRecord.Closed(0));
    told(ann, snapshot(reveal(0), result(0, 0, 1)));
    ends();
    assertThat(check(new Report(List.of(), Map.of("Ann", FIRST)))).isEmpty();
  }

  @Test
  void aRoomMovesFromNodeToNode() {
    assertThat(HistoryChecker.checkAuthors(List.of("a.1", "a.1", "b.3", "a.2", "b.10"))).isEmpty();
  }

  @Test
  void aNodeWritesNothingAfterItHasLostARoom() {
    assertThat(HistoryChecker.checkAuthors(List.of("a.1", "b.1", "a.1")))
        .containsExactly("Node a.1 has written events after b.1");
  }

  @Test
  void anEpochWritesNothingAfterALaterOne() {
    assertThat(HistoryChecker.checkAuthors(List.of("a.10", "b.1", "a.9")))
        .containsExactly("Node a.9 has written events after b.1");
    assertThat(HistoryChecker.checkAuthors(List.of("a.10", "a.9")))
        .containsExactly("Node a.9 has written events after a.10");
  }

  @Test
  void everyEventHasAnAuthor() {
    assertThat(HistoryChecker.checkAuthors(List.of("a.1", "")))
        .containsExactly("An event has no author");
  }
}
