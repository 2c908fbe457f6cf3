package trivium.bank.library;

/** The version of a saved bank that a change is based on (optimistic locking). */
public sealed interface ExpectedVersion {
  /** Whatever there is. */
  record AnyVersion() implements ExpectedVersion {}

  record NoBank() implements ExpectedVersion {}

  /** This version: nobody may have changed it since. */
  record ExactVersion(String text) implements ExpectedVersion {}
}
