package trivium.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes keyed hashes (HMAC-SHA256) with a room's secret, which replace personal data in events.
 */
final class Fingerprint {
  private static final String MAC = "HmacSHA256";

  /** 72 bits, which make collisions within a room negligible. */
  private static final int SHORT_BYTES = 9;

  private Fingerprint() {}

  static String of(String secret, AddressBlock address) {
    return of(secret, "address:" + address.text(), SHORT_BYTES);
  }

  /** The hash of a browser's id; empty if it has none. */
  static String ofDevice(String secret, String device) {
    return device.isEmpty() ? "" : of(secret, "device:" + device, SHORT_BYTES);
  }

  /** The first bytes of the hash in URL-safe Base64. */
  static String of(String secret, String text, int bytes) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), MAC));
      byte[] full = mac.doFinal(text.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }
}
