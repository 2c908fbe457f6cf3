package trivium;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The IPv6 loopback address, which not every machine has. */
public final class Ipv6 {
  public static final String LOOPBACK = "::1";

  private Ipv6() {}

  /** Skips the test if the address can't be bound. */
  public static void assumePresent() {
    byte[] loopback = new byte[16];
    loopback[15] = 1;
    boolean present;
    try (ServerSocket _ = new ServerSocket(0, 1, InetAddress.getByAddress(loopback))) {
      present = true;
    } catch (IOException e) {
      present = false;
    }
    assumeTrue(present, "this machine has no IPv6");
  }
}
