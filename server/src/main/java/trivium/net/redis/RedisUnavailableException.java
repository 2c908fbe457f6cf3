package trivium.net.redis;

import org.jspecify.annotations.Nullable;

/** Redis cannot be used. Its message is a sentence for the operator, without a password. */
public final class RedisUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  RedisUnavailableException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  /** What people are told. */
  public String sentence() {
    return sentence;
  }
}
