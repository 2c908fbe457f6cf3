package trivium.net.redis;

import org.jspecify.annotations.Nullable;

/** Redis cannot be used. Its message is a sentence for the operator, without a password. */
public final class RedisUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RedisUnavailableException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
