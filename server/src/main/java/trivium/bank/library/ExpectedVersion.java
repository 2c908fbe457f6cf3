package trivium.bank.library;

/** What whoever changes a bank believes to be there under its name. */
public sealed interface ExpectedVersion {
  /** Whatever there is. */
  record AnyVersion() implements ExpectedVersion {}

  record NoBank() implements ExpectedVersion {}

  /** This version: nobody may have changed it since. */
  record ExactVersion(String text) implements ExpectedVersion {}
}
