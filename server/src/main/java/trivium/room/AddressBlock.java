package trivium.room;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of an Internet address that identifies a network, by which limits are counted: an IPv4
 * address, or the first 64 bits of an IPv6 address, because every household has 2^64 of those.
 *
 * @param text canonical form, for comparison and logging only
 */
public record AddressBlock(String text) {
  /** The address of sockets within this process. */
  public static final AddressBlock LOCAL = new AddressBlock("local");

  private static final int NETWORK_BYTES = 8;
  private static final int IPV4_BYTES = 4;

  /** Excludes forms such as "2130706433" and "127.1", which Java accepts. */
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  /** The block of an address. */
  public static AddressBlock of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return new AddressBlock(
        bytes.length == IPV4_BYTES
            ? address.getHostAddress()
            : HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES) + "/64");
  }

  /** The block of an address in the form of {@link #literal}; empty if invalid. */
  public static Optional<AddressBlock> parse(String written) {
    return literal(written).map(AddressBlock::of);
  }

  /**
   * Parses an address as proxies write it: an IPv4 or IPv6 literal with optional brackets, port and
   * zone. Empty if invalid; never resolves names.
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
      // A zone is only meaningful on the machine that added it.
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
