package trivium.bank.format;

import trivium.bank.Bank;
import trivium.bank.Question;

/**
 * One way to give a bank away. What is written is read again by the format of the same name, and
 * all that the format can hold is the same then.
 */
public interface Export {
  /** For people: "GIFT". */
  String name();

  /** Without the dot. */
  String extension();

  String mediaType();

  /** Whether this question can be written; what can't is left out. */
  boolean holds(Question question);

  byte[] write(Bank bank);
}
