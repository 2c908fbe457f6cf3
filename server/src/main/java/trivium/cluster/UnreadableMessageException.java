package trivium.cluster;

import org.jspecify.annotations.Nullable;

/** A message of another node cannot be decoded. Its message is a sentence for the log. */
public final class UnreadableMessageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableMessageException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
