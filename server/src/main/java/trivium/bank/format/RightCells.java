package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How the cells of a table say which options are right: by their numbers, by their letters or by
 * their texts. One table says it in one way.
 *
 * @param apart whether they name no option: the right one stands beside the wrong ones
 */
record RightCells(boolean byText, boolean fromZero, boolean apart) {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:option|answer|choice|antwort|opt|ans)?[\\s_#]*(?:(\\d{1,2})(?:\\.0)?|\\(?([A-Ha-h])\\)?)[.)]?");
  private static final Pattern BETWEEN = Pattern.compile("\\s*+(?:[,;|/&+]|\\band\\b)\\s*+|\\s++");
  private static final Pattern LETTERS = Pattern.compile("[A-H]{2,8}");
  private static final Pattern TEXTS_BETWEEN = Pattern.compile("[;|]|,\\s++");

  /** The options of a row as they stand, empty ones too, and the cell that says what is right. */
  record Sample(List<String> options, String cell) {}

  static RightCells of(List<Sample> rows, boolean fromZero, boolean numbersOnly) {
    if (numbersOnly) {
      return new RightCells(false, fromZero, false);
    }
    long texts = rows.stream().filter(row -> !byText(row).isEmpty()).count();
    var numbers = new RightCells(false, fromZero, false);
    long numbered =
        rows.stream().filter(row -> !there(row, numbers.byNumber(row)).isEmpty()).count();
    boolean zeros = rows.stream().anyMatch(row -> row.cell().equals("0"));
    boolean apart = 2 * Math.max(texts, numbered) < rows.size();
    return new RightCells(texts >= numbered, fromZero || zeros, apart);
  }

  /** The numbers of the right options from 0; empty if the cell names none, or one that is not. */
  List<Integer> right(Sample row) {
    List<Integer> first = there(row, byText ? byText(row) : byNumber(row));
    return first.isEmpty() ? there(row, byText ? byNumber(row) : byText(row)) : first;
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
    var found = new ArrayList<Integer>();
    Matcher whole = NUMBERED.matcher(cell);
    if (LETTERS.matcher(cell).matches()) {
      cell.chars().forEach(letter -> found.add(letter - 'A'));
      return found;
    }
    List<String> tokens = whole.matches() ? List.of(cell) : List.of(BETWEEN.split(cell));
    for (String token : tokens) {
      Matcher one = NUMBERED.matcher(token);
      if (!one.matches()) {
        return List.of();
      }
      found.add(
          one.group(1) != null
              ? Integer.parseInt(one.group(1)) - (fromZero ? 0 : 1)
              : Character.toUpperCase(String.valueOf(one.group(2)).charAt(0)) - 'A');
    }
    return found;
  }
}
