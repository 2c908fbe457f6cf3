package trivium.bank.notes;

import java.util.Optional;

/**
 * One way in which people mark where an entry begins. A form looks at one place of a page and knows
 * nothing of the others; {@link Survey} lets them compete on the file. A new dialect is one more
 * form in that table and one test.
 */
interface Form {
  /** The {@linkplain Traits traits} without which no line is of this form. */
  default int needs() {
    return 0;
  }

  /**
   * What the line at this index means in this form; empty if it is not of this form. Never asked
   * about lines of code, of tables, or of no text, nor where a trait is missing that it needs.
   */
  Optional<Cue> cue(Page page, int index);

  /**
   * How firm its marker is: nobody types {@code Q:} by accident, but everybody types colons. What a
   * firmer form has opened, a less firm one does not cut off.
   */
  Firmness firmness();

  /** Those of its lines that the page bears out, before anything is counted. */
  default Claims kept(Page page, Claims claims) {
    return claims;
  }

  /** Whether the file as a whole speaks for this form. */
  boolean admits(Evidence evidence);

  /** How much may be concluded from one such marker. */
  enum Firmness {
    /** A guess from punctuation: a colon, a dash, a question mark. */
    SOFT,
    /** A marker that lists have too: a number, a star, bold print. */
    MARKED,
    /** A word or a heading that is there to say "this is a question". */
    LABELLED
  }
}
