package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Finished;

class RoomPagesTest {
  private static TestServer server;

  private TestClient host;
  private TestClient ada;
  private String report;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void playOneQuestion() {
    host = server.connect();
    Opened opened = host.open(2, Settings.DEFAULTS);
    report = ((Seat.HostSeat) host.await(Snapshot.class).seat()).report();
    ada = server.connect();
    ada.join(opened.room(), "=Ada");
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);
    ada.answer(0, 1);
    ada.await(Reveal.class);
  }

  private void end() {
    host.send(new GameRequest.End());
    host.await(Finished.class);
    host.send(new GameRequest.End());
    ada.awaitCloseCode();
  }

  @Test
  void aRunningRoomHasAReportOfWhatHasClosed() {
    HttpResponse<String> answer = server.get("/api/rooms/" + report, TestServer.KEY);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"report\":\"" + report, "\"name\":\"=Ada\"", "\"counts\"");
    assertThat(server.get("/api/rooms", TestServer.KEY).body())
        .contains(report, "\"state\":\"running\"");
  }

  @ParameterizedTest
  @CsvSource({
    "report.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "players.csv, text/csv",
    "questions.csv, text/csv",
    "answers.csv, text/csv"
  })
  void exportsAreFilesNamedAfterBankRoomAndTime(String file, String type) {
    HttpResponse<String> answer = server.get("/api/rooms/" + report + "/" + file, TestServer.KEY);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"django-\\d{6}-\\d{4}-\\d\\d-\\d\\d-" + file + "\"");
  }

  @Test
  void aBankIncludesPastAnswersToItsQuestions() {
    assertThat(server.get("/api/banks/django", TestServer.KEY).body())
        .containsPattern("\"played\":\\[.*\"answered\":[1-9]");
    assertThat(server.get("/api/banks/pub-night", TestServer.KEY).body())
        .doesNotContain("\"played\"");
  }

  @Test
  void aRunningRoomIsNotDeletedAndAFinishedOneIs() {
    assertThat(server.delete("/api/rooms/" + report, TestServer.KEY).statusCode()).isEqualTo(409);
    assertThat(server.delete("/api/rooms/" + report, TestServer.KEY).body())
        .contains("room-running");
    end();
    assertThat(server.get("/api/rooms", TestServer.KEY).body()).contains(report);
    assertThat(server.delete("/api/rooms/" + report, TestServer.KEY).statusCode()).isEqualTo(204);
    assertThat(server.get("/api/rooms/" + report, TestServer.KEY).statusCode()).isEqualTo(404);
    assertThat(server.delete("/api/rooms/" + report, TestServer.KEY).statusCode()).isEqualTo(404);
    assertThat(server.get("/api/rooms", TestServer.KEY).body()).doesNotContain(report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/REPORT", "/REPORT/report.xlsx", "/REPORT/answers.csv"})
  void requestsWithoutTheKeyAreRefused(String path) {
    String asked = "/api/rooms" + path.replace("REPORT", report);
    assertThat(server.get(asked).statusCode()).isEqualTo(401);
    assertThat(server.get(asked, "Authorization", "Bearer wrong").body()).contains("wrong-key");
    assertThat(server.delete("/api/rooms/" + report).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, zzz",
    "GET, 0000000000001",
    "GET, zzzzzzzzzzzzz",
    "GET, ZZZ",
    "GET, -1",
    "GET, 482913%20or%201=1",
    "GET, zzzzzzzzzzzzzzzzzzzzzz/players.csv",
    "GET, .../report.xlsx",
    "DELETE, ZZZ",
    "DELETE, zzz"
  })
  void anUnknownReportIsNotFound(String method, String id) {
    HttpResponse<String> answer = server.ask(method, "/api/rooms/" + id, TestServer.KEY);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("no-such-report");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/REPORT", "/REPORT/report.xlsx"})
  void aHeadRequestGetsTheHeadersOfAGetWithoutABody(String path) {
    end();
    String asked = "/api/rooms" + path.replace("REPORT", report);
    HttpResponse<String> head = server.ask("HEAD", asked, TestServer.KEY);
    HttpResponse<String> whole = server.get(asked, TestServer.KEY);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String header : List.of("content-type", "cache-control", "content-disposition")) {
      assertThat(head.headers().allValues(header)).isEqualTo(whole.headers().allValues(header));
    }
    assertThat(head.headers().firstValueAsLong("content-length").orElse(0)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/banks, 'GET, HEAD'",
    "DELETE, /api/rooms, 'GET, HEAD'",
    "DELETE, /api/rooms/zzz/report.xlsx, 'GET, HEAD'",
    "POST, /api/rooms/zzz, 'DELETE, GET, HEAD'",
    "PUT, /rooms, 'GET, HEAD'"
  })
  void anUnsupportedMethodIsRefusedWithTheSupportedOnes(
      String method, String path, String allowed) {
    HttpResponse<String> answer = server.ask(method, path, TestServer.KEY);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
  }
}
