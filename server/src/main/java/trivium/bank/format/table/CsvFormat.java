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

/** Tables as text: commas, semicolons or tabs between cells, with a header or without. */
public final class CsvFormat implements Format {
  private static final int OURS = 96;
  private static final int NAMED = 70;
  private static final int GUESSED = 50;
  private static final int LOOKED_AT = 60;

  /** Without a header so many rows must have the same number of cells. */
  private static final double ALIKE = 0.8;

  private static final int FEWEST_ROWS = 2;

  /** In a text that is not called a table so many columns are one. */
  private static final int FEWEST_COLUMNS_OF_TEXT = 4;

  private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

  /** Excel's own first line, which tells the separator. */
  private static final Pattern HINT = Pattern.compile("^sep=(.)\\R");

  /**
   * How a text is to be cut: what stands above the table, and what parts its cells.
   *
   * @param header whether it has one that names a question and an answer
   */
  private record Layout(
      char separator, int above, String table, List<TableRow> first, boolean header) {
    static Layout of(char separator, int above, String table) {
      List<TableRow> first = CsvText.of(table, separator, above, LOOKED_AT).rows();
      return new Layout(
          separator,
          above,
          table,
          first,
          TableHeader.find(first).filter(TableHeader::isWhole).isPresent());
    }

    /** How many columns most of the rows have; 0 if they don't agree. */
    int columns() {
      Map<Integer, Long> widths =
          first.stream()
              .map(row -> row.cells().size())
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      return widths.entrySet().stream()
          .filter(width -> first.size() >= FEWEST_ROWS && width.getValue() >= first.size() * ALIKE)
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(0);
    }

    boolean isOurs() {
      return !first.isEmpty() && ColumnLayout.ours(first.getFirst()).isPresent();
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
    Layout layout = layout(source.text());
    if (source.columns().isPresent() || layout.isOurs()) {
      return OURS;
    }
    if (layout.header()) {
      return NAMED;
    }
    boolean named = source.extension().equals("csv") || source.extension().equals("tsv");
    boolean tabbed = layout.separator() == '\t' && layout.columns() >= FEWEST_COLUMNS_OF_TEXT;
    return (named && layout.columns() >= 2) || tabbed ? GUESSED : 0;
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    Layout layout = layout(source.text());
    CsvText all = CsvText.of(layout.table(), layout.separator(), layout.above(), Integer.MAX_VALUE);
    var builder = new BankBuilder(name(), source);
    all.broken().ifPresent(builder::warn);
    return switch (TableAnalysis.of("", all.rows(), source.columns())) {
      case TableAnalysis.Certain table -> {
        TableQuestionReader.into(builder, table.columns(), table.body());
        yield builder.build("").with(table.shown());
      }
      case TableAnalysis.Own table -> {
        OwnTableReader.into(builder, table.columns(), table.body());
        yield builder.build("");
      }
      case TableAnalysis.Doubtful doubt -> throw TableRefusal.uncertain(doubt);
      case TableAnalysis.Answers _ -> throw TableRefusal.answers();
      case TableAnalysis.Nothing _ -> builder.build("");
    };
  }

  /**
   * The separator with which a header is read, or else the one that makes the rows most alike.
   * Tables that are drawn with bars are Markdown, and belong to notes.
   */
  private static Layout layout(String text) {
    Matcher hint = HINT.matcher(text);
    if (hint.find()) {
      String below = text.substring(hint.end());
      return Layout.of(String.valueOf(hint.group(1)).charAt(0), 1, below);
    }
    Layout best = Layout.of(',', 0, text);
    int most = best.header() ? Integer.MAX_VALUE : best.columns();
    boolean drawn = text.stripLeading().startsWith("|");
    for (char separator : SEPARATORS) {
      if ((drawn && separator == '|') || separator == ',') {
        continue;
      }
      Layout layout = Layout.of(separator, 0, text);
      if (layout.header() && !best.header()) {
        return layout;
      }
      if (layout.columns() > most) {
        most = layout.columns();
        best = layout;
      }
    }
    return best;
  }
}
