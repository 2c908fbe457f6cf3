package trivium.bank.notes;

import java.util.Optional;

/**
 * One way in which people mark where an entry begins. A form looks at one place of a page and knows
 * nothing of the others; {@link Forms} lets them compete on the file. A new dialect is one more
 * form in that table and one test.
 */
interface Form {
  /** What the line at this index means in this form; empty if it is not of this form. */
  Optional<Cue> cue(Page page, int index);

  /**
   * What one line in this form counts for when forms compete for the file: a marker that nobody
   * types by accident counts more than a colon.
   */
  int weight();

  /**
   * Whether this form is a guess from plain punctuation. Such a line never cuts off a question that
   * has no answer yet.
   */
  default boolean soft() {
    return false;
  }
}
