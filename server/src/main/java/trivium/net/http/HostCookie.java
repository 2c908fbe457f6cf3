package trivium.net.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import trivium.net.socket.HostKeyLimit;

/**
 * The cookie of a browser that has shown the right host key to this process. It grants no access:
 * it exempts from {@link HostKeyLimit}, and the key is still required.
 */
final class HostCookie {
  private static final String NAME = "trivium-host";
  private static final int BYTES = 16;
  private static final Duration MAX_AGE = Duration.ofHours(12);

  private final String value;

  HostCookie() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    value = HexFormat.of().formatHex(random);
  }

  boolean isIn(HttpRequest request) {
    String header = request.headers().get(HttpHeaderNames.COOKIE, "");
    return ServerCookieDecoder.LAX.decode(header).stream()
        .filter(cookie -> cookie.name().equals(NAME))
        .anyMatch(cookie ->
            MessageDigest.isEqual(cookie.value().getBytes(US_ASCII), value.getBytes(US_ASCII)));
  }

  void addTo(HttpResponse response) {
    response
        .headers()
        .add(
            HttpHeaderNames.SET_COOKIE,
            "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict"
                .formatted(NAME, value, MAX_AGE.toSeconds()));
  }
}
