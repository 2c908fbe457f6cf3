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
 * A file's bytes as text: UTF-16 where its mark says so, UTF-8 with or without its mark, also where
 * single letters of it are broken, else what old Windows editors write, which cannot fail.
 */
public record Decoded(String text, List<Problem> problems) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char BROKEN = '\uFFFD';

  /** Every broken line is told up to this number; after that the file is known to be broken. */
  private static final int MOST_TOLD = 100;

  public static Decoded of(byte[] bytes) {
    if (begins(bytes, 0xFF, 0xFE)) {
      return new Decoded(text(bytes, 2, StandardCharsets.UTF_16LE), List.of());
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return new Decoded(text(bytes, 2, StandardCharsets.UTF_16BE), List.of());
    }
    return utf8(bytes, begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
  }

  private static boolean begins(byte[] bytes, int... mark) {
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

  private static Decoded utf8(byte[] bytes, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    var brokenAt = new ArrayList<Integer>();
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      brokenAt.add(out.position());
      in.position(in.position() + Math.max(1, result.length()));
      out.put(BROKEN);
      result = decoder.decode(in, out, true);
    }
    String text = out.flip().toString();
    if (brokenAt.isEmpty()) {
      return new Decoded(text, List.of());
    }
    // What is UTF-8 by accident is rare: one good letter beyond ASCII for a broken one is enough.
    long letters = text.chars().filter(next -> next > 0x7F && next != BROKEN).count();
    return letters >= brokenAt.size()
        ? new Decoded(text, broken(text, brokenAt))
        : new Decoded(
            text(bytes, from, WINDOWS),
            List.of(
                new Problem(
                    line(text, brokenAt.getFirst()),
                    "is not UTF-8; read as Windows-1252, so look whether its letters are right")));
  }

  private static List<Problem> broken(String text, List<Integer> places) {
    var problems = new ArrayList<Problem>();
    int line = 1;
    int at = 0;
    for (int place : places) {
      int before = line;
      for (; at < place; at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      if ((problems.isEmpty() || line > before) && problems.size() < MOST_TOLD) {
        problems.add(new Problem(line, "has a letter that is broken, shown as " + BROKEN));
      }
    }
    return List.copyOf(problems);
  }

  private static int line(String text, int place) {
    return 1 + (int) text.chars().limit(place).filter(next -> next == '\n').count();
  }
}
