package trivium.rehearsal;

/** The progress of a rehearsal, written by the client's thread and read by another. */
public final class RehearsalProgress {
  private volatile int joined;
  private volatile int question;
  private volatile int receipts;

  /** The current progress. Questions are counted over all rooms. */
  public record Now(int joined, int questions, int receipts) {}

  public Now now() {
    return new Now(joined, question, receipts);
  }

  // There is a single writer, so that incrementing a volatile is safe.
  @SuppressWarnings("NonAtomicVolatileUpdate")
  void joined() {
    joined++;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate")
  void question() {
    question++;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate")
  void receipt() {
    receipts++;
  }
}
