package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(Path.of("..", "seeds"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/482913",
        "/host",
        "/display",
        "/rooms",
        "/nodes",
        "/edit?bank=planets",
        "/report/3v5kq0c8m1tzp",
        "/lib/lit-html/lit-html.js"
      })
  void pagesAndModulesAreServedUnderAStrictPolicy(String path) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void anUnchangedFileIsNotSentTwice() {
    String tag = server.get("/").headers().firstValue("etag").orElseThrow();
    assertThat(server.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void scriptsAreServedWithoutJsdocAndWithTheirLines() throws IOException {
    String path = "/core/game-state.js";
    String source;
    try (InputStream in = getClass().getResourceAsStream("/web" + path)) {
      source = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
    String served = server.get(path).body();
    assertThat(source).contains("/**");
    assertThat(served).doesNotContain("/**");
    assertThat(served.lines()).hasSameSizeAs(source.lines().toList());
    assertThat(served.lines().filter(line -> !line.isBlank())).isSubsetOf(source.lines().toList());
    assertThat(server.get("/lib/lit-html/lit-html.js").body()).contains("@license");
  }

  @Test
  void filesAreCompressedForClientsThatAcceptIt() {
    assertThat(server.get("/", "Accept-Encoding", "gzip").headers().firstValue("content-encoding"))
        .contains("gzip");
    assertThat(server.get("/").headers().firstValue("content-encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing.js",
        "/..%2f..%2fpom.xml",
        "/..%2flogback.xml",
        "/logback.xml",
        "/web/player.html",
        "/trivium/Trivium.class",
        "/lib/lit-html/..%2f..%2fx.js",
        "/12345"
      })
  void nothingOutsideTheWebFolderIsServed(String path) {
    assertThat(server.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/12345", "/1234567", "/foo", "/report/none!", "/style/none.css"})
  void anUnknownPathShowsThePageWithTheCodeField(String path) {
    HttpResponse<String> page =
        server.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("etag")).as("not kept for the address").isEmpty();
    assertThat(page.body()).isEqualTo(server.get("/").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/none", "/api/banks/none", "/pictures/none"})
  void theApiNeverRespondsWithAnHtmlPage(String path) {
    HttpResponse<String> answer =
        server.get(path, "Accept", "text/html", "Authorization", "Bearer " + TestServer.HOST_KEY);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("<html");
    assertThat(server.get("/foo").body()).doesNotContain("<html");
  }

  /** Client libraries refuse to send such targets. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/banks/%zz", "/api/banks/read?file=%e", "/%"})
  void aTargetThatCannotBeDecodedIsRefused(String path) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400 ")
          .contains("hexadecimal");
    }
  }

  @Test
  void theQrCodeIsAnImage() {
    HttpResponse<String> answer = server.get("/qr/482913.svg");
    assertThat(answer.headers().firstValue("content-type")).contains("image/svg+xml");
    assertThat(answer.body()).startsWith("<svg");
  }

  @Test
  void theQrCodeOfATextIsForHostsOnly() {
    assertThat(draw("http://localhost/host#seat=1", "Bearer guess").statusCode()).isEqualTo(401);
    HttpResponse<String> answer =
        draw("http://localhost/host#seat=1", "Bearer " + TestServer.HOST_KEY);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<svg");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    assertThat(draw("x".repeat(1_001), "Bearer " + TestServer.HOST_KEY).statusCode())
        .isEqualTo(413);
  }

  private HttpResponse<String> draw(String text, String authorization) {
    return server.send(
        "POST", "/api/qr", BodyPublishers.ofString(text), "Authorization", authorization);
  }

  @Test
  void banksAreForHostsOnly() {
    assertThat(server.get("/api/banks").statusCode()).isEqualTo(401);
    assertThat(server.get("/api/banks", "Authorization", "Bearer guess").statusCode())
        .isEqualTo(401);
    HttpResponse<String> answer =
        server.get("/api/banks", "Authorization", "Bearer " + TestServer.HOST_KEY);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"name\":\"django\"").contains("\"entries\":26");
  }

  @Test
  void aBankShowsItsQuestionsToAHost() {
    String key = "Bearer " + TestServer.HOST_KEY;
    assertThat(server.get("/api/banks/django", "Authorization", key).body())
        .contains("\"correct\":[");
    assertThat(server.get("/api/banks/none", "Authorization", key).statusCode()).isEqualTo(404);
    assertThat(server.get("/api/banks/..%2fdjango", "Authorization", key).statusCode())
        .isEqualTo(404);
  }
}
