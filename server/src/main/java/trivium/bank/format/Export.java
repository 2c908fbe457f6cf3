package trivium.bank.format;

import trivium.bank.Bank;
import trivium.bank.Question;

/**
 * A file format that banks are exported to. What is written is read back by the {@link Format} of
 * the same name without loss, as far as the format can hold it. Stateless; safe for any thread.
 */
public interface Export {
  /** The name for people: "GIFT". */
  String name();

  /** The extension of the file, without the dot. */
  String extension();

  String mediaType();

  /** Whether the format can hold this question; others are left out. */
  boolean holds(Question question);

  byte[] write(Bank bank);
}
