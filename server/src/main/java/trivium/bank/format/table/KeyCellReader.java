package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.HeaderDictionary;

/**
 * Reads the cells that name right choices by number, by letter or by text. A cell that can be read
 * in two ways is read like the unambiguous cells of its table; if there are none, or they disagree,
 * it names no choice.
 */
final class KeyCellReader {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*+(?:[,;|/&+]|\\band\\b)\\s*+|\\s++");
  private static final Pattern LETTERS = Pattern.compile("[A-J]{2,8}");
  private static final Pattern TEXT_SEPARATOR = Pattern.compile("[;|\\n]\\s*+|,\\s++");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,2})\\.0");

  /** A list of digits that Excel has turned into a number or date: "1,3" in a German locale. */
  private static final Pattern DOTTED_DIGITS = Pattern.compile("[1-9](?:\\.[1-9]){1,4}");

  /** How a cell is read that names one choice by number and another one by text. */
  private enum Preference {
    UNDECIDED,
    TEXT,
    NUMBER,
    NEITHER
  }

  private final KeyNotation notation;
  private final Preference preference;

  private KeyCellReader(KeyNotation notation, Preference preference) {
    this.notation = notation;
    this.preference = preference;
  }

  /** A reader for these cells of one table. */
  static KeyCellReader of(List<KeyCell> cells, KeyNotation notation) {
    var reader = new KeyCellReader(notation, Preference.UNDECIDED);
    int onlyText = 0;
    int onlyNumber = 0;
    int different = 0;
    for (KeyCell cell : cells) {
      List<Integer> text = reader.byText(cell);
      List<Integer> number = reader.byNumber(cell);
      onlyText += number.isEmpty() && !text.isEmpty() ? 1 : 0;
      onlyNumber += text.isEmpty() && !number.isEmpty() ? 1 : 0;
      different += !text.isEmpty() && !number.isEmpty() && !text.equals(number) ? 1 : 0;
    }
    if (different == 0) {
      return reader;
    }
    if (onlyText > 0 && onlyNumber == 0) {
      return new KeyCellReader(notation, Preference.TEXT);
    }
    return new KeyCellReader(
        notation, onlyNumber > 0 && onlyText == 0 ? Preference.NUMBER : Preference.NEITHER);
  }

  /** Whether some cells can be read in two ways and the others do not decide in which. */
  boolean isAmbiguous() {
    return preference == Preference.NEITHER;
  }

  /** The indexes of the right choices; empty if the cell names none or one that does not exist. */
  List<Integer> right(KeyCell cell) {
    List<Integer> text = byText(cell);
    List<Integer> number = byNumber(cell);
    if (text.isEmpty() || number.isEmpty() || text.equals(number)) {
      return text.isEmpty() ? number : text;
    }
    return switch (preference) {
      case TEXT -> text;
      case NUMBER -> number;
      case UNDECIDED, NEITHER -> List.of();
    };
  }

  /** Whether a cell that names choices by number contains the number 0. */
  static boolean hasZero(KeyCell cell) {
    return texts(cell).isEmpty() && List.of(SEPARATOR.split(cell.text().strip())).contains("0");
  }

  private List<Integer> byText(KeyCell cell) {
    return notation == KeyNotation.NUMBERS || notation == KeyNotation.NUMBERS_FROM_ZERO
        ? List.of()
        : existing(cell, texts(cell));
  }

  private List<Integer> byNumber(KeyCell cell) {
    return notation == KeyNotation.TEXTS ? List.of() : existing(cell, numbers(cell));
  }

  private static List<Integer> existing(KeyCell cell, List<Integer> indexes) {
    List<String> options = cell.options();
    boolean all =
        indexes.stream().allMatch(i -> i >= 0 && i < options.size() && !options.get(i).isBlank());
    return all ? indexes.stream().distinct().sorted().toList() : List.of();
  }

  private static List<Integer> texts(KeyCell cell) {
    List<Integer> whole = indexOf(cell.options(), cell.text());
    if (!whole.isEmpty()) {
      return whole;
    }
    var indexes = new ArrayList<Integer>();
    for (String part : TEXT_SEPARATOR.split(cell.text())) {
      List<Integer> index = indexOf(cell.options(), part);
      if (index.isEmpty()) {
        return List.of();
      }
      indexes.addAll(index);
    }
    return indexes;
  }

  private static List<Integer> indexOf(List<String> options, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return IntStream.range(0, options.size())
        .filter(i ->
            !wanted.isEmpty() && options.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted))
        .limit(1)
        .boxed()
        .toList();
  }

  private List<Integer> numbers(KeyCell cell) {
    String text = cell.text().strip();
    if (LETTERS.matcher(text).matches()) {
      return text.chars().mapToObj(letter -> letter - 'A').toList();
    }
    if (DOTTED_DIGITS.matcher(text).matches()) {
      return Stream.of(text.split("\\."))
          .map(number -> Integer.parseInt(number) - (fromZero() ? 0 : 1))
          .toList();
    }
    Optional<Integer> whole = number(text);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    var indexes = new ArrayList<Integer>();
    for (String token : SEPARATOR.split(text)) {
      Optional<Integer> index = number(token);
      if (index.isEmpty()) {
        return List.of();
      }
      indexes.add(index.get());
    }
    return indexes;
  }

  private boolean fromZero() {
    return notation == KeyNotation.NUMBERS_FROM_ZERO;
  }

  /** The index that "2", "2.0", "B", "b)" or "Option 2" names, in any language. */
  private Optional<Integer> number(String token) {
    String plain = WHOLE.matcher(token.strip()).replaceFirst("$1");
    if (plain.equals("0")) {
      return fromZero() ? Optional.of(0) : Optional.empty();
    }
    return HeaderDictionary.all()
        .label(plain)
        .map(label -> label.isNumber() && fromZero() ? label.index() + 1 : label.index());
  }

  /** The alphabet of the letter in a cell; empty if it contains anything else. */
  static Optional<Integer> alphabet(String cell) {
    return HeaderDictionary.all()
        .label(cell)
        .filter(label -> !label.isNumber())
        .map(ChoiceLabel::alphabet);
  }
}
