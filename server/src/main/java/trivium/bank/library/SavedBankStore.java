package trivium.bank.library;

import java.util.List;
import java.util.Optional;

/**
 * Durable storage of saved banks, shared by all nodes.
 *
 * <p>Every method blocks. When one that changes something returns, the change is durable, whole and
 * seen by all; of two who expect the same version only one changes it. Doing it once more, because
 * the answer was lost, is answered as the first time. A {@link SavedBanksUnavailableException} is
 * thrown when nothing can be kept or read just now.
 */
public interface SavedBankStore {
  /** What became of a change. */
  enum Outcome {
    /** It is there, and was not before. */
    CREATED,
    CHANGED,
    /** Nothing of that name was there, and nothing was done. */
    MISSING,
    /** Something else than was expected was there, and nothing was done. */
    CONFLICT
  }

  /** All of them, in no order. */
  List<SavedBankInfo> list();

  Optional<SavedBankInfo> info(BankName name);

  /** What was saved; empty if it is not there in this version. */
  Optional<byte[]> form(SavedBankInfo bank);

  /**
   * Puts a bank there, in place of what was expected.
   *
   * @param form what its version is made of
   */
  Outcome save(SavedBankInfo bank, byte[] form, ExpectedVersion expected);

  /** {@code CHANGED} if it is gone now. */
  Outcome delete(BankName name, ExpectedVersion expected);

  /** {@code CONFLICT} if the other name is taken. */
  Outcome rename(BankName from, BankName to);
}
