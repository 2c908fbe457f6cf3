package trivium.bank.library;

/** What whoever changes a bank believes to be there under its name. */
public sealed interface Expected {
  /** Whatever there is. */
  record Anything() implements Expected {}

  record Nothing() implements Expected {}

  /** This version: nobody may have changed it since. */
  record Version(String text) implements Expected {}
}
