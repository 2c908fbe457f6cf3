package trivium.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;

/**
 * Texts as messages; one that begins with {@code ?} cannot be read, and one that begins with {@code
 * ~} has an unknown part.
 */
public final class TextFormat implements MessageFormat<String> {
  @Override
  public byte[] write(String message) {
    return message.getBytes(UTF_8);
  }

  @Override
  public String read(byte[] bytes, Consumer<String> skipped) {
    String message = new String(bytes, UTF_8);
    if (message.startsWith("?")) {
      throw new UnreadableMessageException("a question mark", null);
    }
    if (message.startsWith("~")) {
      skipped.accept("a tilde");
    }
    return message;
  }
}
