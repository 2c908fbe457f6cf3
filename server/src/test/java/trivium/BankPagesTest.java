package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.LargeNotes;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.Settings;

/** The pages of banks, requested by hosts and by strangers. */
class BankPagesTest {
  private static final String[] JSON = {"Content-Type", "application/json"};
  private static final String OWN =
      """
      {"title": "Mine", "questions": [
        {"kind": "text", "prompt": "One?", "accepted": ["uno"]},
        {"kind": "choice", "prompt": "Two?", "choices": ["due", "tre"], "correct": [0]}]}
      """;

  @TempDir private Path folder;
  private Path banks;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    banks = Files.createDirectory(folder.resolve("banks"));
    Files.writeString(banks.resolve("rivers.txt"), "*One?\n-> uno\n\n*Two?\n-> due\n");
    server = new TestServer(banks, folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aTableThatIsNotCertainIsAskedAboutAndReadAsItsColumnsAreNamed() {
    String table = "Which is up?,sky,sea,soil\nWhich is wet?,sea,sky,sand\n";
    HttpResponse<String> asked = read("t.csv", table);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("\"why\":\"uncertain-table\"", "has no header", "\"role\":\"question\"");
    HttpResponse<String> named = read("t.csv&columns=question,answer,wrong,wrong", table);
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(named.body())
        .contains("\"choices\":[\"sky\",\"sea\",\"soil\"],\"correct\":[0]", "\"table\":{");
    assertThat(read("t.csv&columns=question,what", table).body()).contains("there is no");
  }

  private HttpResponse<String> read(String query, String body) {
    return send("POST", "/api/banks/read?file=" + query, body);
  }

  @Test
  void aSavedBankIsListedShownAndPlayed() {
    HttpResponse<String> saved = put("Käse & Co".replace(" & ", "+"), OWN);
    assertThat(saved.statusCode()).isEqualTo(201);
    assertThat(saved.body())
        .contains("\"questions\":2", "\"saved\":true", "\"file\":false", "\"format\":\"Trivium\"");
    assertThat(get("/api/banks").body()).contains("\"name\":\"Käse+Co\"", "\"name\":\"rivers\"");
    HttpResponse<String> shown = get("/api/banks/" + coded("Käse+Co"));
    assertThat(shown.body()).contains("\"saved\":true", "\"prompt\":\"One?\"", "\"scores\":[");
    assertThat(tag(shown)).isEqualTo(tag(saved));
    TestClient host = server.connect();
    host.send(new SeatRequest.Open("Käse+Co", 2, Settings.DEFAULTS, TestServer.HOST_KEY));
    assertThat(host.await(Opened.class).room()).isNotNull();
  }

  @Test
  void savedBanksAreThereAfterARestart() {
    put("own", OWN);
    server.close();
    server = new TestServer(banks, folder.resolve("data"));
    assertThat(get("/api/banks/own").body()).contains("\"title\":\"Mine\"");
  }

  @Test
  void theShownBankCanBeSavedAgainUnchanged() {
    put("own", OWN);
    String body = get("/api/banks/own").body();
    String bank = body.substring(body.indexOf("\"bank\":") + 7, body.indexOf(",\"scores\""));
    HttpResponse<String> again = put("own", bank);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(get("/api/banks/own").body()).isEqualTo(body);
  }

  @Test
  void ofTwoEditorsTheSecondGetsAConflict() {
    String first = tag(put("own", OWN));
    assertThat(put("own", OWN.replace("One?", "Other?"), "If-Match", first).statusCode())
        .isEqualTo(200);
    HttpResponse<String> second = put("own", OWN.replace("One?", "Third?"), "If-Match", first);
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(second.body()).contains("bank-changed");
    for (String condition : List.of("W/" + first, first + ", \"other\"", "*", "x")) {
      assertThat(put("own", OWN, "If-Match", condition).statusCode()).as(condition).isEqualTo(412);
    }
    assertThat(put("own", OWN, "If-None-Match", "*").statusCode()).isEqualTo(409);
    assertThat(put("rivers", OWN, "If-None-Match", "*").body()).contains("bank-name-taken");
  }

  @Test
  void aFileIsEditedThroughACopyThatReplacesItInTheList() {
    String read = tag(get("/api/banks/rivers"));
    assertThat(ask("DELETE", "/api/banks/rivers").statusCode()).isEqualTo(403);
    assertThat(ask("POST", "/api/banks/rivers/rename?to=b").body()).contains("bank-is-file");
    assertThat(put("rivers", OWN, "If-Match", read).statusCode()).isEqualTo(201);
    assertThat(get("/api/banks").body()).contains("\"saved\":true,\"file\":true");
    assertThat(ask("DELETE", "/api/banks/rivers").statusCode()).isEqualTo(204);
    assertThat(get("/api/banks/rivers").body()).contains("\"saved\":false");
  }

  @Test
  void banksAreRenamedCopiedAndDeleted() {
    put("own", OWN);
    assertThat(ask("POST", "/api/banks/own/copy?to=rivers").statusCode()).isEqualTo(409);
    assertThat(ask("POST", "/api/banks/own/copy?to=two%20of%20it").statusCode()).isEqualTo(201);
    assertThat(ask("POST", "/api/banks/rivers/copy?to=creeks").body()).contains("\"saved\":true");
    assertThat(ask("POST", "/api/banks/own/rename?to=creeks").statusCode()).isEqualTo(409);
    assertThat(ask("POST", "/api/banks/own/rename?to=new").statusCode()).isEqualTo(200);
    assertThat(get("/api/banks/own").statusCode()).isEqualTo(404);
    assertThat(ask("DELETE", "/api/banks/new").statusCode()).isEqualTo(204);
    assertThat(ask("DELETE", "/api/banks/new").statusCode()).isEqualTo(404);
    assertThat(ask("POST", "/api/banks/new/rename?to=b").statusCode()).isEqualTo(404);
    assertThat(ask("POST", "/api/banks/new/copy?to=b").statusCode()).isEqualTo(404);
    assertThat(ask("POST", "/api/banks/creeks/copy").body()).contains("bank-name-unfit");
    assertThat(ask("POST", "/api/banks/creeks/copy?to=..%2fb").statusCode()).isEqualTo(422);
  }

  @Test
  void anImportedFileIsNotStored() {
    HttpResponse<String> read =
        send("POST", "/api/banks/read?file=C:%5Cnotes%5Cpub.md", "# Pub\n*One?\n-> uno\n");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body())
        .contains("\"name\":\"pub\"", "\"format\":\"Notes\"", "\"source\":[\"# Pub\"");
    assertThat(get("/api/banks").body()).doesNotContain("\"pub\"");
    HttpResponse<String> none = send("POST", "/api/banks/read?file=a.txt", "\n\njust prose\n");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("unreadable-file", "a.txt, line 3: holds no question");
    assertThat(send("POST", "/api/banks/read", "").body()).contains("is empty");
    assertThat(
            send("POST", "/api/banks/read?file=own.json", "{\"format\": \"trivium-bank/1\"}")
                .body())
        .contains("title is missing");
  }

  @Test
  void aRunningImportIsWatchedAndCancelled() {
    String id = "0123456789abcdef".repeat(2);
    String notes = LargeNotes.ANSWERS.text(1_500_000);
    var answer = CompletableFuture.supplyAsync(() -> read("large.txt&import=" + id, notes));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> get("/api/imports/" + id).statusCode() == 200);
    assertThat(get("/api/imports/" + id.replace('0', 'f')).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/api/imports/" + id, "").statusCode()).isEqualTo(204);
    assertThat(answer.join().statusCode()).isEqualTo(422);
    assertThat(answer.join().body()).contains("large.txt: was cancelled.");
    assertThat(get("/api/imports/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void notesAreReadAndSavedWithTheirExamples() {
    String notes =
        "%% river of Vienna\n=| Danube\n%% river of Paris\n=| Seine\n%% river of Rome\n=| Tiber\n";
    String example = "1-2:question=1,answer=2";
    String path = "/api/banks/read?file=rivers.txt&example=" + example.replace(":", "%3A");
    HttpResponse<String> read = send("POST", path, notes);
    assertThat(read.body()).contains("\"examples\":[\"" + example + "\"]", "\"Tiber\"");
    assertThat(send("POST", path + "&example=7:question=7,answer=8", notes).body())
        .contains("unreadable-file", "example: the page has only 6 lines.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | title is missing",
        "[1] | this is no bank",
        "{\"title\": {}} | a value is not of its kind: title",
        "not json | line 1",
        "{\"title\": \"A\", \"questions\": [{\"kind\": \"text\"}]} | question 1: prompt",
        "{\"title\": \"A\", \"questions\": [{\"kind\": \"text\", \"prompt\": \"?\"}]} | question 1: need 1 to 50 accepted",
        "{\"title\": \"A\", \"questions\": [{\"kind\": \"dance\", \"prompt\": \"?\"}]} | question 1: there is no kind dance",
        "{\"title\": \"A\", \"questions\": [null]} | null",
        "{\"title\": \"A\", \"questions\": [{\"kind\": \"text\", \"prompt\": \"?\", \"accepted\": [null]}]} | question 1: there is a null",
        "{\"title\": \"A\", \"questions\": [{\"kind\": \"text\", \"prompt\": \"?\", \"accepted\": [\"a\"], \"entry\": 7}]} | question 1: there is no entry 7",
        "{\"title\": \"A\", \"questions\": [{\"kind\": \"text\", \"prompt\": \"?\", \"color\": 7}]} | question 1: there is no field color",
        "{\"title\": \"A\", \"entries\": [{\"question\": \" \", \"answer\": \"b\"}]} | entry 1",
        "{\"title\": \"A\", \"unasked\": [{\"entry\": 1}]} | why of an entry",
        "{\"title\": \"A\", \"problems\": [{\"line\": 1}]} | message of a problem",
        "{\"title\": \" \"} | title"
      })
  void anInvalidBankIsRefusedWithThePlaceOfItsError(String json, String sentence) {
    HttpResponse<String> answer = put("own", json);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("unfit-bank", sentence).doesNotContain("trivium.");
    assertThat(get("/api/banks/own").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "../rivers", "a\0", "a\n", "-a", "a ", "a.", "<b>"})
  void invalidNamesAreRefused(String name) {
    HttpResponse<String> answer = put(name, OWN);
    assertThat(answer.statusCode()).isIn(404, 422);
    assertThat(get("/api/banks/" + coded(name)).statusCode()).isEqualTo(404);
  }

  @Test
  void aBankMustBeSentAsJson() {
    HttpResponse<String> answer =
        server.send("PUT", "/api/banks/own", BodyPublishers.ofString(OWN), TestServer.KEY);
    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void exportsAreFiles() {
    put("Käse", OWN);
    HttpResponse<String> file = get("/api/banks/" + coded("Käse") + "/export/trivium");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"K-se.json\"; filename*=UTF-8''K%C3%A4se.json");
    assertThat(send("POST", "/api/banks/read?file=b.json", file.body()).body())
        .contains("\"title\":\"Mine\"", "\"prompt\":\"Two?\"");
    HttpResponse<String> gift = get("/api/banks/" + coded("Käse") + "/export/gift");
    assertThat(gift.body()).contains("Two?");
    assertThat(gift.headers().firstValue("trivium-left-out")).contains("0");
    assertThat(get("/api/banks/rivers/export/nothing").body()).contains("no-such-format");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/banks",
    "GET, /api/banks/rivers",
    "GET, /api/banks/rivers/export/trivium",
    "PUT, /api/banks/own",
    "DELETE, /api/banks/rivers",
    "POST, /api/banks/read",
    "POST, /api/banks/rivers/copy?to=own",
    "POST, /api/banks/rivers/rename?to=own",
    "POST, /api/pictures"
  })
  void requestsWithoutTheKeyAreRefused(String method, String path) {
    assertThat(server.ask(method, path).statusCode()).isEqualTo(401);
    assertThat(server.ask(method, path, "Authorization", "Bearer guess").body())
        .contains("wrong-key");
    assertThat(get("/api/banks/own").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/banks, 'GET, HEAD'",
    "POST, /api/banks/own, 'DELETE, GET, HEAD, PUT'",
    "GET, /api/banks/a/copy, 'POST'",
    "DELETE, /api/pictures, 'POST'"
  })
  void anUnsupportedMethodIsRefusedWithTheSupportedOnes(
      String method, String path, String allowed) {
    HttpResponse<String> answer = ask(method, path);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
  }

  @Test
  void aBodyLongerThanItsPathAllowsIsRefusedWithAResponse() {
    HttpResponse<String> answer =
        send("POST", "/api/banks/read?file=a.txt", "x".repeat(3 * 1024 * 1024));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("too-large", "2 MiB");
    assertThat(put("own", " ".repeat(33 * 1024 * 1024)).statusCode()).isEqualTo(413);
  }

  @Test
  void theBankOfALargeFileCanBeSaved() {
    String notes =
        Stream.iterate(1, i -> i + 1)
            .map(i -> "*What is number %d called here?\n-> The %d. of many\n\n".formatted(i, i))
            .limit(3_000)
            .collect(Collectors.joining());
    HttpResponse<String> read = send("POST", "/api/banks/read?file=a.txt", notes);
    assertThat(read.statusCode()).isEqualTo(200);
    String body = read.body();
    String bank = body.substring(body.indexOf("\"bank\":") + 7, body.indexOf(",\"scores\""));
    assertThat(put("own", bank).statusCode()).isEqualTo(201);
    assertThat(get("/api/banks/own").body()).contains("The 3000. of many");
  }

  @Test
  void pagesOfOtherSitesChangeNothingWhereEverybodyMayHost() {
    try (TestServer open = TestServer.withOpenHosting(banks)) {
      var body = BodyPublishers.ofString(OWN);
      String[] foreign = {"Content-Type", "application/json", "Origin", "https://evil.example"};
      assertThat(open.send("PUT", "/api/banks/own", body, foreign).body()).contains("foreign-page");
      assertThat(open.ask("POST", "/api/banks/rivers/copy?to=own", "Origin", "null").statusCode())
          .isEqualTo(403);
      assertThat(open.get("/api/banks/own").statusCode()).isEqualTo(404);
      String[] ours = {"Content-Type", "application/json", "Origin", open.url()};
      assertThat(open.send("PUT", "/api/banks/own", body, ours).statusCode()).isEqualTo(201);
    }
  }

  private HttpResponse<String> get(String path) {
    return server.get(path, TestServer.KEY);
  }

  private HttpResponse<String> ask(String method, String path) {
    return server.ask(method, path, TestServer.KEY);
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers) {
    return server.send(method, path, BodyPublishers.ofString(body), both(TestServer.KEY, headers));
  }

  private HttpResponse<String> put(String name, String json, String... headers) {
    return send("PUT", "/api/banks/" + coded(name), json, both(JSON, headers));
  }

  private static String[] both(String[] some, String[] others) {
    return Stream.of(some, others).flatMap(Stream::of).toArray(String[]::new);
  }

  private static String coded(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20").replace(".", "%2E");
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("etag").orElseThrow();
  }
}
