package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.bank.library.BankName;
import trivium.bank.library.ExpectedVersion;
import trivium.bank.library.SavedBankInfo;
import trivium.bank.library.SavedBankLimit;
import trivium.bank.library.SavedBankStore;
import trivium.bank.library.SavedBankStoreContractTest;
import trivium.room.RoomId;

class SqliteSavedBankStoreTest extends SavedBankStoreContractTest {
  private static final RoomId ROOM = RoomStoreContractTest.ROOM;

  @TempDir private Path folder;
  private SqlRoomStore store;

  @BeforeEach
  void open() {
    store = SqlRoomStore.sqlite(folder, () -> 1);
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
  void savedBanksAreThereAfterARestart() {
    SavedBankInfo bank = new SavedBankInfo(new BankName("a"), "A", 1, 2, 3, "v", 4);
    store
        .savedBanks()
        .save(bank, new byte[] {1, 2}, new ExpectedVersion.NoBank(), SavedBankLimit.DEFAULT);
    store.close();
    open();
    assertThat(store.savedBanks().list()).containsExactly(bank);
    assertThat(store.savedBanks().form(bank)).contains(new byte[] {1, 2});
  }

  @Test
  void banksAreSavedWhileRoomsAreWrittenAsFastAsTheyCan() throws InterruptedException {
    store.append(ROOM, List.of(RoomStoreContractTest.opened(ROOM)), () -> {});
    for (int i = 1; i < 5_000; i++) {
      store.append(ROOM, List.of(RoomStoreContractTest.joined(i)), () -> {});
    }
    CountDownLatch durable = new CountDownLatch(1);
    store.append(ROOM, List.of(RoomStoreContractTest.joined(5_000)), durable::countDown);
    byte[] form = new byte[1 << 20];
    List<SavedBankStore.Outcome> outcomes =
        IntStream.range(0, 20)
            .mapToObj(i ->
                store
                    .savedBanks()
                    .save(
                        new SavedBankInfo(new BankName("a" + i), "A", 1, 2, 3, "v", 4),
                        form,
                        new ExpectedVersion.NoBank(),
                        SavedBankLimit.DEFAULT))
            .toList();
    assertThat(outcomes).hasSize(20).containsOnly(SavedBankStore.Outcome.CREATED);
    assertThat(durable.await(1, TimeUnit.MINUTES)).isTrue();
  }
}
