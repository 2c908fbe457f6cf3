package trivium.bank;

import java.util.Locale;

/** The kinds of questions as a host chooses among them. */
public enum Kind {
  /** One of some choices. */
  CHOICE,
  /** All that are right of some choices. */
  SEVERAL,
  /** A statement, true or false. */
  TRUEFALSE,
  /** A sentence with a hole, to fill by choice or by typing. */
  GAP,
  /** A short answer to type. */
  TEXT,
  /** A number to type. */
  NUMBER,
  /** Steps to put in order. */
  ORDER,
  /** Partners to find. */
  MATCH;

  /** The word for it in JSON and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
