package trivium.protocol;

import org.jspecify.annotations.Nullable;

/** Says that a frame holds no message of this protocol. */
public final class BadMessageException extends RuntimeException {
  BadMessageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
