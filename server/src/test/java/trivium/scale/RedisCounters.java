package trivium.scale;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

/**
 * The counters of a Redis server since it started.
 *
 * @param received bytes from nodes
 * @param sent bytes to nodes
 * @param published messages of nodes
 * @param cpu user and system time, ms
 */
record RedisCounters(long received, long sent, long published, long cpu) {
  static final RedisCounters NONE = new RedisCounters(0, 0, 0, 0);

  private static final double MILLIS = 1_000;

  /** Asks the server on this port of the loopback address. */
  static RedisCounters read(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("INFO all\r\nQUIT\r\n".getBytes(US_ASCII));
      var lines =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).lines();
      return of(lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param info the answer to INFO
   */
  static RedisCounters of(Iterable<String> info) {
    Map<String, String> values = new HashMap<>();
    for (String line : info) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        values.put(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    return new RedisCounters(
        number(values, "total_net_input_bytes"),
        number(values, "total_net_output_bytes"),
        calls(values.getOrDefault("cmdstat_publish", ""))
            + calls(values.getOrDefault("cmdstat_spublish", "")),
        Math.round(
            MILLIS
                * (Double.parseDouble(values.getOrDefault("used_cpu_user", "0"))
                    + Double.parseDouble(values.getOrDefault("used_cpu_sys", "0")))));
  }

  private static long number(Map<String, String> values, String name) {
    return Long.parseLong(values.getOrDefault(name, "0"));
  }

  /** The calls in the statistics of a command, such as {@code calls=3,usec=12}. */
  private static long calls(String statistics) {
    return statistics.startsWith("calls=")
        ? Long.parseLong(statistics.substring("calls=".length(), statistics.indexOf(',')))
        : 0;
  }

  RedisCounters minus(RedisCounters before) {
    return new RedisCounters(
        received - before.received,
        sent - before.sent,
        published - before.published,
        cpu - before.cpu);
  }
}
