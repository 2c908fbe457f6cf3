package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import trivium.crash.ServerProcess;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.Settings;

/** The program with {@code --bind ::1}: all its links are valid. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Ipv6Test {
  private static final Pattern HOST_LINK = Pattern.compile("Host +(http:\\S+)/host#key=(\\S+)");
  private static final Pattern JOIN_LINK = Pattern.compile("Join +(http:\\S+)");

  /** A horizontal run of dark modules. */
  private static final Pattern RUN = Pattern.compile("M(\\d+),(\\d+)h(\\d+)v1h-\\d+z");

  private static final int QUIET_ZONE = 4;

  private final HttpClient http = HttpClient.newHttpClient();
  private ServerProcess server;
  private String url;

  @BeforeAll
  void start(@TempDir Path folder) {
    Ipv6.assumePresent();
    server = new ServerProcess(folder, TestServer.SEEDS, Ipv6.LOOPBACK);
    server.awaitReady();
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> HOST_LINK.matcher(server.output()).find());
    url = printed(HOST_LINK);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
    http.shutdownNow();
  }

  private String printed(Pattern link) {
    var found = link.matcher(server.output());
    assertThat(found.find()).as(server.output()).isTrue();
    return found.group(1);
  }

  private String get(String address) throws IOException, InterruptedException {
    var response =
        http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return response.body();
  }

  private TestClient connect() {
    return TestClient.connect(
        http, URI.create(url.replaceFirst("^http", "ws") + "/ws"), "Origin", url);
  }

  @Test
  void thePrintedLinksHaveBrackets() throws IOException, InterruptedException {
    assertThat(url).matches("http://\\[::1]:\\d+");
    assertThat(printed(JOIN_LINK)).isEqualTo(url);
    assertThat(get(url + "/host")).contains("<title>");
    assertThat(get(printed(JOIN_LINK))).contains("<title>");
  }

  @Test
  void aRoomIsJoinedByItsLinkOverASocketOfThatOrigin() throws IOException, InterruptedException {
    Opened opened = connect().open(1, Settings.DEFAULTS);
    assertThat(opened.joinUrl()).isEqualTo(url + "/" + opened.room());
    assertThat(get(opened.joinUrl())).contains("<title>");
    Joined joined = connect().join(opened.room(), "Ada");
    assertThat(joined.name()).isEqualTo("Ada");
  }

  @Test
  void theQrCodeIsThatOfTheLink() throws IOException, InterruptedException {
    Opened opened = connect().open(1, Settings.DEFAULTS);
    String svg = get(url + "/qr/" + opened.room() + ".svg");
    QrCode code = QrCode.encodeText(opened.joinUrl(), QrCode.Ecc.MEDIUM);
    Set<String> drawn = new TreeSet<>();
    RUN.matcher(svg)
        .results()
        .forEach(run -> {
          for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
            drawn.add((Integer.parseInt(run.group(1)) + i) + "," + run.group(2));
          }
        });
    Set<String> dark = new TreeSet<>();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          dark.add((x + QUIET_ZONE) + "," + (y + QUIET_ZONE));
        }
      }
    }
    assertThat(drawn).isEqualTo(dark);
  }
}
