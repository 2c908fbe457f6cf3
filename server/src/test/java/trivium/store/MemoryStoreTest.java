package trivium.store;

class MemoryStoreTest extends StoreContractTest {
  @Override
  Store store() {
    return new MemoryStore();
  }
}
