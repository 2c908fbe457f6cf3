package trivium.protocol;

import org.jspecify.annotations.Nullable;

/** Thrown when bytes are not a valid message of this protocol. */
public final class BadMessageException extends RuntimeException {
  BadMessageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
