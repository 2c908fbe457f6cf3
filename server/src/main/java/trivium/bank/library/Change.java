package trivium.bank.library;

/** What became of somebody's wish to change a bank. */
public sealed interface Change {
  /**
   * It is so now.
   *
   * @param isNew whether the server kept no bank of this name before
   */
  record Done(Summary summary, String version, boolean isNew) implements Change {}

  /** It is not there any more. */
  record Gone() implements Change {}

  /** Nothing was changed. */
  record Refused(Reason reason) implements Change {}

  /** Why nothing was changed. */
  enum Reason {
    NO_SUCH_BANK,
    IS_FILE,
    NAME_TAKEN,
    CHANGED_MEANWHILE,
    SHELF_FULL
  }
}
