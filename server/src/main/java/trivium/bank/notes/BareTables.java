package trivium.bank.notes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables whose rows do not begin with a bar: {@code a | b} above {@code ---|---}, and HTML with a
 * row on each line. They are given the bars that other tables have, so that all are read alike.
 */
final class BareTables {
  private static final Pattern DASHES =
      Pattern.compile("^\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*){1,50}\\|?$");
  private static final Pattern ROW =
      Pattern.compile("^\\s*<tr\\b[^<>]{0,300}>(.*)</tr>\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern CELL =
      Pattern.compile(
          "<t[dh]\\b[^<>]{0,300}>(.*?)</t[dh]>\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private BareTables() {}

  /**
   * @param lines of a page, which are changed
   * @param kinds of these lines, which are changed too
   */
  static void bar(List<String> lines, Page.Kind[] kinds) {
    for (int index = 0; index < kinds.length; index++) {
      String line = lines.get(index);
      if (kinds[index] != Page.Kind.TEXT || line.length() > Survey.LONGEST_LINE) {
        continue;
      }
      if (line.contains("</tr>")) {
        barCells(lines, kinds, index);
      } else if (line.contains("-|") || line.contains("- |") || line.contains(":|")) {
        barBelow(lines, kinds, index);
      }
    }
  }

  /** From the header above a line of dashes to the last line that has a bar. */
  private static void barBelow(List<String> lines, Page.Kind[] kinds, int dashes) {
    if (dashes == 0
        || !isBare(lines, kinds, dashes - 1)
        || !DASHES.matcher(lines.get(dashes)).matches()) {
      return;
    }
    for (int index = dashes - 1; index < kinds.length && isBare(lines, kinds, index); index++) {
      lines.set(index, "| " + lines.get(index).strip());
      kinds[index] = Page.Kind.ROW;
    }
  }

  private static boolean isBare(List<String> lines, Page.Kind[] kinds, int index) {
    return kinds[index] == Page.Kind.TEXT && lines.get(index).indexOf('|') > 0;
  }

  private static void barCells(List<String> lines, Page.Kind[] kinds, int index) {
    Matcher row = ROW.matcher(lines.get(index));
    if (!row.matches()) {
      return;
    }
    var barred = new StringBuilder("|");
    Matcher cell = CELL.matcher(row.group(1));
    while (cell.find()) {
      barred.append(' ').append(cell.group(1).strip().replace("|", "\\|")).append(" |");
    }
    if (barred.length() > 1) {
      lines.set(index, barred.toString());
      kinds[index] = Page.Kind.ROW;
    }
  }
}
