package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.protocol.PlayerId;
import trivium.room.Clock;
import trivium.room.RoomEvent;

class SqliteRoomStoreTest extends SqlRoomStoreContractTest {
  @TempDir private Path folder;

  @Override
  SqlRoomStore open(Clock clock) {
    return SqlRoomStore.sqlite(folder, clock);
  }

  @Override
  Connection back() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("trivium.db"));
  }

  @Test
  void storedFilesAreReadableByTheirOwnerOnly() throws Exception {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path own = folder.resolve("own");
    try (RoomStore store = SqlRoomStore.sqlite(own, () -> 0)) {
      store.append(ROOM, List.of(opened(ROOM)), () -> {});
      for (String file : List.of("trivium.db", "trivium.db-wal")) {
        assertThat(Files.getPosixFilePermissions(own.resolve(file))).hasSize(2);
      }
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsRefusedWithASentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> SqlRoomStore.sqlite(file.resolve("data"), () -> 0))
        .withMessageContaining("--data");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedWithASentenceAndLeftAsItIs() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path file = Files.writeString(other.resolve("trivium.db"), "Dear diary, ".repeat(200));
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> SqlRoomStore.sqlite(other, () -> 0))
        .withMessageContaining("damaged");
    assertThat(file).content().startsWith("Dear diary");
  }

  @Test
  void aReaderDelaysNoAppendsWhileARoomIsDeleted() throws Exception {
    Path own = folder.resolve("own");
    try (RoomStore store = SqlRoomStore.sqlite(own, () -> 0)) {
      store.append(ROOM, List.of(opened(ROOM)), () -> {});
      CompletableFuture<Void> gone;
      try (Connection reader =
              DriverManager.getConnection("jdbc:sqlite:" + own.resolve("trivium.db"));
          Statement statement = reader.createStatement();
          ResultSet rows = statement.executeQuery("SELECT at FROM sign_of_life")) {
        assertThat(rows.next()).isTrue();
        gone = store.forget(ROOM);
        CountDownLatch durable = new CountDownLatch(1);
        store.append(OTHER, List.of(opened(OTHER)), durable::countDown);
        assertThat(durable.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(gone).isNotDone();
      }
      gone.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void nothingOfAForgottenRoomIsLeftInTheFiles() throws Exception {
    Path own = folder.resolve("own");
    try (RoomStore store = SqlRoomStore.sqlite(own, () -> 0)) {
      RoomEvent ada = new RoomEvent.PlayerJoined(1, PlayerId.of(1), "Lovelace", "");
      store.append(ROOM, List.of(opened(ROOM), ada), () -> {});
      store.forget(ROOM).get(10, TimeUnit.SECONDS);
      try (var files = Files.list(own)) {
        for (Path file : files.toList()) {
          assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .doesNotContain("Lovelace");
        }
      }
    }
  }
}
