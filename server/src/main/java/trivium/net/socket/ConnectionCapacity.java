package trivium.net.socket;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The number of connections that this process can hold.
 *
 * @param connections in total
 * @param ofOneAddress from one address, which may be that of a whole conference
 */
record ConnectionCapacity(int connections, int ofOneAddress) {
  /** Two large conferences in one process. */
  private static final long MOST = 60_000;

  /** Open files of the store, the banks and the class path. */
  private static final long OTHER_FILES = 200;

  /** Memory of one connection: its outbound buffer, and as much for everything else. */
  private static final long BYTES_PER_CONNECTION = 16 * 1024;

  private static final long LEAST = 64;

  static ConnectionCapacity ofThisProcess() {
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getMaxFileDescriptorCount() - OTHER_FILES
            : MOST;
    return of(files, Runtime.getRuntime().maxMemory());
  }

  /**
   * @param files available to connections
   * @param memory bytes
   */
  static ConnectionCapacity of(long files, long memory) {
    long all = Math.max(LEAST, Math.min(MOST, Math.min(files, memory / BYTES_PER_CONNECTION)));
    return new ConnectionCapacity(Math.toIntExact(all), Math.toIntExact(all * 3 / 4));
  }
}
