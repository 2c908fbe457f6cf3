package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trivium.bank.picture.SamplePictures;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.ServerMessage.Storage;
import trivium.protocol.Settings;

/** The data folder of a running server is moved or deleted. */
class MovedDataTest {
  @TempDir private Path folder;
  private Path data;
  private TestServer server;

  enum Loss {
    DELETED {
      @Override
      void happen(Path data) throws IOException {
        DataFolder.delete(data);
      }
    },
    EMPTIED {
      @Override
      void happen(Path data) throws IOException {
        DataFolder.delete(data);
        Files.createDirectory(data);
      }
    },
    MOVED {
      @Override
      void happen(Path data) throws IOException {
        Files.move(data, data.resolveSibling("elsewhere"));
      }
    },
    REPLACED {
      @Override
      void happen(Path data) throws IOException {
        Path copy = Files.createDirectory(data.resolveSibling("copy"));
        try (Stream<Path> files = Files.list(data)) {
          for (Path file : files.toList()) {
            Files.copy(file, copy.resolve(file.getFileName()));
          }
        }
        DataFolder.delete(data);
        Files.move(copy, data);
      }
    },
    LOG_DELETED {
      @Override
      void happen(Path data) throws IOException {
        Files.delete(data.resolve("trivium.db-wal"));
      }
    };

    abstract void happen(Path data) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    data = folder.resolve("data");
    server = new TestServer(TestServer.SEEDS, data);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void noReceiptIsSentAfterTheStoreIsLost(Loss loss) throws IOException {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    TestClient ada = server.connect();
    ada.join(opened.room(), "Ada");
    server.connect().join(opened.room(), "Grace");
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);

    loss.happen(data);
    ada.answer(0, 2);
    Storage storage = host.await(Storage.class);
    assertThat(storage.state()).isEqualTo(Storage.State.FAILING);
    assertThat(storage.detail()).contains("trivium.db", "deleted, moved or replaced", "restart");
    isAway();
    assertThat(ada.received()).noneMatch(Receipt.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource
  void theLossIsDetectedWithoutARunningGame(Loss loss) throws IOException {
    loss.happen(data);
    isAway();
  }

  private void isAway() {
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> server.get("/health/ready").statusCode() == 503);
    assertThat(server.get("/health/ready").body()).contains("deleted, moved or replaced");
    HttpResponse<String> forwarded = server.get("/health/ready", "X-Forwarded-For", "192.0.2.7");
    assertThat(forwarded.statusCode()).isEqualTo(503);
    assertThat(forwarded.body())
        .isEqualTo("The server can't run games at the moment. Its log says why.\n");
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(server.get("/api/rooms", TestServer.KEY).statusCode()).isEqualTo(503);
    assertThat(server.get("/api/rooms/0123456789abc", TestServer.KEY).statusCode()).isIn(404, 503);
    assertThat(
            server
                .send(
                    "POST",
                    "/api/pictures",
                    java.net.http.HttpRequest.BodyPublishers.ofByteArray(SamplePictures.png(3, 2)),
                    TestServer.KEY)
                .statusCode())
        .isEqualTo(503);
  }

  @Test
  void aRestoredFolderIsUsedAsBefore() throws IOException {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    TestClient ada = server.connect();
    Joined joined = ada.join(opened.room(), "Ada");
    server.connect().join(opened.room(), "Grace");
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);
    Loss.MOVED.happen(data);
    ada.answer(0, 2);
    assertThat(host.await(Storage.class).state()).isEqualTo(Storage.State.FAILING);

    Files.move(folder.resolve("elsewhere"), data);
    assertThat(host.await(Storage.class).state()).isEqualTo(Storage.State.WELL);
    ada.await(Receipt.class);
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> server.get("/health/ready").statusCode() == 200);
    server.close();
    server = new TestServer(TestServer.SEEDS, data);
    TestClient again = server.connect();
    again.send(new SeatRequest.Resume(joined.token()));
    assertThat(again.await(Snapshot.class).scene()).hasAtLeastOneElementOfType(Receipt.class);
  }

  @Test
  void aRestartWithoutTheFolderStartsEmpty() throws IOException {
    Loss.DELETED.happen(data);
    isAway();
    server.close();
    server = new TestServer(TestServer.SEEDS, data);
    assertThat(server.get("/health/ready").body().getBytes(UTF_8)).isNotEmpty();
    assertThat(server.get("/api/rooms", TestServer.KEY).body()).contains("[]");
    server.connect().open(1, Settings.DEFAULTS);
  }
}
