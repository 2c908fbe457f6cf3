package trivium.cluster.codec;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;
import trivium.cluster.UnreadableMessageException;

/** A message with the version of its format before it. Any thread. */
final class CborEnvelope {
  static final byte VERSION = 1;

  /** Deeper than any message, and shallow enough to bound the stack. */
  private static final int DEEPEST = 32;

  private static final int USUAL_BYTES = 256;

  static final CBORMapper MAPPER =
      CBORMapper.builder(
              CBORFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A message is one element of an array.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CborEnvelope() {}

  static byte[] write(Consumer<CborWriter> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    bytes.write(VERSION);
    try (JsonGenerator generator = MAPPER.createGenerator(bytes)) {
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
    try (JsonParser parser = MAPPER.createParser(bytes, 1, bytes.length - 1)) {
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
