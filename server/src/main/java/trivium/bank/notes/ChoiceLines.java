package trivium.bank.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.Option;
import trivium.bank.notes.language.NotesVocabulary;
import trivium.bank.text.ChoiceLetters;

/**
 * Choices on a line each, with letters of any alphabet, numbers, bullets or signs in front, of
 * which signs or a key below tell the right ones. Numbers and bullets stand in front of other lists
 * too: they are choices only if the right ones are told.
 *
 * <p>A key that can be understood in two ways, or that contradicts a sign, is no key.
 */
final class ChoiceLines {
  private static final Pattern SIGNED =
      Pattern.compile(
          "^\\s*([-*+•‣◦▪·=~>–—]\\s*)?(?:([✅✔☑✓❌✗✘☒✖❎🔘⭕🟢🔴⬜🟩🟥]\\uFE0F?|\\([ xX•*]?\\)|[◉○◯●])\\s*)?(\\S.*)$");

  /** A label in bold print, or between brackets. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^([*_]{1,3}|[\\[{<])([(（]?[\\p{L}\\p{N}]{1,3}[.):、]?)(?:[*_]{1,3}|[\\]}>])\\s?");

  private static final Pattern DASHED =
      Pattern.compile("^(\\p{L}|\\d{1,2})\\s?[-–—/|]\\s+(\\S.*)$");

  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,2})\\s?[.):、]\\s*(\\S.*)$");
  private static final Pattern BARE_LETTER = Pattern.compile("^(\\p{Lu})\\s{1,4}(\\S.*)$");

  private static final Set<String> RIGHT =
      Set.of("✅", "✔", "☑", "✓", "◉", "🟢", "🟩", "(x)", "(X)", "(•)", "(*)");
  private static final Set<String> WRONG =
      Set.of("❌", "✗", "✘", "☒", "✖", "❎", "○", "◯", "🔴", "⬜", "🟥", "( )", "()");

  /** Signs for a right choice, each with that for the wrong ones beside it. */
  private static final Set<String> PAIRS = Set.of("+-", "=~", "*-", ">-");

  /** An answer's label with nothing but a blank, or any sign, between it and the key. */
  private static final Pattern SPACED_LABEL =
      Pattern.compile(
          "^[\\s>*_(\\[-]{0,6}(?:"
              + NotesVocabulary.pattern("answer-label")
              + ")(?!\\p{L}\\p{L})[\\s*_]{0,4}[^\\p{L}\\p{N}\\s(\\[]{0,3}[\\s*_]{0,4}(\\S.{0,200}?)[\\s*_)\\]]{0,4}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int FEWEST = 2;
  private static final int MOST = 8;
  private static final int LONGEST = 200;
  private static final int LATEST_START = 4;

  /** What stands in front of a choice. */
  private record Item(String sign, String label, String text) {}

  private enum Labels {
    LETTERS,
    NUMBERS,
    SIGNS,
    /** Nothing stands in front: only a key below makes choices of such lines. */
    NONE
  }

  private final List<String> lines;
  private final int first;
  private final int end;
  private final Labels labels;
  private final List<Item> items;
  private final int labelled;

  private ChoiceLines(
      List<String> lines, int first, int end, Labels labels, List<Item> items, int key) {
    this.lines = lines;
    this.first = first;
    this.end = end;
    this.labels = labels;
    this.items = items;
    this.labelled = key;
  }

  /**
   * The choices among the lines below a question.
   *
   * @param key index of the line that had the label of an answer, which is gone; -1 if none had
   * @return empty if there are none; unmarked if it is not certain which are right
   */
  static Optional<Options> in(List<String> lines, int key) {
    for (int first = 0; first < Math.min(LATEST_START, lines.size()); first++) {
      for (Labels labels : Labels.values()) {
        Optional<ChoiceLines> list = at(lines, first, labels, key);
        Optional<Options> options = list.flatMap(ChoiceLines::options);
        if (options.isPresent()) {
          return options;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ChoiceLines> at(List<String> lines, int first, Labels labels, int key) {
    var items = new ArrayList<Item>();
    int at = first;
    int end = first;
    while (at < lines.size() && at != key && items.size() <= MOST) {
      String line = Quotes.without(lines.get(at));
      if (line.isBlank()) {
        at++;
        continue;
      }
      Optional<Item> item = item(line, labels, items.size());
      if (item.isEmpty()) {
        break;
      }
      items.add(item.get());
      at++;
      end = at;
    }
    boolean distinct =
        items.stream().map(item -> ChoiceKey.plain(item.text())).distinct().count() == items.size();
    boolean bare = labels == Labels.NONE;
    if ((bare && (key < 0 || at != key))
        || ((bare || labels == Labels.SIGNS) && areOutOfOrder(items))) {
      return Optional.empty();
    }
    boolean listed = items.size() >= FEWEST && items.size() <= MOST && distinct;
    if (!listed || (labels == Labels.LETTERS && !areInOrder(items))) {
      return Optional.empty();
    }
    return Optional.of(new ChoiceLines(lines, first, end, labels, items, key));
  }

  /** Whether labels stand in front in another order than theirs: then they tell no places. */
  private static boolean areOutOfOrder(List<Item> items) {
    List<String> labels =
        items.stream()
            .map(item -> ChoiceLetters.parse(item.text()))
            .flatMap(Optional::stream)
            .filter(one -> !one.text().isEmpty())
            .map(ChoiceLetters.Labelled::letter)
            .toList();
    return labels.size() == items.size() && !ChoiceLetters.areInOrder(labels);
  }

  private static boolean areInOrder(List<Item> items) {
    return ChoiceLetters.areInOrder(items.stream().map(Item::label).toList());
  }

  private static Optional<Item> item(String line, Labels labels, int place) {
    Matcher signed = SIGNED.matcher(line);
    if (line.length() > LONGEST
        || !signed.matches()
        || AnswerMark.in(line).filter(_ -> AnswerMark.isLabel(line)).isPresent()) {
      return Optional.empty();
    }
    String bullet = signed.group(1) == null ? "" : signed.group(1).strip();
    String sign = signed.group(2) == null ? bullet : signed.group(2).replace("\uFE0F", "");
    String text = signed.group(3).strip();
    return switch (labels) {
      case LETTERS -> lettered(sign, text);
      case NUMBERS -> {
        Matcher number = NUMBER.matcher(LABEL.matcher(text).replaceFirst("$2 "));
        yield number.matches() && Integer.parseInt(number.group(1)) == place + 1
            ? Optional.of(new Item(sign, number.group(1), number.group(2).strip()))
            : Optional.empty();
      }
      case NONE -> Optional.of(new Item("", "", line.strip()));
      case SIGNS -> sign.isEmpty() ? Optional.empty() : Optional.of(new Item(sign, "", text));
    };
  }

  private static Optional<Item> lettered(String sign, String written) {
    String text = LABEL.matcher(written).replaceFirst("$2 ");
    Optional<ChoiceLetters.Labelled> labelled = ChoiceLetters.parse(text);
    if (labelled.isPresent()) {
      String letter = labelled.get().letter();
      return Character.isDigit(letter.charAt(0)) || labelled.get().text().isEmpty()
          ? Optional.empty()
          : Optional.of(new Item(sign, letter, labelled.get().text()));
    }
    Matcher dashed = DASHED.matcher(text);
    if (dashed.matches()) {
      return Optional.of(
          new Item(sign, ChoiceLetters.bare(dashed.group(1)), dashed.group(2).strip()));
    }
    Matcher bare = BARE_LETTER.matcher(text);
    return bare.matches()
        ? Optional.of(new Item(sign, bare.group(1), bare.group(2).strip()))
        : Optional.empty();
  }

  private Optional<Options> options() {
    var choices = new ArrayList<Option>();
    Set<Integer> marked = signed();
    for (int i = 0; i < items.size(); i++) {
      Option option = Options.option(items.get(i).text(), false);
      choices.add(option);
      if (option.right() && marked.isEmpty()) {
        marked = new TreeSet<>();
      }
    }
    var behind = new TreeSet<Integer>();
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).right()) {
        behind.add(i);
      }
    }
    if (marked.isEmpty() && !behind.isEmpty() && behind.size() < items.size()) {
      marked = behind;
    }
    int at = end;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    Set<Integer> keyed = at < lines.size() ? key(at, choices) : Set.of();
    boolean told = !keyed.isEmpty();
    if (labels != Labels.LETTERS && !told && marked.isEmpty()) {
      return Optional.empty();
    }
    boolean contradicted = told && !marked.isEmpty() && !keyed.equals(marked);
    boolean again =
        told
            && IntStream.range(at + 1, lines.size())
                .mapToObj(line -> key(line, choices))
                .anyMatch(other -> !other.isEmpty());
    boolean uncertain = contradicted || again || keyed.contains(-1);
    Set<Integer> right = uncertain ? Set.of() : told ? keyed : marked;
    var result = new ArrayList<Option>();
    for (int i = 0; i < choices.size(); i++) {
      result.add(new Option(choices.get(i).text(), right.contains(i)));
    }
    var after = new ArrayList<String>(lines.subList(told ? at + 1 : at, lines.size()));
    if (told) {
      String beside = beside(at);
      if (!beside.isEmpty()) {
        after.addFirst(beside);
      }
    }
    return Optional.of(new Options(result, !right.isEmpty(), lines.subList(0, first), after));
  }

  /** Those with the sign of right choices among those with that of wrong ones. */
  private Set<Integer> signed() {
    var right = new TreeSet<Integer>();
    var others = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      String sign = items.get(i).sign();
      if (RIGHT.contains(sign)) {
        right.add(i);
      } else {
        others.add(sign);
      }
    }
    boolean alike = others.size() == 1;
    if (!right.isEmpty()
        && alike
        && (WRONG.containsAll(others) || others.contains("") || others.contains("-"))) {
      return right;
    }
    if (!right.isEmpty()) {
      return Set.of();
    }
    var signs = new ArrayList<String>(others);
    if (signs.size() != 2) {
      return Set.of();
    }
    for (String sign : signs) {
      String other = signs.get(1 - signs.indexOf(sign));
      if (PAIRS.contains(sign + other)) {
        for (int i = 0; i < items.size(); i++) {
          if (items.get(i).sign().equals(sign)) {
            right.add(i);
          }
        }
        return right.size() == 1 && items.size() > FEWEST ? right : Set.of();
      }
    }
    return Set.of();
  }

  /** The places that a line names; -1 among them if it names one in two ways. */
  private Set<Integer> key(int index, List<Option> choices) {
    Optional<String> label = label(index);
    if (label.isEmpty() || label.get().isBlank()) {
      return Set.of();
    }
    String said = label.get().strip();
    Set<Integer> whole = named(said, choices);
    if (!whole.isEmpty()) {
      return whole;
    }
    var all = new TreeSet<Integer>();
    for (String one : ChoiceKey.parts(said, this::isLabel)) {
      Set<Integer> named = named(one, choices);
      if (named.size() != 1) {
        return Set.of();
      }
      all.addAll(named);
    }
    return all;
  }

  /** What stands after the label of an answer. */
  private Optional<String> label(int index) {
    String line = lines.get(index);
    Optional<String> label = AnswerMark.in(line).filter(_ -> AnswerMark.isLabel(line));
    if (label.isPresent() || index == labelled) {
      return Optional.of(label.orElse(line));
    }
    Matcher spaced = SPACED_LABEL.matcher(line);
    return spaced.matches() ? Optional.of(spaced.group(1)) : Optional.empty();
  }

  private Set<Integer> named(String said, List<Option> choices) {
    String bare = MarkupStripper.withoutEnd(MarkupStripper.unwrapped(said), ".;, ").strip();
    var places = new TreeSet<Integer>();
    place(strip(bare)).ifPresent(places::add);
    ChoiceKey.label(bare).flatMap(this::place).ifPresent(places::add);
    textual(bare, choices).ifPresent(places::add);
    Optional<ChoiceKey.Labelled> both =
        ChoiceKey.labelled(bare, this::isLabel).filter(_ -> places.isEmpty());
    Optional<Integer> place = both.flatMap(one -> place(one.label()));
    if (both.isPresent() && place.isPresent()) {
      places.add(place.get());
      textual(both.get().text(), choices).ifPresent(places::add);
    }
    return places.size() > 1 ? Set.of(-1) : places;
  }

  private static String strip(String said) {
    String bare = said;
    while (bare.length() > 1 && "([{".indexOf(bare.charAt(0)) >= 0) {
      bare = bare.substring(1);
    }
    return MarkupStripper.withoutEnd(bare, ".):]} ");
  }

  private Optional<Integer> textual(String said, List<Option> choices) {
    String plain = ChoiceKey.plain(said);
    for (int i = 0; i < choices.size(); i++) {
      if (ChoiceKey.plain(choices.get(i).text()).equals(plain)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private boolean isLabel(String word) {
    return place(word).isPresent();
  }

  /** The place that a letter or a number names. */
  private Optional<Integer> place(String said) {
    if (said.isEmpty() || said.length() > 3) {
      return Optional.empty();
    }
    if (said.chars().allMatch(Character::isDigit)) {
      int place = Integer.parseInt(said) - 1;
      return place >= 0 && place < items.size() ? Optional.of(place) : Optional.empty();
    }
    if (labels == Labels.LETTERS) {
      return ChoiceLetters.index(said, items.stream().map(Item::label).toList());
    }
    char letter = Character.toUpperCase(said.charAt(0));
    int place = letter - 'A';
    return said.length() == 1 && place >= 0 && place < items.size()
        ? Optional.of(place)
        : Optional.empty();
  }

  /** What a key says beyond the choice. */
  private String beside(int index) {
    String said = label(index).orElse("").strip();
    return ChoiceKey.labelled(said, this::isLabel)
        .map(ChoiceKey.Labelled::text)
        .filter(text ->
            items.stream()
                .noneMatch(item -> ChoiceKey.plain(item.text()).equals(ChoiceKey.plain(text))))
        .map(String::strip)
        .orElse("");
  }
}
