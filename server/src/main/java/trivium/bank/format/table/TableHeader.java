package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderCell;
import trivium.bank.header.HeaderDictionary;

/**
 * The header of a table, which has one row or two.
 *
 * @param row the index of its first row
 * @param height in rows
 * @param names of all columns, including empty ones
 * @param cells the names as they were understood
 */
record TableHeader(int row, int height, List<String> names, List<HeaderCell> cells) {
  /** A header has fewer rows than this above it. */
  private static final int MOST_ROWS_ABOVE = 60;

  /** The share of names that must be understood; a row with fewer is a sentence. */
  private static final double SHARE_KNOWN = 0.5;

  private static final int MOST_COLUMNS = 256;

  /** The rows below the header in which a template may explain it. */
  private static final int MOST_ROWS_OF_ADVICE = 3;

  TableHeader {
    names = List.copyOf(names);
    cells = List.copyOf(cells);
  }

  int below() {
    return row + height;
  }

  long count(ColumnMeaning meaning) {
    return cells.stream().filter(cell -> cell.is(meaning)).count();
  }

  boolean has(ColumnMeaning meaning) {
    return count(meaning) > 0;
  }

  List<Integer> of(ColumnMeaning meaning) {
    return IntStream.range(0, cells.size()).filter(i -> cells.get(i).is(meaning)).boxed().toList();
  }

  HeaderCell cell(int column) {
    return column < cells.size() ? cells.get(column) : HeaderCell.UNKNOWN;
  }

  String name(int column) {
    return column < names.size() ? names.get(column).strip().replaceAll("\\s+", " ") : "";
  }

  /** Whether it names a question and any kind of answer. */
  boolean isComplete() {
    return has(ColumnMeaning.QUESTION)
        && (has(ColumnMeaning.ANSWER)
            || has(ColumnMeaning.OPTION)
            || has(ColumnMeaning.OPTIONS)
            || has(ColumnMeaning.CORRECT)
            || has(ColumnMeaning.WRONG));
  }

  private long filled() {
    return names.stream().filter(name -> !name.isBlank()).count();
  }

  private long known() {
    return cells.stream().filter(HeaderCell::isKnown).count();
  }

  /** The first complete header, or else the row with the most names that are understood. */
  static Optional<TableHeader> find(List<TableRow> rows) {
    Optional<TableHeader> partial = Optional.empty();
    for (int i = 0; i < Math.min(MOST_ROWS_ABOVE, rows.size()); i++) {
      Optional<TableHeader> found = at(rows, i);
      if (found.isEmpty()) {
        continue;
      }
      TableHeader header = found.get();
      if (header.known() < 2 || header.known() < header.filled() * SHARE_KNOWN) {
        continue;
      }
      if (header.isComplete()) {
        return found;
      }
      if (partial.map(previous -> previous.known() < header.known()).orElse(true)) {
        partial = found;
      }
    }
    return partial;
  }

  private static Optional<TableHeader> at(List<TableRow> rows, int index) {
    List<String> names = names(rows.get(index));
    if (names.stream().filter(name -> !name.isBlank()).count() < 2) {
      return Optional.empty();
    }
    List<HeaderCell> cells = HeaderDictionary.all().read(names);
    var single = new TableHeader(index, 1, names, cells).withAnswerForSingleA();
    if (index + 1 < rows.size() && single.known() > 0) {
      Optional<TableHeader> merged = single.mergedWith(names(rows.get(index + 1)));
      if (merged.isPresent()) {
        return merged;
      }
    }
    return Optional.of(single);
  }

  /** Whether all cells of a row, three or more, are names of a header that has a question. */
  static boolean isHeader(List<String> row) {
    List<HeaderCell> cells = HeaderDictionary.all().read(row);
    var header = new TableHeader(0, 1, row, cells);
    long certain = cells.stream().filter(HeaderCell::certain).count();
    return header.isComplete() && header.filled() > 2 && certain == header.filled();
  }

  /** A single "A" beside a question is the answer. */
  private TableHeader withAnswerForSingleA() {
    boolean alone =
        count(ColumnMeaning.OPTION) == 1
            && has(ColumnMeaning.QUESTION)
            && !has(ColumnMeaning.ANSWER)
            && !has(ColumnMeaning.CORRECT)
            && names.get(of(ColumnMeaning.OPTION).getFirst()).equalsIgnoreCase("a");
    return alone
        ? new TableHeader(
            row,
            height,
            names,
            cells.stream()
                .map(cell -> cell.is(ColumnMeaning.OPTION) ? cell.asAnswer() : cell)
                .toList())
        : this;
  }

  private static List<String> names(TableRow row) {
    return row.cells().stream().limit(MOST_COLUMNS).map(String::strip).toList();
  }

  /** Merges this row with a second one that only names the choices below a common name. */
  private Optional<TableHeader> mergedWith(List<String> below) {
    List<HeaderCell> under = HeaderDictionary.all().read(below);
    long labels = 0;
    for (int i = 0; i < below.size(); i++) {
      if (below.get(i).isBlank() || (i < names.size() && below.get(i).equals(names.get(i)))) {
        continue;
      }
      boolean label =
          under.get(i).certain()
              && (under.get(i).is(ColumnMeaning.OPTION) || under.get(i).is(ColumnMeaning.WRONG));
      if (!label) {
        return Optional.empty();
      }
      labels++;
    }
    if (labels < 2 || has(ColumnMeaning.OPTION) || has(ColumnMeaning.WRONG)) {
      return Optional.empty();
    }
    var bothNames = new ArrayList<String>();
    var bothCells = new ArrayList<HeaderCell>();
    for (int i = 0; i < Math.max(names.size(), below.size()); i++) {
      boolean lower = i < below.size() && !below.get(i).isBlank();
      bothNames.add(lower ? below.get(i) : names.get(i));
      bothCells.add(lower ? under.get(i) : cells.get(i));
    }
    return Optional.of(new TableHeader(row, 2, bothNames, bothCells));
  }

  /** The rows below, without the advice of a template and without repetitions of the header. */
  List<TableRow> body(List<TableRow> rows) {
    List<TableRow> all = rows.subList(below(), rows.size());
    return IntStream.range(0, all.size())
        .filter(i ->
            i < MOST_ROWS_OF_ADVICE ? !isExplainedBy(all.get(i)) : !names(all.get(i)).equals(names))
        .mapToObj(all::get)
        .toList();
  }

  /** Whether a row explains the header in its own words. */
  private boolean isExplainedBy(TableRow below) {
    List<String> cells = names(below);
    List<Integer> filled =
        IntStream.range(0, cells.size()).filter(i -> !cells.get(i).isEmpty()).boxed().toList();
    if (filled.size() < 2) {
      return false;
    }
    List<HeaderCell> read = HeaderDictionary.all().read(cells);
    long same =
        filled.stream()
            .filter(i ->
                i < this.cells.size()
                    && read.get(i).isKnown()
                    && read.get(i).meaning() == this.cells.get(i).meaning())
            .count();
    boolean namesQuestion =
        filled.stream()
            .anyMatch(i ->
                i < this.cells.size()
                    && this.cells.get(i).is(ColumnMeaning.QUESTION)
                    && read.get(i).is(ColumnMeaning.QUESTION));
    boolean ofOtherColumns =
        isHeader(cells)
            && filled.stream()
                .anyMatch(i ->
                    i >= this.cells.size()
                        || (this.cells.get(i).isKnown()
                            && read.get(i).meaning() != this.cells.get(i).meaning()));
    return namesQuestion && same * 2 >= filled.size() && !ofOtherColumns;
  }
}
