package trivium.ops;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The proxies that are believed when they say whom they speak for: addresses and networks, IPv4 and
 * IPv6.
 */
public record TrustedProxies(List<Network> networks) implements Predicate<InetAddress> {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  /** A proxy on this machine. */
  public static final TrustedProxies LOOPBACK = parse("127.0.0.0/8, ::1");

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * Addresses whose first bits are those of this one (CIDR, RFC 4632).
   *
   * @param bits how many
   */
  public record Network(InetAddress address, int bits) {
    boolean holds(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] theirs = other.getAddress();
      if (mine.length != theirs.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      int rest = bits % Byte.SIZE;
      int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
      return Arrays.equals(mine, 0, whole, theirs, 0, whole)
          && (rest == 0 || (mine[whole] & mask) == (theirs[whole] & mask));
    }
  }

  /**
   * Reads addresses and networks with commas between them.
   *
   * @throws IllegalArgumentException with the part that is neither, as the end of a sentence
   */
  public static TrustedProxies parse(String written) {
    return new TrustedProxies(
        COMMA
            .splitAsStream(written)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(TrustedProxies::network)
            .toList());
  }

  private static Network network(String written) {
    int slash = written.indexOf('/');
    InetAddress address = address(slash < 0 ? written : written.substring(0, slash), written);
    int most = address.getAddress().length * Byte.SIZE;
    String bits = slash < 0 ? Integer.toString(most) : written.substring(slash + 1);
    if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > most) {
      throw new IllegalArgumentException(
          "`" + written + "` needs a number from 0 to " + most + " after its slash");
    }
    return new Network(address, Integer.parseInt(bits));
  }

  private static InetAddress address(String literal, String written) {
    boolean looksRight = literal.contains(":") || IPV4.matcher(literal).matches();
    try {
      if (looksRight && !literal.contains("%")) {
        return InetAddress.ofLiteral(literal);
      }
    } catch (IllegalArgumentException e) {
      // Said below, with what does not look like an address at all.
    }
    throw new IllegalArgumentException("`" + written + "` is no address or network");
  }

  /** Whether a proxy with this address is believed. */
  @Override
  public boolean test(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }
}
