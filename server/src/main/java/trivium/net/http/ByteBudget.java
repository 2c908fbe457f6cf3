package trivium.net.http;

import java.util.HashMap;
import java.util.Map;
import trivium.room.AddressBlock;

/**
 * A budget of bytes in memory, shared by all connections, of which no address gets more than its
 * share. Any thread.
 */
final class ByteBudget {
  private final long total;
  private final long share;
  private final Map<AddressBlock, Long> reservedBy = new HashMap<>();
  private long reserved;

  /**
   * @param total in bytes
   * @param share of one address, in bytes
   */
  ByteBudget(long total, long share) {
    this.total = total;
    this.share = share;
  }

  /** Whether so many bytes could be reserved now. */
  synchronized boolean has(AddressBlock from, long bytes) {
    return bytes <= total - reserved && bytes <= share - reservedBy.getOrDefault(from, 0L);
  }

  /** Reserves all of these bytes, or none if so many are not left. */
  synchronized boolean reserve(AddressBlock from, long bytes) {
    boolean fits = has(from, bytes);
    if (fits) {
      change(from, bytes);
    }
    return fits;
  }

  synchronized void release(AddressBlock from, long bytes) {
    change(from, -bytes);
  }

  private void change(AddressBlock from, long by) {
    reserved += by;
    reservedBy.merge(from, by, Long::sum);
    reservedBy.remove(from, 0L);
  }
}
