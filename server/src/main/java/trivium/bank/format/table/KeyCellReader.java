package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.format.builder.Decimals;
import trivium.bank.header.ChoiceLabel;
import trivium.bank.header.HeaderDictionary;
import trivium.bank.text.ChoiceLetters;
import trivium.bank.text.TextCleanup;

/**
 * Reads the cells that name right choices by number, by letter or by text. A cell that can be read
 * in two ways is read like the unambiguous cells of its table; if there are none, or they disagree,
 * it names no choice.
 */
final class KeyCellReader {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*+(?:[,;|/&+]|\\band\\b)\\s*+|\\s++");

  /** A longer cell, in characters, is no list of letters or numbers. */
  private static final int LONGEST_LIST = 1_000;

  /** More parts of a cell are not the texts of choices. */
  private static final int MOST_TEXTS = 100;

  private static final Pattern LETTERS = Pattern.compile("[A-J]{2,8}");
  private static final Pattern TEXT_SEPARATOR = Pattern.compile("[;|\\n]\\s*+|,\\s++");
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,2})\\.0");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** A list of digits that Excel has turned into a number or date: "1,3" in a German locale. */
  private static final Pattern DOTTED_DIGITS = Pattern.compile("[1-9](?:\\.[1-9]){1,4}");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** How a cell is read that names one choice by number and another one by text. */
  private enum Preference {
    UNDECIDED,
    TEXT,
    NUMBER,
    NEITHER
  }

  /**
   * What a cell names in each of the ways in which it can be read.
   *
   * @param text the choices whose texts it has
   * @param number those whose numbers or letters it has
   * @param part the one choice whose text contains it: "3" in "3 kg", "C" in "Vitamin C"
   */
  private record Readings(List<Integer> text, List<Integer> number, List<Integer> part) {
    boolean onlyText() {
      return number.isEmpty() && !text.isEmpty();
    }

    boolean onlyNumber() {
      return text.isEmpty() && part.isEmpty() && !number.isEmpty();
    }

    boolean differ() {
      List<Integer> other = text.isEmpty() ? part : text;
      return !other.isEmpty() && !number.isEmpty() && !other.equals(number);
    }
  }

  private final KeyNotation notation;
  private final Set<Integer> alphabets;
  private final Preference preference;
  private final boolean mostlyTexts;

  private KeyCellReader(
      KeyNotation notation, Set<Integer> alphabets, Preference preference, boolean mostlyTexts) {
    this.notation = notation;
    this.alphabets = alphabets;
    this.preference = preference;
    this.mostlyTexts = mostlyTexts;
  }

  /** A reader for these cells of one table. */
  static KeyCellReader of(List<KeyCell> cells, KeyNotation notation) {
    Set<Integer> alphabets = alphabets(cells);
    var reader = new KeyCellReader(notation, alphabets, Preference.UNDECIDED, false);
    int onlyText = 0;
    int onlyNumber = 0;
    int different = 0;
    for (KeyCell cell : cells) {
      Readings readings = reader.readings(cell);
      different += readings.differ() ? 1 : 0;
      onlyText += readings.onlyText() ? 1 : 0;
      onlyNumber += readings.onlyNumber() ? 1 : 0;
    }
    Preference preference = Preference.UNDECIDED;
    if (different > 0) {
      preference =
          onlyText > 0 && onlyNumber == 0
              ? Preference.TEXT
              : onlyNumber > 0 && onlyText == 0 ? Preference.NUMBER : Preference.NEITHER;
    }
    return new KeyCellReader(notation, alphabets, preference, onlyText > onlyNumber);
  }

  /**
   * The alphabets that have all the letters by which these cells name choices: those in which the
   * letters name choices that exist, or else all.
   */
  private static Set<Integer> alphabets(List<KeyCell> cells) {
    Optional<Set<Integer>> existing = Optional.empty();
    Optional<Set<Integer>> all = Optional.empty();
    for (KeyCell cell : cells) {
      for (ChoiceLabel label : labels(cell.text())) {
        if (!label.isNumber()) {
          Set<Integer> known = label.alphabets();
          Set<Integer> fitting =
              known.stream()
                  .filter(i -> label.index(i) < cell.options().size())
                  .collect(Collectors.toSet());
          all = Optional.of(common(all, known));
          existing = Optional.of(common(existing, fitting));
        }
      }
    }
    Set<Integer> found = existing.orElse(Set.of());
    return found.isEmpty() ? all.orElse(Set.of()) : found;
  }

  private static Set<Integer> common(Optional<Set<Integer>> before, Set<Integer> next) {
    return before
        .map(earlier -> earlier.stream().filter(next::contains).collect(Collectors.toSet()))
        .orElse(next);
  }

  /** Whether some cells can be read in two ways and the others do not decide in which. */
  boolean isAmbiguous() {
    return preference == Preference.NEITHER;
  }

  /** Whether a cell names a choice by a letter whose place in its alphabet is not certain. */
  boolean hasUncertainLetter(KeyCell cell) {
    return textOf(cell).isEmpty()
        && labels(cell.text()).stream().anyMatch(label -> index(label).isEmpty());
  }

  /** The indexes of the right choices; empty if the cell names none or one that does not exist. */
  List<Integer> right(KeyCell cell) {
    Readings readings = readings(cell);
    List<Integer> text = readings.text();
    List<Integer> number = readings.number();
    boolean digits = DIGITS.matcher(cell.text().strip()).matches();
    if (text.isEmpty() && mostlyTexts && digits && notation == KeyNotation.ANY) {
      return List.of();
    }
    if (!readings.differ()) {
      return text.isEmpty() ? number : text;
    }
    // "BAD" beside a choice "BAD" is hardly a list of letters.
    if (number.size() > 1 && LETTERS.matcher(cell.text().strip()).matches()) {
      return List.of();
    }
    return switch (preference) {
      case TEXT -> text;
      case NUMBER -> number;
      case UNDECIDED, NEITHER -> List.of();
    };
  }

  private Readings readings(KeyCell cell) {
    List<Integer> text = byText(cell);
    List<Integer> number = byNumber(cell);
    boolean mayBePart = text.isEmpty() && !number.isEmpty() && notation == KeyNotation.ANY;
    return new Readings(text, number, mayBePart ? part(cell) : List.of());
  }

  /** Whether a cell that names choices by number contains the number 0. */
  static boolean hasZero(KeyCell cell) {
    return textOf(cell).isEmpty() && tokens(cell.text().strip()).contains("0");
  }

  private List<Integer> byText(KeyCell cell) {
    return notation == KeyNotation.NUMBERS || notation == KeyNotation.NUMBERS_FROM_ZERO
        ? List.of()
        : existing(cell, textOf(cell));
  }

  /** A letter in front of the choices counts more than their places, which may differ. */
  private List<Integer> byNumber(KeyCell cell) {
    if (notation == KeyNotation.TEXTS) {
      return List.of();
    }
    List<Integer> number = cell.isCountable() ? existing(cell, numbers(cell)) : List.<Integer>of();
    List<Integer> own = own(cell);
    if (own.isEmpty() || number.isEmpty()) {
      return own.isEmpty() ? number : own;
    }
    return own.equals(number) ? number : List.of();
  }

  /** The choices that carry the letters of the cell in front of their texts. */
  private static List<Integer> own(KeyCell cell) {
    if (cell.letters().isEmpty()) {
      return List.of();
    }
    List<Optional<Integer>> named =
        labels(cell.text()).stream()
            .map(label -> ChoiceLetters.index(label.letter(), cell.letters()))
            .toList();
    return named.stream().anyMatch(Optional::isEmpty)
        ? List.of()
        : existing(cell, named.stream().flatMap(Optional::stream).toList());
  }

  private static List<Integer> existing(KeyCell cell, List<Integer> indexes) {
    List<String> options = cell.options();
    boolean all =
        indexes.stream().allMatch(i -> i >= 0 && i < options.size() && !options.get(i).isBlank());
    boolean once = indexes.stream().distinct().count() == indexes.size();
    return all && once ? indexes.stream().sorted().toList() : List.of();
  }

  private static List<Integer> textOf(KeyCell cell) {
    Optional<Integer> whole = indexOf(cell, cell.text());
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    var indexes = new ArrayList<Integer>();
    String[] parts = TEXT_SEPARATOR.split(cell.text());
    if (parts.length > MOST_TEXTS) {
      return List.of();
    }
    for (String part : parts) {
      Optional<Integer> index = indexOf(cell, part);
      if (index.isEmpty()) {
        return List.of();
      }
      indexes.add(index.get());
    }
    return cell.form() == KeyCell.Form.COMMA_LIST && areNeighbours(indexes) ? List.of() : indexes;
  }

  /** Neighbours in a list with commas may be one choice that contains a comma. */
  private static boolean areNeighbours(List<Integer> indexes) {
    return indexes.size() > 1
        && IntStream.range(1, indexes.size())
            .anyMatch(i -> indexes.get(i) == indexes.get(i - 1) + 1);
  }

  /** The choice that has a text: exactly, or else in another case, or else as the same number. */
  private static Optional<Integer> indexOf(KeyCell cell, String text) {
    String wanted = TextCleanup.normalizeSpaces(text);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<String> options = cell.options().stream().map(TextCleanup::normalizeSpaces).toList();
    int exact = options.indexOf(wanted);
    if (exact >= 0) {
      return Optional.of(exact);
    }
    Optional<Integer> found = single(options, wanted, String::equalsIgnoreCase);
    if (found.isEmpty()) {
      found = lettered(cell, wanted);
    }
    return found.isPresent() ? found : single(options, wanted, KeyCellReader::isSameNumber);
  }

  private static Optional<Integer> single(
      List<String> options, String wanted, BiPredicate<String, String> same) {
    List<Integer> found =
        IntStream.range(0, options.size())
            .filter(i -> same.test(options.get(i), wanted))
            .boxed()
            .toList();
    boolean sameText = found.stream().map(options::get).distinct().count() == 1;
    return sameText ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** "B) Paris" where "Paris" carries the letter B or is the second choice. */
  private static Optional<Integer> lettered(KeyCell cell, String wanted) {
    List<String> bare = cell.options().stream().map(ChoiceLetters::withoutLetter).toList();
    String text = ChoiceLetters.withoutLetter(wanted);
    Optional<Integer> found = single(bare, text, String::equalsIgnoreCase);
    if (found.isEmpty() || text.equals(wanted)) {
      return found;
    }
    String letter = ChoiceLetters.parse(wanted).map(ChoiceLetters.Labelled::letter).orElse("");
    boolean agrees =
        cell.letters().isEmpty()
            ? ChoiceLetters.canLabel(letter, found.get())
            : ChoiceLetters.index(letter, cell.letters()).equals(found);
    return agrees ? found : Optional.empty();
  }

  private static boolean isSameNumber(String one, String other) {
    Optional<Double> value = value(one);
    return value.isPresent() && value.equals(value(other));
  }

  private static Optional<Double> value(String text) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      return Optional.of(
          Double.parseDouble(String.valueOf(fraction.group(1)))
              / Double.parseDouble(String.valueOf(fraction.group(2))));
    }
    return Decimals.isNumber(text) ? Optional.of(Decimals.parse(text)) : Optional.empty();
  }

  /** The only choice that contains the text of the cell as a word. */
  private static List<Integer> part(KeyCell cell) {
    String wanted = cell.text().strip();
    Pattern word =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<Integer> found =
        IntStream.range(0, cell.options().size())
            .filter(i -> {
              String option = cell.options().get(i);
              String bare = cell.letters().isEmpty() ? option : ChoiceLetters.withoutLetter(option);
              return word.matcher(bare).find();
            })
            .boxed()
            .toList();
    return found.size() == 1 ? found : List.of();
  }

  private List<Integer> numbers(KeyCell cell) {
    String text = cell.text().strip();
    if (DOTTED_DIGITS.matcher(text).matches()) {
      return Stream.of(text.split("\\."))
          .map(number -> Integer.parseInt(number) - (fromZero() ? 0 : 1))
          .toList();
    }
    if (WHOLE.matcher(text).replaceFirst("$1").equals("0")) {
      return fromZero() ? List.of(0) : List.of();
    }
    List<Optional<Integer>> indexes = new ArrayList<>();
    List<String> tokens = tokens(text);
    if (fromZero() && tokens.contains("0")) {
      for (String token : tokens) {
        indexes.add(
            token.equals("0")
                ? Optional.of(0)
                : HeaderDictionary.all().label(token).flatMap(this::index));
      }
    } else {
      labels(text).forEach(label -> indexes.add(index(label)));
    }
    return indexes.stream().anyMatch(Optional::isEmpty)
        ? List.of()
        : indexes.stream().flatMap(Optional::stream).toList();
  }

  private boolean fromZero() {
    return notation == KeyNotation.NUMBERS_FROM_ZERO;
  }

  /** The labels of "2", "2.0", "B", "b)", "Option 2", "AC" or "1, 3"; empty for any other text. */
  private static List<ChoiceLabel> labels(String cell) {
    String text = cell.strip();
    Optional<ChoiceLabel> whole = label(text);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    if (LETTERS.matcher(text).matches()) {
      return text.chars().mapToObj(letter -> new ChoiceLabel(Character.toString(letter))).toList();
    }
    List<Optional<ChoiceLabel>> labels = tokens(text).stream().map(KeyCellReader::label).toList();
    return labels.stream().anyMatch(Optional::isEmpty)
        ? List.of()
        : labels.stream().flatMap(Optional::stream).toList();
  }

  /** The parts of a list of letters or numbers; empty if the text is too long for one. */
  private static List<String> tokens(String text) {
    return text.length() > LONGEST_LIST ? List.of() : List.of(SEPARATOR.split(text));
  }

  private static Optional<ChoiceLabel> label(String token) {
    return HeaderDictionary.all().label(WHOLE.matcher(token.strip()).replaceFirst("$1"));
  }

  /** The index that a label names; empty if the letter has different places in its alphabets. */
  private Optional<Integer> index(ChoiceLabel label) {
    if (label.isNumber()) {
      int number = Integer.parseInt(label.letter());
      return Optional.of(fromZero() ? number : number - 1);
    }
    Set<Integer> places =
        alphabets.stream().map(label::index).filter(i -> i >= 0).collect(Collectors.toSet());
    return places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
  }

  /** The alphabets of the letter in a cell; empty if it contains anything else. */
  static Set<Integer> alphabets(String cell) {
    return HeaderDictionary.all()
        .label(cell)
        .filter(label -> !label.isNumber())
        .map(ChoiceLabel::alphabets)
        .orElse(Set.of());
  }
}
