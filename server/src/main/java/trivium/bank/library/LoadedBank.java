package trivium.bank.library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
  private static final int HASH_BYTES = 16;

  static LoadedBank of(ImportedBank imported, boolean saved, byte[] bytes) {
    return new LoadedBank(imported, saved, version(bytes), bytes.length);
  }

  public Bank bank() {
    return imported.bank();
  }

  static String version(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
