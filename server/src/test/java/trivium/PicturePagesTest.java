package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.picture.Picture;
import trivium.bank.picture.SamplePictures;

class PicturePagesTest {
  private static final byte[] PNG = SamplePictures.png(3, 2);

  @TempDir private Path folder;
  private Path banks;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    banks = Files.createDirectory(folder.resolve("banks"));
    Files.writeString(banks.resolve("a.txt"), "*One?\n-> uno\n");
    server = new TestServer(banks, folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPictureIsStoredAndPublicPermanently() throws InvalidPictureException {
    HttpResponse<String> kept = keep(PNG);
    String name = Picture.of(PNG).name();
    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(kept.body()).isEqualTo("{\"picture\":\"" + name + "\"}");
    assertThat(keep(PNG).body()).isEqualTo(kept.body());
    server.close();
    server = new TestServer(banks, folder.resolve("data"));
    HttpResponse<byte[]> shown = show(name);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo(PNG);
    assertThat(shown.headers().map())
        .containsEntry("content-type", List.of("image/png"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
        .containsEntry("cache-control", List.of("public, max-age=31536000, immutable"));
    String tag = shown.headers().firstValue("etag").orElseThrow();
    assertThat(server.get("/pictures/" + name, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.ask("HEAD", "/pictures/" + name).headers().firstValueAsLong("content-length"))
        .hasValue(PNG.length);
    assertThat(show(name).body()).isEqualTo(PNG);
  }

  @Test
  void threeHundredClientsMayRequestOnePictureAtOnce() throws InvalidPictureException {
    keep(PNG);
    String name = Picture.of(PNG).name();
    assertThat(IntStream.range(0, 300).parallel().mapToObj(_ -> show(name).body()))
        .allSatisfy(body -> assertThat(body).isEqualTo(PNG));
  }

  @Test
  void filesThatAreNoPicturesAreNotStored() {
    HttpResponse<String> svg =
        keep("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
    assertThat(svg.statusCode()).isEqualTo(415);
    assertThat(svg.body()).contains("unfit-picture", "This is no PNG");
    assertThat(keep(new byte[0]).statusCode()).isEqualTo(415);
    assertThat(keep(new byte[Picture.MAX_BYTES + 1]).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3f9a0c5be1d24478a6b1c09d5e7f8a21.png",
        "a.png",
        "..%2f..%2fdata%2ftrivium.db",
        "%00",
        "3f9a0c5be1d24478a6b1c09d5e7f8a21.svg"
      })
  void anUnknownPictureIsNotFound(String name) {
    assertThat(server.get("/pictures/" + name).statusCode()).isEqualTo(404);
  }

  @Test
  void aPictureThatWasRequestedTooEarlyIsAvailableOnceItIsStored() throws InvalidPictureException {
    String name = Picture.of(PNG).name();
    assertThat(show(name).statusCode()).isEqualTo(404);
    keep(PNG);
    assertThat(show(name).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> keep(byte[] bytes) {
    return server.send("POST", "/api/pictures", BodyPublishers.ofByteArray(bytes), TestServer.KEY);
  }

  private HttpResponse<byte[]> show(String name) {
    return server.send(
        "GET", "/pictures/" + name, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
  }
}
