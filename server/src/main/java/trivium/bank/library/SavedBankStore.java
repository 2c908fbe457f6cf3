package trivium.bank.library;

import java.util.List;
import java.util.Optional;

/**
 * Durable storage of saved banks, shared by all nodes.
 *
 * <p>Every method blocks and may be called by any thread but an event loop's. A change is atomic,
 * and durable and visible to all nodes when the method returns; of two changes that expect the same
 * version only one is made. Changes are idempotent: repeating one whose result was lost gives the
 * same outcome. A {@link SavedBanksUnavailableException} is thrown when the store cannot be
 * reached.
 */
public interface SavedBankStore {
  /** The outcome of a change. */
  enum Outcome {
    /** The bank was created. */
    CREATED,
    CHANGED,
    /** There was no bank of this name; nothing was changed. */
    MISSING,
    /** There was another version than expected; nothing was changed. */
    CONFLICT,
    /** The limit would be exceeded; nothing was changed. */
    FULL
  }

  /** All saved banks, in no particular order. */
  List<SavedBankInfo> list();

  Optional<SavedBankInfo> info(BankName name);

  /** The content of a bank as it was saved; empty if it no longer has this version. */
  Optional<byte[]> form(SavedBankInfo bank);

  /**
   * Saves a bank in place of the expected version.
   *
   * @param form the content, of which {@code bank.version()} is the hash
   * @param limit for the banks of all nodes; nodes that save at the same time may exceed it by one
   *     bank each
   */
  Outcome save(SavedBankInfo bank, byte[] form, ExpectedVersion expected, SavedBankLimit limit);

  /** Deletes a bank; {@code CHANGED} if it was deleted. */
  Outcome delete(BankName name, ExpectedVersion expected);

  /** Renames a bank; {@code CONFLICT} if the new name is taken. */
  Outcome rename(BankName from, BankName to);
}
