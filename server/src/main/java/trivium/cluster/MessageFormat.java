package trivium.cluster;

import java.util.function.Consumer;

/**
 * The encoding of messages between nodes. Any thread.
 *
 * <p>The first byte of a message is the version of its format.
 */
public interface MessageFormat<T> {
  byte[] write(T message);

  /**
   * Decodes a message.
   *
   * @param skipped receives a sentence about each part of the message that this release does not
   *     know, and leaves out
   * @throws UnreadableMessageException if it is damaged, or from a release that this one does not
   *     know
   */
  T read(byte[] bytes, Consumer<String> skipped);
}
