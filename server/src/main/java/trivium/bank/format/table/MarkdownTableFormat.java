package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.SourceLocation;

/**
 * Reader of a table with choices that is drawn with bars, as language models write it. Drawn tables
 * of questions and answers alone are notes.
 */
public final class MarkdownTableFormat implements Format {
  private static final int SURE = 82;
  private static final int WITH_COLUMNS = 97;

  /** Lines around a table: an introduction and a farewell. */
  private static final int MOST_LINES_AROUND = 12;

  private static final Pattern RULE =
      Pattern.compile("\\s*\\|?(?:\\s*:?-+:?\\s*\\|)++(?:\\s*:?-+:?\\s*)?\\s*");
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern EMPHASIS = Pattern.compile("^(\\*\\*|__)(.*)\\1$", Pattern.DOTALL);

  /**
   * The rows of all drawn tables of a text, which have the same header.
   *
   * @param around the lines that belong to no table, by their numbers
   */
  private record Drawn(List<TableRow> rows, List<Integer> around) {}

  @Override
  public String name() {
    return "Table";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary() || source.text().indexOf('|') < 0 || drawn(source).isEmpty()) {
      return 0;
    }
    return source.columns().isPresent() ? WITH_COLUMNS : SURE;
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    var builder = new BankBuilder(name(), source);
    List<String> lines = source.text().lines().toList();
    Drawn drawn = drawn(source).orElse(new Drawn(List.of(), List.of()));
    for (int line : drawn.around()) {
      String text = lines.get(line - 1);
      if (text.strip().endsWith("?")) {
        builder.reject(SourceLocation.at(line), "is not in the table", text);
      }
    }
    return TableReader.read(builder, drawn.rows(), source.columns());
  }

  private static Optional<Drawn> drawn(Source source) {
    List<String> lines = source.text().lines().toList();
    var rows = new ArrayList<TableRow>();
    var around = new ArrayList<Integer>();
    Optional<List<String>> header = Optional.empty();
    int i = 0;
    while (i < lines.size()) {
      if (!isHeader(lines, i)) {
        if (!lines.get(i).isBlank()) {
          around.add(i + 1);
        }
        i++;
        continue;
      }
      List<String> names = cells(lines.get(i));
      if (header.isPresent() && !header.get().equals(names)) {
        return Optional.empty();
      }
      if (header.isEmpty()) {
        rows.add(new TableRow(i + 1, i + 1, names));
        header = Optional.of(names);
      }
      i += 2;
      while (i < lines.size() && isRow(lines.get(i)) && !isHeader(lines, i)) {
        if (!isRule(lines.get(i))) {
          rows.add(new TableRow(i + 1, i + 1, cells(lines.get(i))));
        }
        i++;
      }
    }
    boolean choices = header.filter(TableReader::namesChoices).isPresent();
    return choices && rows.size() > 1 && around.size() <= MOST_LINES_AROUND
        ? Optional.of(new Drawn(rows, around))
        : Optional.empty();
  }

  private static boolean isHeader(List<String> lines, int index) {
    return index + 1 < lines.size()
        && isRow(lines.get(index))
        && !isRule(lines.get(index))
        && isRule(lines.get(index + 1));
  }

  private static boolean isRow(String line) {
    return line.indexOf('|') >= 0 && BAR.matcher(line).find();
  }

  /** Whether a line parts the header of a drawn table from its rows. */
  static boolean isRule(String line) {
    return line.indexOf('-') >= 0 && RULE.matcher(line).matches();
  }

  private static List<String> cells(String line) {
    String bare = line.strip();
    String inside = bare.startsWith("|") ? bare.substring(1) : bare;
    List<String> cells = Stream.of(BAR.split(inside, -1)).map(MarkdownTableFormat::cell).toList();
    boolean closed = cells.size() > 1 && bare.endsWith("|") && cells.getLast().isEmpty();
    return closed ? cells.subList(0, cells.size() - 1) : cells;
  }

  /** A cell that is bold as a whole is bold for looks. */
  private static String cell(String raw) {
    String text = BREAK.matcher(raw.strip()).replaceAll("\n").replace("\\|", "|");
    return EMPHASIS.matcher(text).replaceFirst("$2").strip();
  }
}
