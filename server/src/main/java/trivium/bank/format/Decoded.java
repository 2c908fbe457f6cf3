package trivium.bank.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import trivium.bank.Problem;

/**
 * A file's bytes as text: UTF-8 with or without its mark, else what old Windows editors write,
 * which cannot fail.
 */
public record Decoded(String text, List<Problem> problems) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  public static Decoded of(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, List.of());
    } catch (CharacterCodingException notUtf8) {
      int line = lineOfFirstOddByte(bytes);
      return new Decoded(
          new String(bytes, WINDOWS),
          List.of(
              new Problem(
                  line,
                  "is not UTF-8; read as Windows-1252, so look whether its letters are right")));
    }
  }

  private static int lineOfFirstOddByte(byte[] bytes) {
    int line = 1;
    for (byte next : bytes) {
      if (next < 0) {
        return line;
      }
      line += next == '\n' ? 1 : 0;
    }
    return line;
  }
}
