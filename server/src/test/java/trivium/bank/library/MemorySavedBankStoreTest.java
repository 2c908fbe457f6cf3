package trivium.bank.library;

/** The fake keeps what every shelf owes, so tests may trust it. */
class MemorySavedBankStoreTest extends SavedBankStoreContractTest {
  private final SavedBankStore shelf = new MemorySavedBankStore();

  @Override
  protected SavedBankStore shelf() {
    return shelf;
  }
}
