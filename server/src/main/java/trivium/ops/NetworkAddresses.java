package trivium.ops;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the addresses at which phones on the same network reach this machine. */
public final class NetworkAddresses {
  /** However many zeros somebody writes. */
  private static final Pattern EVERYWHERE =
      Pattern.compile("0(?:\\.0){0,3}|[0:]*::[0:]*|0(?::0){7}");

  private NetworkAddresses() {}

  /** An address or a name as it stands in a URL: IPv6 in brackets. */
  public static String inUrl(String host) {
    return host.contains(":") ? "[" + host.replace("%", "%25") + "]" : host;
  }

  /** Whether who listens there listens on every address of this machine. */
  public static boolean isEverywhere(String bind) {
    return EVERYWHERE.matcher(bind).matches();
  }

  /** The machine's LAN addresses, likeliest first; none if it is on no network. */
  public static List<String> ofThisMachine() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(NetworkAddresses::isPlugged)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
          // Home and school networks before whatever a VPN or a container bridge adds.
          .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
          .map(InetAddress::getHostAddress)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static boolean isPlugged(NetworkInterface network) {
    try {
      return network.isUp()
          && !network.isLoopback()
          && Stream.of("docker", "br-", "veth", "virbr")
              .noneMatch(prefix -> network.getName().startsWith(prefix));
    } catch (SocketException e) {
      return false;
    }
  }
}
