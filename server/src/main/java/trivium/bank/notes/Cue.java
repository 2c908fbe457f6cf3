package trivium.bank.notes;

import java.util.OptionalInt;

/** What a line says about where things begin. A line without a cue goes on with what is open. */
sealed interface Cue {
  /** A heading: what follows is about it. */
  record Heading(int level, String text) implements Cue {}

  /** A line drawn across the page: what is open ends. */
  record Rule() implements Cue {}

  /**
   * A question whose answer follows.
   *
   * @param number that its author gave it, by which a key at the end may name it
   */
  record Asks(String question, OptionalInt number) implements Cue {
    Asks(String question) {
      this(question, OptionalInt.empty());
    }
  }

  /** A question and (the beginning of) its answer on one line. */
  record Tells(String question, String answer, OptionalInt number) implements Cue {
    Tells(String question, String answer) {
      this(question, answer, OptionalInt.empty());
    }
  }
}
