package trivium.rehearsal;

/** What the person at the keyboard can mend; the message is one sentence for that person. */
public final class CannotRehearse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotRehearse(String sentence) {
    super(sentence);
  }

  static CannotRehearse nothingAt(Address address) {
    return new CannotRehearse("Nothing answers at " + address.http() + "; is the server running?");
  }
}
