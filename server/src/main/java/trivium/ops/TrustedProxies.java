package trivium.ops;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The proxies whose forwarding headers are trusted: IPv4 and IPv6 addresses and networks. */
public record TrustedProxies(List<Network> networks) implements Predicate<InetAddress> {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  /** A proxy on this machine. */
  public static final TrustedProxies LOOPBACK = parse("127.0.0.0/8, ::1");

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * A network in CIDR notation (RFC 4632).
   *
   * @param bits length of the prefix
   */
  public record Network(InetAddress address, int bits) {
    boolean contains(InetAddress other) {
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
   * Parses a list of addresses and networks, separated by commas.
   *
   * @throws IllegalArgumentException with the invalid part, as the end of a sentence
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
          "`" + written + "` must have a number from 0 to " + most + " after its slash");
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
      // Reported below.
    }
    throw new IllegalArgumentException("`" + written + "` isn't an IP address or network");
  }

  /** Whether a proxy with this address is trusted. */
  @Override
  public boolean test(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
