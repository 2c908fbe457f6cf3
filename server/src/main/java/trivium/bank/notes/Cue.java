package trivium.bank.notes;

/** What a line says about where things begin. A line without a cue goes on with what is open. */
sealed interface Cue {
  /** A heading: what follows is about it. */
  record Heading(int level, String text) implements Cue {}

  /** A line drawn across the page: what is open ends. */
  record Rule() implements Cue {}

  /** A question whose answer follows. */
  record Asks(String question) implements Cue {}

  /** A question and (the beginning of) its answer on one line. */
  record Tells(String question, String answer) implements Cue {}

  /** The beginning of the answer to the question that is open. */
  record Answers(String text) implements Cue {}
}
