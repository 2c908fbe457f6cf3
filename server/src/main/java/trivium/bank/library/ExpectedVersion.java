package trivium.bank.library;

/** The version of a saved bank that a change is based on (optimistic locking). */
public sealed interface ExpectedVersion {
  /** Any version, or none. */
  record AnyVersion() implements ExpectedVersion {}

  record NoBank() implements ExpectedVersion {}

  /** Exactly this version. */
  record ExactVersion(String text) implements ExpectedVersion {}
}
