package trivium.bank.library;

import org.apache.commons.codec.digest.DigestUtils;
import trivium.bank.Bank;
import trivium.bank.format.ImportedBank;

/**
 * A bank of the library with its origin.
 *
 * @param saved whether it is a saved bank and not a file of the folder
 * @param version a hash of its bytes
 * @param size the number of bytes it was read from
 */
public record LoadedBank(ImportedBank imported, boolean saved, String version, int size) {
  private static final int HASH_LENGTH = 32;

  static LoadedBank of(ImportedBank imported, boolean saved, byte[] bytes) {
    return new LoadedBank(imported, saved, version(bytes), bytes.length);
  }

  public Bank bank() {
    return imported.bank();
  }

  static String version(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes).substring(0, HASH_LENGTH);
  }
}
