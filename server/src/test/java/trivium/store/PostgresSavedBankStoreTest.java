package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.bank.library.SavedBankStore;
import trivium.bank.library.SavedBankStoreContractTest;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.picture.Picture;
import trivium.bank.picture.SamplePictures;

class PostgresSavedBankStoreTest extends SavedBankStoreContractTest {
  private static PostgresServer server;
  private static int databases;

  private SqlRoomStore store;

  @BeforeAll
  static void start() {
    server = PostgresServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() throws SQLException {
    store = SqlRoomStore.postgres(server.create("store" + databases++), () -> 1, _ -> {});
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected SavedBankStore store() {
    return store.savedBanks();
  }

  @Test
  void picturesAreStoredOnce() throws InvalidPictureException {
    Picture picture = Picture.of(SamplePictures.png(3, 2));
    assertThat(store.pictures().save(picture)).isTrue();
    assertThat(store.pictures().save(picture)).isTrue();
    assertThat(store.pictures().find(picture.name()).orElseThrow().bytes())
        .isEqualTo(picture.bytes());
    assertThat(store.pictures().find("3f9a0c5be1d24478a6b1c09d5e7f8a21.png")).isEmpty();
  }
}
