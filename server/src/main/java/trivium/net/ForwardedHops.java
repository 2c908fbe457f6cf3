package trivium.net;

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
 * The addresses that proxies have noted on a request's way, read from {@code X-Forwarded-For} and
 * {@code Forwarded} (RFC 7239). Each proxy adds whom it got the request from at the right end; what
 * stands to the left of the first one that is not trusted may be made up.
 */
final class ForwardedHops {
  private static final String X_FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED = "Forwarded";

  private static final Pattern COMMA = Pattern.compile(",");

  private ForwardedHops() {}

  /**
   * Who sent the request: the first address from the right that is no trusted proxy. An entry that
   * is no address ends the walk at the last good one, and where both headers are there and lead to
   * different clients, neither is believed: a proxy sets one and passes on the other as it came.
   *
   * @param peer the other end of the connection
   */
  static InetAddress client(InetAddress peer, HttpHeaders headers, Predicate<InetAddress> trusted) {
    if (!trusted.test(peer)) {
      return peer;
    }
    boolean both = headers.contains(X_FORWARDED_FOR) && headers.contains(FORWARDED);
    InetAddress plain = walk(peer, listed(headers), trusted);
    InetAddress standard = walk(peer, described(headers), trusted);
    if (both) {
      return plain.equals(standard) ? plain : peer;
    }
    return headers.contains(FORWARDED) ? standard : plain;
  }

  private static InetAddress walk(
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

  private static List<String> listed(HttpHeaders headers) {
    return COMMA
        .splitAsStream(String.join(",", headers.getAll(X_FORWARDED_FOR)))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty())
        .toList();
  }

  /** The {@code for} of every element; empty for an element without one. */
  private static List<String> described(HttpHeaders headers) {
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

  /** Splits at a sign that stands outside of quotes. */
  private static List<String> split(String text, char sign) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
      } else if (c == sign && !quoted) {
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
