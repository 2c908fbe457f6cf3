package trivium.bank.library;

/** The fake fulfils the contract, so tests may rely on it. */
class MemorySavedBankStoreTest extends SavedBankStoreContractTest {
  private final SavedBankStore store = new MemorySavedBankStore();

  @Override
  protected SavedBankStore store() {
    return store;
  }
}
