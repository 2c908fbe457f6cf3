package trivium.net;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many connections this process can hold.
 *
 * @param connections in all
 * @param ofOneAddress from one address: a whole conference sits behind one
 */
record Capacity(int connections, int ofOneAddress) {
  /** Two conferences in one process; beyond it, memory is better spent on those who are here. */
  private static final long MOST = 60_000;

  /** Files of the store, of banks and of the class path. */
  private static final long OTHER_FILES = 200;

  /** A buffer of its own for what it sends, and as much for all else. */
  private static final long BYTES_EACH = 16 * 1024;

  private static final long LEAST = 64;

  /** As many as open files and memory allow. */
  static Capacity ofThisProcess() {
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getMaxFileDescriptorCount() - OTHER_FILES
            : MOST;
    return of(files, Runtime.getRuntime().maxMemory());
  }

  /**
   * @param files that may be open for connections
   * @param memory in bytes
   */
  static Capacity of(long files, long memory) {
    long all = Math.max(LEAST, Math.min(MOST, Math.min(files, memory / BYTES_EACH)));
    return new Capacity(Math.toIntExact(all), Math.toIntExact(all * 3 / 4));
  }
}
