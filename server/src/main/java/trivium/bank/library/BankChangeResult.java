package trivium.bank.library;

/** The outcome of a request to change a saved bank. */
public sealed interface BankChangeResult {
  /**
   * It is so now.
   *
   * @param isNew whether the server kept no bank of this name before
   */
  record Applied(BankSummary summary, String version, boolean isNew) implements BankChangeResult {}

  /** It is not there any more. */
  record Missing() implements BankChangeResult {}

  /** Nothing was changed. */
  record Refused(Reason reason) implements BankChangeResult {}

  /** Why nothing was changed. */
  enum Reason {
    NO_SUCH_BANK,
    IS_FILE,
    NAME_TAKEN,
    CHANGED_MEANWHILE,
    LIBRARY_FULL
  }
}
