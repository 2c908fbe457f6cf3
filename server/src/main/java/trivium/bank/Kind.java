package trivium.bank;

import java.util.Locale;

/** What a player does to answer a question. */
public enum Kind {
  /** Picks one of four. */
  CHOICE,
  /** Types it. */
  TEXT;

  /** The word for it in JSON and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
