package trivium.net;

import java.util.Optional;

/** What whoever runs the server asks it. Any thread. */
public interface Operations {
  /** Why the server can't do its work now, as a sentence; empty if it can. */
  Optional<String> trouble();

  /** All metrics as they are now, in the text format of Prometheus, 0.0.4. */
  byte[] metrics();
}
