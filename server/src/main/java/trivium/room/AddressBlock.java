package trivium.room;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An Internet address as far as it tells one network of people from another: an IPv4 address, or
 * the first 64 bits of an IPv6 address, since every household has 2^64 of those. Limits are counted
 * by it. Equal blocks have equal texts, however the address was written.
 *
 * @param text the canonical form; for comparing and logging only
 */
public record AddressBlock(String text) {
  /** What has no Internet address: a socket inside this process. */
  public static final AddressBlock LOCAL = new AddressBlock("local");

  private static final int NETWORK_BYTES = 8;
  private static final int IPV4_BYTES = 4;

  /** Java reads "2130706433" and "127.1" as addresses, too; no proxy writes that. */
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  /** The block of an address. */
  public static AddressBlock of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return new AddressBlock(
        bytes.length == IPV4_BYTES
            ? address.getHostAddress()
            : HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES) + "/64");
  }

  /**
   * The block of an address as proxies write it; empty if it is none.
   *
   * @see #literal
   */
  public static Optional<AddressBlock> parse(String written) {
    return literal(written).map(AddressBlock::of);
  }

  /**
   * An address as proxies write it: an IPv4 or IPv6 literal, in brackets or not, with or without a
   * port or a zone. Empty if it is none; no name is ever resolved.
   */
  public static Optional<InetAddress> literal(String written) {
    String literal = written.strip();
    int bracket = literal.indexOf(']');
    if (literal.startsWith("[") && bracket > 0) {
      literal = literal.substring(1, bracket);
    } else if (literal.indexOf(':') == literal.lastIndexOf(':') && literal.indexOf('.') > 0) {
      literal = literal.replaceFirst(":\\d+$", "");
    }
    try {
      // A zone names an interface of the machine that wrote it.
      return literal.contains(":") || IPV4.matcher(literal).matches()
          ? Optional.of(InetAddress.ofLiteral(literal.replaceFirst("%.*$", "")))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
