package trivium.bank.notes;

import java.util.List;

/** The signs in front of lines that someone set off from the rest of the page. */
final class Quotes {
  private Quotes() {}

  /** Without the sign, if every line has it: then it says nothing. */
  static List<String> without(List<String> lines) {
    boolean quoted = false;
    for (String line : lines) {
      if (is(line)) {
        quoted = true;
      } else if (!line.isBlank()) {
        return lines;
      }
    }
    return quoted ? lines.stream().map(Quotes::without).toList() : lines;
  }

  /** One line without it. */
  static String without(String line) {
    if (!is(line)) {
      return line;
    }
    String rest = line.stripLeading().substring(1);
    return rest.startsWith(" ") ? rest.substring(1) : rest;
  }

  /** Whether a line has one, and not the arrow {@code >>}. */
  private static boolean is(String line) {
    String text = line.stripLeading();
    return text.startsWith(">") && !text.startsWith(">>");
  }
}
