package trivium.bank.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import trivium.bank.Problem;

/**
 * The bytes of a file decoded as text: UTF-16 if its byte order mark says so, UTF-8 with or without
 * one and even with some invalid bytes, otherwise Windows-1252, in which every byte is valid.
 */
public record DecodedText(String text, List<Problem> problems) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  /** Further lines with invalid bytes are not reported. */
  private static final int MOST_REPORTED = 100;

  public static DecodedText of(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new DecodedText(text(bytes, 2, StandardCharsets.UTF_16LE), List.of());
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new DecodedText(text(bytes, 2, StandardCharsets.UTF_16BE), List.of());
    }
    return utf8(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  private static DecodedText utf8(byte[] bytes, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    var invalidAt = new ArrayList<Integer>();
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      invalidAt.add(out.position());
      in.position(in.position() + Math.max(1, result.length()));
      out.put(REPLACEMENT);
      result = decoder.decode(in, out, true);
    }
    String text = out.flip().toString();
    if (invalidAt.isEmpty()) {
      return new DecodedText(text, List.of());
    }
    // Text is rarely valid UTF-8 by accident: one valid sequence for each invalid byte is enough.
    long letters = text.chars().filter(next -> next > 0x7F && next != REPLACEMENT).count();
    return letters >= invalidAt.size()
        ? new DecodedText(text, problems(text, invalidAt))
        : new DecodedText(
            text(bytes, from, WINDOWS),
            List.of(
                new Problem(
                    line(text, invalidAt.getFirst()),
                    "is not UTF-8; read as Windows-1252, so look whether its letters are right")));
  }

  private static List<Problem> problems(String text, List<Integer> offsets) {
    var problems = new ArrayList<Problem>();
    int line = 1;
    int at = 0;
    for (int offset : offsets) {
      int before = line;
      for (; at < offset; at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      if ((problems.isEmpty() || line > before) && problems.size() < MOST_REPORTED) {
        problems.add(new Problem(line, "has a letter that is broken, shown as " + REPLACEMENT));
      }
    }
    return List.copyOf(problems);
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(next -> next == '\n').count();
  }
}
