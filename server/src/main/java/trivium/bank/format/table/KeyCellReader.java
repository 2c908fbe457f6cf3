package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.format.table.ColumnLayout.KeyNotation;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.HeaderDictionary;

/**
 * How the cells of a table say which options are right: by their numbers, by their letters or by
 * their texts. A cell that says two things is decided by the rows that say one, and where they
 * don't decide, it says nothing.
 */
final class KeyCellReader {
  /** Between the cells of several columns that each name a right choice. */
  static final String BETWEEN_CELLS = " | ";

  private static final Pattern BETWEEN = Pattern.compile("\\s*+(?:[,;|/&+]|\\band\\b)\\s*+|\\s++");
  private static final Pattern LETTERS = Pattern.compile("[A-J]{2,8}");
  private static final Pattern TEXTS_BETWEEN = Pattern.compile("[;|\\n]\\s*+|,\\s++");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,2})\\.0");

  /** What a German Excel makes of "1,3"; no choice has such a number. */
  private static final Pattern POINTS = Pattern.compile("[1-9](?:\\.[1-9]){1,4}");

  /** The options of a row as they stand, empty ones too, and the cell that says what is right. */
  record Sample(List<String> options, String cell) {}

  /** What a cell that can be read in two ways is read as. */
  private enum Way {
    EITHER,
    TEXT,
    NUMBER,
    NONE
  }

  private final KeyNotation keys;
  private final Way way;

  private KeyCellReader(KeyNotation keys, Way way) {
    this.keys = keys;
    this.way = way;
  }

  static KeyCellReader of(List<Sample> rows, KeyNotation keys) {
    var reading = new KeyCellReader(keys, Way.EITHER);
    int onlyText = 0;
    int onlyNumber = 0;
    int different = 0;
    for (Sample row : rows) {
      List<Integer> text = reading.texts(row);
      List<Integer> number = reading.numbers(row);
      onlyText += number.isEmpty() && !text.isEmpty() ? 1 : 0;
      onlyNumber += text.isEmpty() && !number.isEmpty() ? 1 : 0;
      different += !text.isEmpty() && !number.isEmpty() && !text.equals(number) ? 1 : 0;
    }
    if (different == 0) {
      return reading;
    }
    if (onlyText > 0 && onlyNumber == 0) {
      return new KeyCellReader(keys, Way.TEXT);
    }
    return new KeyCellReader(keys, onlyNumber > 0 && onlyText == 0 ? Way.NUMBER : Way.NONE);
  }

  /** Whether some cells name one choice by number and another one by text, and nothing tells. */
  boolean isUndecided() {
    return way == Way.NONE;
  }

  /** The numbers of the right options from 0; empty if the cell names none, or one that is not. */
  List<Integer> right(Sample row) {
    List<Integer> text = texts(row);
    List<Integer> number = numbers(row);
    if (text.isEmpty() || number.isEmpty() || text.equals(number)) {
      return text.isEmpty() ? number : text;
    }
    return switch (way) {
      case TEXT -> text;
      case NUMBER -> number;
      case EITHER, NONE -> List.of();
    };
  }

  /** Whether a cell of choices by number has the number 0. */
  static boolean hasZero(Sample row) {
    return byText(row).isEmpty() && List.of(BETWEEN.split(row.cell().strip())).contains("0");
  }

  private List<Integer> texts(Sample row) {
    return keys == KeyNotation.NUMBERS || keys == KeyNotation.NUMBERS_FROM_ZERO
        ? List.of()
        : there(row, byText(row));
  }

  private List<Integer> numbers(Sample row) {
    return keys == KeyNotation.TEXTS ? List.of() : there(row, byNumber(row));
  }

  private static List<Integer> there(Sample row, List<Integer> found) {
    boolean all =
        found.stream()
            .allMatch(i -> i >= 0 && i < row.options().size() && !row.options().get(i).isBlank());
    return all ? found.stream().distinct().sorted().toList() : List.of();
  }

  private static List<Integer> byText(Sample row) {
    List<Integer> whole = among(row.options(), row.cell());
    if (!whole.isEmpty()) {
      return whole;
    }
    var all = new ArrayList<Integer>();
    for (String part : TEXTS_BETWEEN.split(row.cell())) {
      List<Integer> one = among(row.options(), part);
      if (one.isEmpty()) {
        return List.of();
      }
      all.addAll(one);
    }
    return all;
  }

  private static List<Integer> among(List<String> options, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return IntStream.range(0, options.size())
        .filter(i ->
            !wanted.isEmpty() && options.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted))
        .limit(1)
        .boxed()
        .toList();
  }

  private List<Integer> byNumber(Sample row) {
    String cell = row.cell().strip();
    if (LETTERS.matcher(cell).matches()) {
      return cell.chars().mapToObj(letter -> letter - 'A').toList();
    }
    if (keys != KeyNotation.TEXTS && POINTS.matcher(cell).matches()) {
      return POINTS.matcher(cell).results().findFirst().stream()
          .flatMap(_ -> List.of(cell.split("\\.")).stream())
          .map(number -> Integer.parseInt(number) - (fromZero() ? 0 : 1))
          .toList();
    }
    Optional<Integer> whole = number(cell);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    var found = new ArrayList<Integer>();
    for (String token : BETWEEN.split(cell)) {
      Optional<Integer> one = number(token);
      if (one.isEmpty()) {
        return List.of();
      }
      found.add(one.get());
    }
    return found;
  }

  private boolean fromZero() {
    return keys == KeyNotation.NUMBERS_FROM_ZERO;
  }

  /** "2", "2.0", "B", "b)", "Option 2" and the same in other languages. */
  private Optional<Integer> number(String token) {
    String plain = WHOLE.matcher(token.strip()).replaceFirst("$1");
    if (plain.equals("0")) {
      return fromZero() ? Optional.of(0) : Optional.empty();
    }
    return HeaderDictionary.all()
        .label(plain)
        .map(label -> label.isNumber() && fromZero() ? label.index() + 1 : label.index());
  }

  /** The alphabet of the letters by which choices are named, if they are. */
  static Optional<Integer> alphabet(String cell) {
    return HeaderDictionary.all()
        .label(cell)
        .filter(label -> !label.isNumber())
        .map(ChoiceLabel::alphabet);
  }
}
