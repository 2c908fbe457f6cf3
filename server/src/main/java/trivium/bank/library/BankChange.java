package trivium.bank.library;

/** The outcome of a request to change a saved bank. */
public sealed interface BankChange {
  /**
   * It is so now.
   *
   * @param isNew whether the server kept no bank of this name before
   */
  record Applied(BankSummary summary, String version, boolean isNew) implements BankChange {}

  /** It is not there any more. */
  record Missing() implements BankChange {}

  /** Nothing was changed. */
  record Refused(Reason reason) implements BankChange {}

  /** Why nothing was changed. */
  enum Reason {
    NO_SUCH_BANK,
    IS_FILE,
    NAME_TAKEN,
    CHANGED_MEANWHILE,
    SHELF_FULL
  }
}
