package trivium.bank.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables as text: commas, semicolons or tabs between cells, with a header or without. */
final class CsvFormat implements Format {
  private static final int OURS = 96;
  private static final int NAMED = 70;
  private static final int GUESSED = 50;
  private static final int LOOKED_AT = 40;

  /** Without a header so many rows must have the same number of cells. */
  private static final double ALIKE = 0.8;

  private static final int FEWEST_ROWS = 2;
  private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

  /** Excel's own first line, which tells the separator. */
  private static final Pattern HINT = Pattern.compile("^sep=(.)\\R");

  /** How a text is to be cut: what stands above the table, and what parts its cells. */
  private record Layout(char separator, int above, String table, Optional<Columns> header) {}

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary() || JsonItems.looksLike(source.text())) {
      return 0;
    }
    Layout layout = layout(source.text());
    boolean named = source.extension().equals("csv") || source.extension().equals("tsv");
    if (layout.header().isPresent()) {
      return layout.header().get().ours() ? OURS : NAMED;
    }
    return named && !rows(layout, LOOKED_AT).isEmpty() && columns(layout) >= 2 ? GUESSED : 0;
  }

  @Override
  public Understood read(Source source) {
    var gathered = new Gathered(name(), source);
    Layout layout = layout(source.text());
    CsvText all = CsvText.of(layout.table(), layout.separator(), layout.above(), Integer.MAX_VALUE);
    List<Row> rows = all.rows();
    if (layout.header().isPresent()) {
      Columns columns = layout.header().get();
      List<Row> body = rows.subList(Math.min(1, rows.size()), rows.size());
      if (columns.ours()) {
        OwnRows.into(gathered, columns, body);
      } else {
        TableQuestions.into(gathered, columns, body);
      }
    } else {
      TableQuestions.into(gathered, Columns.guessed(rows), rows);
    }
    all.broken().ifPresent(gathered::note);
    return gathered.understood("");
  }

  /**
   * The separator with which a header is read, or else the one that makes the rows most alike.
   * Tables that are drawn with bars are Markdown, and belong to notes.
   */
  private static Layout layout(String text) {
    Matcher hint = HINT.matcher(text);
    if (hint.find()) {
      String below = text.substring(hint.end());
      return with(String.valueOf(hint.group(1)).charAt(0), 1, below);
    }
    Layout best = with(',', 0, text);
    int most = -1;
    boolean drawn = text.stripLeading().startsWith("|");
    for (char separator : SEPARATORS) {
      if (drawn && separator == '|') {
        continue;
      }
      Layout layout = with(separator, 0, text);
      if (layout.header().isPresent()) {
        return layout;
      }
      int columns = columns(layout);
      if (columns > most) {
        most = columns;
        best = layout;
      }
    }
    return best;
  }

  private static Layout with(char separator, int above, String table) {
    List<Row> first = CsvText.of(table, separator, above, 1).rows();
    return new Layout(
        separator,
        above,
        table,
        first.isEmpty() ? Optional.empty() : Columns.named(first.getFirst()));
  }

  private static List<Row> rows(Layout layout, int enough) {
    return CsvText.of(layout.table(), layout.separator(), layout.above(), enough).rows();
  }

  /** How many columns most of the rows have; 0 if they don't agree. */
  private static int columns(Layout layout) {
    List<Row> rows = rows(layout, LOOKED_AT);
    Map<Integer, Long> widths =
        rows.stream()
            .map(row -> row.cells().size())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return widths.entrySet().stream()
        .filter(width -> rows.size() >= FEWEST_ROWS && width.getValue() >= rows.size() * ALIKE)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }
}
