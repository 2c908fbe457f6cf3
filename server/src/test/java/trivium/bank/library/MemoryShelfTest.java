package trivium.bank.library;

/** The fake keeps what every shelf owes, so tests may trust it. */
class MemoryShelfTest extends ShelfContractTest {
  private final SavedBankStore shelf = new MemoryShelf();

  @Override
  protected SavedBankStore shelf() {
    return shelf;
  }
}
