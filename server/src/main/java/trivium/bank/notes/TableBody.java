package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.text.TextCleanup;

/** Rows between bars: {@code | a | b |}, with or without a line of dashes below the header. */
final class TableBody {
  private static final Pattern DASHES = Pattern.compile("^[|:\\-\\s+=]+$");
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,4}[.)]\\s+(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("^#?\\d{0,4}[.)]?$");

  private TableBody() {}

  static Optional<Body> read(Bodies.Answer answer) {
    var rows = new ArrayList<List<String>>();
    var lead = new ArrayList<String>();
    for (String line : answer.lines()) {
      if (!line.startsWith("|")) {
        lead.add(line);
      } else if (!DASHES.matcher(line).matches()) {
        rows.add(cells(line));
      }
    }
    if (rows.size() < 3) {
      return Optional.empty();
    }
    List<String> header = rows.removeFirst();
    rows.removeIf(row -> row.size() != header.size());
    if (rows.size() < 2 || header.size() < 2) {
      return Optional.empty();
    }
    boolean numbers =
        header.size() > 2
            && rows.stream().allMatch(row -> NUMBER.matcher(row.getFirst()).matches());
    int from = numbers ? 1 : 0;
    return Optional.of(
        new Body.Table(
            String.join(" ", lead),
            List.copyOf(header.subList(from, header.size())),
            rows.stream().map(row -> List.copyOf(row.subList(from, row.size()))).toList()));
  }

  private static List<String> cells(String line) {
    String inside =
        line.substring(
            1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
    var cells = new ArrayList<String>();
    for (String cell : inside.split("(?<!\\\\)\\|", -1)) {
      cells.add(TextCleanup.normalizeSpaces(cell.replace("\\|", "|")));
    }
    // A number in front of the row's name is a second numbering, not part of the name.
    cells.set(0, NUMBERED.matcher(cells.getFirst()).replaceFirst(""));
    return cells;
  }
}
