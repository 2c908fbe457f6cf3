package trivium.rehearsal;

/** How far the rehearsal is: written by the dialer's thread, read by the one that draws. */
public final class RehearsalProgress {
  private volatile int joined;
  private volatile int question;
  private volatile int receipts;

  /** A moment of it. Questions are counted over all rooms. */
  public record Now(int joined, int questions, int receipts) {}

  public Now now() {
    return new Now(joined, question, receipts);
  }

  // One thread writes, so adding to a volatile loses nothing.
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
