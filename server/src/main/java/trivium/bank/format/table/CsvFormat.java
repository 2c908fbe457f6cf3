package trivium.bank.format.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.JsonText;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.builder.BankBuilder;

/** Reader of tables as text, with commas, semicolons, tabs or bars between cells. */
public final class CsvFormat implements Format {
  private static final int OWN_TABLE = 96;
  private static final int WITH_HEADER = 70;
  private static final int GUESSED = 50;
  private static final int SAMPLED_ROWS = 60;

  /** The share of rows that must have the same width if there is no header. */
  private static final double SHARE_OF_SAME_WIDTH = 0.8;

  private static final int FEWEST_ROWS = 2;

  /** The number of columns that make a table of a text with another file extension. */
  private static final int FEWEST_COLUMNS_OF_TEXT = 4;

  private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

  /** The first line by which Excel declares the separator. */
  private static final Pattern HINT = Pattern.compile("^sep=(.)\\R");

  /**
   * A separator with the rows that it results in.
   *
   * @param linesAbove the number of lines of the file above the table
   * @param first the first rows
   * @param header whether there is a header with a question and an answer
   */
  private record Dialect(
      char separator, int linesAbove, String table, List<TableRow> first, boolean header) {
    static Dialect of(char separator, int linesAbove, String table) {
      List<TableRow> first = CsvText.parse(table, separator, linesAbove, SAMPLED_ROWS).rows();
      return new Dialect(
          separator,
          linesAbove,
          table,
          first,
          TableHeader.find(first).filter(TableHeader::isComplete).isPresent());
    }

    /** The width of most rows; 0 if they differ. */
    int width() {
      Map<Integer, Long> widths =
          first.stream()
              .map(row -> row.cells().size())
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      return widths.entrySet().stream()
          .filter(width ->
              first.size() >= FEWEST_ROWS && width.getValue() >= first.size() * SHARE_OF_SAME_WIDTH)
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(0);
    }

    boolean isOwn() {
      return !first.isEmpty() && OwnTableReader.layout(first.getFirst()).isPresent();
    }
  }

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary() || JsonText.looksLikeJson(source.text())) {
      return 0;
    }
    Dialect dialect = dialect(source.text());
    if (source.columns().isPresent() || dialect.isOwn()) {
      return OWN_TABLE;
    }
    if (dialect.header()) {
      return WITH_HEADER;
    }
    boolean named = source.extension().equals("csv") || source.extension().equals("tsv");
    boolean tabbed = dialect.separator() == '\t' && dialect.width() >= FEWEST_COLUMNS_OF_TEXT;
    return (named && dialect.width() >= 2) || tabbed ? GUESSED : 0;
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    Dialect dialect = dialect(source.text());
    CsvText all = CsvText.parse(dialect.table(), dialect.separator(), dialect.linesAbove());
    var builder = new BankBuilder(name(), source);
    all.broken().ifPresent(builder::warn);
    return TableReader.read(builder, all.rows(), source.columns());
  }

  /**
   * The separator that results in a header, or else in rows of the most columns. A table drawn with
   * bars is Markdown, which is read as notes.
   */
  private static Dialect dialect(String text) {
    Matcher hint = HINT.matcher(text);
    if (hint.find()) {
      String below = text.substring(hint.end());
      return Dialect.of(String.valueOf(hint.group(1)).charAt(0), 1, below);
    }
    Dialect best = Dialect.of(',', 0, text);
    int most = best.header() ? Integer.MAX_VALUE : best.width();
    boolean drawn =
        text.stripLeading().startsWith("|")
            || text.lines().limit(SAMPLED_ROWS).anyMatch(MarkdownTableFormat::isRule);
    for (char separator : SEPARATORS) {
      if ((drawn && separator == '|') || separator == ',') {
        continue;
      }
      Dialect dialect = Dialect.of(separator, 0, text);
      if (dialect.header() && !best.header()) {
        return dialect;
      }
      if (dialect.width() > most) {
        most = dialect.width();
        best = dialect;
      }
    }
    return best;
  }
}
