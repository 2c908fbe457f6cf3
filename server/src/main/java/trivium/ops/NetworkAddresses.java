package trivium.ops;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the names and addresses of this machine. */
public final class NetworkAddresses {
  /** The wildcard address in any notation. */
  private static final Pattern WILDCARD = Pattern.compile("0(?:\\.0){0,3}|[0:]*::[0:]*|0(?::0){7}");

  private NetworkAddresses() {}

  /** A host in the form of URLs: IPv6 in brackets. */
  public static String inUrl(String host) {
    return host.contains(":") ? "[" + host.replace("%", "%25") + "]" : host;
  }

  /** Whether this is the wildcard address. */
  public static boolean isEverywhere(String bind) {
    return WILDCARD.matcher(bind).matches();
  }

  /** The LAN addresses of this machine, the most likely one first. */
  public static List<String> ofThisMachine() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(NetworkAddresses::isPlugged)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
          // Private networks before those of VPNs and container bridges.
          .sorted(Comparator.comparing(address -> !address.isSiteLocalAddress()))
          .map(InetAddress::getHostAddress)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  /** The name of this machine without its domain; empty if it has none. */
  public static String nameOfThisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceFirst("\\..*", "");
    } catch (UnknownHostException e) {
      return "";
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
