package trivium.cluster.codec;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import trivium.cluster.UnreadableMessageException;

/** A message with the version of its format before it. Any thread. */
final class CborEnvelope {
  static final byte VERSION = 1;

  private static final int USUAL_BYTES = 256;

  private CborEnvelope() {}

  static byte[] write(Consumer<CborWriter> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    bytes.write(VERSION);
    try (JsonGenerator generator = CborMapping.MAPPER.createGenerator(bytes)) {
      content.accept(new CborWriter(generator));
    }
    return bytes.toByteArray();
  }

  static <T> T read(byte[] bytes, Function<CborReader, T> content) {
    if (bytes.length == 0) {
      throw new UnreadableMessageException("the message is empty", null);
    }
    if (bytes[0] != VERSION) {
      throw new UnreadableMessageException(
          "the message has version %d, and this release reads version %d"
              .formatted(bytes[0], VERSION),
          null);
    }
    try (JsonParser parser = CborMapping.MAPPER.createParser(bytes, 1, bytes.length - 1)) {
      return content.apply(new CborReader(parser));
    } catch (JacksonException e) {
      throw new UnreadableMessageException(e.getOriginalMessage(), e);
    } catch (IllegalArgumentException
        | ArithmeticException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      // Records that validate, numbers out of range, and null where there can be none.
      throw new UnreadableMessageException(String.valueOf(e.getMessage()), e);
    }
  }
}
