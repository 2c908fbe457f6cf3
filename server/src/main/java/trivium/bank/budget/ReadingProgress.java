package trivium.bank.budget;

/**
 * How far the reading of one file has come, and whether it is cancelled. The thread that reads
 * reports; any other thread may look and cancel.
 */
public final class ReadingProgress {
  /** The progress of files that nobody waits for; it notes nothing and cannot be cancelled. */
  static final ReadingProgress UNWATCHED = new ReadingProgress(false);

  private final boolean isWatched;
  private volatile State state = new State(0, 0, 0, 0, 0);
  private volatile boolean isCancelled;

  /**
   * What has been done so far.
   *
   * @param line the number of lines of notes that have been read, of {@code lines}
   * @param entry the number of entries that questions have been made of, of {@code entries}, which
   *     is 0 while lines are read
   * @param questions that have been made
   */
  public record State(int line, int lines, int entry, int entries, int questions) {}

  public ReadingProgress() {
    this(true);
  }

  private ReadingProgress(boolean isWatched) {
    this.isWatched = isWatched;
  }

  /** Notes a line that has been read. The lines of a page may be read several times. */
  public void read(int line, int lines) {
    if (isWatched && line > state.line()) {
      state = new State(line, lines, 0, 0, 0);
    }
  }

  /** Notes an entry that questions have been made of. */
  public void asked(int entry, int entries, int questions) {
    if (isWatched) {
      state = new State(state.line(), state.lines(), entry, entries, questions);
    }
  }

  public State state() {
    return state;
  }

  /** Ends the reading at the next check of its budget. */
  public void cancel() {
    isCancelled = isWatched;
  }

  boolean isCancelled() {
    return isCancelled;
  }
}
