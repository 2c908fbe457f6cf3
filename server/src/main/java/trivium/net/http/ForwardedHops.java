package trivium.net.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import trivium.room.AddressBlock;

/**
 * Parses the addresses that proxies add to a request in {@code X-Forwarded-For} and {@code
 * Forwarded} (RFC 7239). Each proxy appends the address of its peer; everything left of the last
 * untrusted address may be forged.
 */
final class ForwardedHops {
  private static final String X_FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED = "Forwarded";

  private static final Pattern COMMA = Pattern.compile(",");

  private ForwardedHops() {}

  /**
   * The client's address: the first from the right that is no trusted proxy. An invalid entry ends
   * the search at the last valid one. If both headers are present and disagree, neither is used,
   * because a proxy sets one and passes the other on unchanged.
   *
   * @param peer the remote address of the connection
   */
  static InetAddress client(InetAddress peer, HttpHeaders headers, Predicate<InetAddress> trusted) {
    if (!trusted.test(peer)) {
      return peer;
    }
    boolean both = headers.contains(X_FORWARDED_FOR) && headers.contains(FORWARDED);
    InetAddress listed = client(peer, xForwardedFor(headers), trusted);
    InetAddress standard = client(peer, forwarded(headers), trusted);
    if (both) {
      return listed.equals(standard) ? listed : peer;
    }
    return headers.contains(FORWARDED) ? standard : listed;
  }

  private static InetAddress client(
      InetAddress peer, List<String> hops, Predicate<InetAddress> trusted) {
    InetAddress at = peer;
    for (String hop : hops.reversed()) {
      Optional<InetAddress> next = AddressBlock.literal(hop);
      if (!trusted.test(at) || next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  private static List<String> xForwardedFor(HttpHeaders headers) {
    return COMMA
        .splitAsStream(String.join(",", headers.getAll(X_FORWARDED_FOR)))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty())
        .toList();
  }

  /** The {@code for} parameter of every element; empty for an element without one. */
  private static List<String> forwarded(HttpHeaders headers) {
    String all = String.join(",", headers.getAll(FORWARDED));
    return split(all, ',').stream()
        .filter(element -> !element.isBlank())
        .map(element ->
            split(element, ';').stream()
                .map(String::strip)
                .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
                .map(pair -> unquoted(pair.substring("for=".length()).strip()))
                .findFirst()
                .orElse(""))
        .toList();
  }

  /** Splits at a separator outside of quoted strings. */
  private static List<String> split(String text, char separator) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
      } else if (c == separator && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        quoted ^= c == '"';
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
  }
}
