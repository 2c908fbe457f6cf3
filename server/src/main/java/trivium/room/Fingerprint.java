package trivium.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes (HMAC-SHA256) with a room's secret: what stands in events for what is not to be kept
 * as it is.
 */
final class Fingerprint {
  private static final String MAC = "HmacSHA256";

  /** Of 72 bits no two are the same by chance within a room. */
  private static final int SHORT_BYTES = 9;

  private Fingerprint() {}

  /** Of an address. */
  static String of(String secret, AddressBlock address) {
    return of(secret, "address:" + address.text(), SHORT_BYTES);
  }

  /** Of what a browser calls itself; empty if it does not. */
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
