package trivium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.cli.TriviumCommand;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.ServerMessage.Storage;
import trivium.protocol.Settings;
import trivium.store.SqlRoomStore;
import trivium.store.StoreException;

/** Notices to people when the disk is full or read-only. */
class FullDiskTest {
  private SmallDisk disk;

  @BeforeEach
  void mount() {
    Optional<SmallDisk> mounted = SmallDisk.mount();
    assumeTrue(mounted.isPresent(), "only root may mount a small disk");
    disk = mounted.get();
  }

  @AfterEach
  void unmount() {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void noReceiptLeavesWhileTheDiskIsFullAndAllComeWhenThereIsSpaceAgain() {
    try (TestServer server = new TestServer(TestServer.SEEDS, disk.folder().resolve("data"))) {
      TestClient host = server.connect();
      Opened opened = host.open(1, Settings.DEFAULTS);
      TestClient ada = server.connect();
      Joined joined = ada.join(opened.room(), "Ada");
      server.connect().join(opened.room(), "Grace");
      host.send(new GameRequest.Start());
      ada.await(QuestionOpened.class);

      disk.fill();
      ada.answer(0, 2);
      Storage failing = host.await(Storage.class);
      assertThat(failing.state()).isEqualTo(Storage.State.FAILING);
      assertThat(failing.detail()).contains("is full").contains("Free some space");
      assertThat(ada.received()).noneMatch(Receipt.class::isInstance);
      // A new connection gets none either.
      TestClient again = server.connect();
      again.send(new SeatRequest.Resume(joined.token()));

      disk.free();
      assertThat(host.await(Storage.class).state()).isEqualTo(Storage.State.WELL);
      assertThat(again.await(Snapshot.class).scene()).hasAtLeastOneElementOfType(Receipt.class);
    }
    try (SqlRoomStore store = SqlRoomStore.sqlite(disk.folder().resolve("data"), () -> 0)) {
      assertThat(store.events(store.unfinished().getFirst())).hasSize(5);
    }
  }

  @Test
  void aStoreDoesNotOpenOnAFullDiskAndReportsIt() {
    disk.fill();
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> SqlRoomStore.sqlite(disk.folder(), () -> 0))
        .withMessageContaining("full")
        .withMessageContaining("space");
  }

  @Test
  void aFolderThatIsReadOnlyIsNamedAtTheStart() {
    disk.makeReadOnly();
    StringWriter err = new StringWriter();
    int exit =
        TriviumCommand.run(
            new String[] {
              "--port=0", "--host-key=host-key", "--banks=../seeds", "--data=" + disk.folder()
            },
            System.getenv(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true));
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains(disk.folder().toString(), "--data").hasLineCount(1);
  }

  @Test
  void aReadOnlyStoreIsReportedAtTheStart() {
    SqlRoomStore.sqlite(disk.folder(), () -> 0).close();
    disk.makeReadOnly();
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> SqlRoomStore.sqlite(disk.folder(), () -> 0))
        .withMessageContaining(disk.folder().toString())
        .withMessageContaining("--data");
  }
}
