package trivium.net.http;

import java.util.Optional;

/** The status of the server for the monitoring pages. Any thread. */
public interface ServerStatus {
  /** Why the server can't serve games now, as a sentence; empty if it can. */
  Optional<String> failure();

  /** Current values of all metrics in the text format of Prometheus, 0.0.4. */
  byte[] metrics();
}
