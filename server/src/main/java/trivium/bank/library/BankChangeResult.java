package trivium.bank.library;

/** The result of a request to change a saved bank. */
public sealed interface BankChangeResult {
  /**
   * The change was made and is durable.
   *
   * @param isNew whether there was no saved bank of this name before
   */
  record Applied(BankSummary summary, String version, boolean isNew) implements BankChangeResult {}

  /** The bank was deleted. */
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
