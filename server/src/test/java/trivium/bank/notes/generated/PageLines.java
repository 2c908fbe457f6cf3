package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.List;

/** The lines of a page that is being written. */
final class PageLines {
  private final List<String> lines = new ArrayList<>();

  /** The number of the next line, from 1. */
  int next() {
    return lines.size() + 1;
  }

  /** The number of the last line that is not blank, from 1; 0 if there is none. */
  int lastText() {
    int last = lines.size();
    while (last > 0 && lines.get(last - 1).isBlank()) {
      last--;
    }
    return last;
  }

  /** One line, or several. */
  void add(String text) {
    lines.addAll(List.of(text.split("\n", -1)));
  }

  /**
   * Breaks a line at blanks.
   *
   * @param width the longest line; 0 for any
   * @param hang how many blanks the continuation begins with
   */
  void addWrapped(String line, int width, int hang) {
    if (width == 0 || line.length() <= width) {
      lines.add(line);
      return;
    }
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    var rest = new StringBuilder(line);
    while (rest.length() > width) {
      int at = rest.lastIndexOf(" ", width);
      if (at <= indent.length() + hang) {
        break;
      }
      lines.add(rest.substring(0, at));
      rest.delete(0, at + 1).insert(0, indent + " ".repeat(hang));
    }
    lines.add(rest.toString());
  }

  /** At least so many blank lines, but none at the top. */
  void gap(int count) {
    int blank = lines.size() - lastText();
    for (int i = blank; i < count && !lines.isEmpty(); i++) {
      lines.add("");
    }
  }

  String text() {
    return String.join("\n", lines.subList(0, lastText())) + "\n";
  }
}
