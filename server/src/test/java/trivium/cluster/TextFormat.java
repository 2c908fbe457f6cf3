package trivium.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts as messages; a text that begins with {@code ?} cannot be read. */
public final class TextFormat implements MessageFormat<String> {
  @Override
  public byte[] write(String message) {
    return message.getBytes(UTF_8);
  }

  @Override
  public String read(byte[] bytes) {
    String message = new String(bytes, UTF_8);
    if (message.startsWith("?")) {
      throw new UnreadableMessageException("a question mark", null);
    }
    return message;
  }
}
