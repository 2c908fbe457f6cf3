package trivium.bank;

import java.util.Locale;

/** The kind of a question, as a host selects it. */
public enum Kind {
  /** One of several choices is correct. */
  CHOICE,
  /** All correct choices are to be picked. */
  SEVERAL,
  /** A statement is true or false. */
  TRUEFALSE,
  /** A sentence has a gap, to be filled by a choice or by typing. */
  GAP,
  /** A short answer is typed. */
  TEXT,
  /** A number is typed. */
  NUMBER,
  /** Items are put in order. */
  ORDER,
  /** Items are matched in pairs. */
  MATCH;

  /** The value for this kind in JSON and in messages. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
