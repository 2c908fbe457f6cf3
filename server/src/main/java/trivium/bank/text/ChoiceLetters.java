package trivium.bank.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The labels in front of choices ({@code A)}, {@code 2.}, {@code ب)}, {@code 乙、}), in the alphabets
 * of the resource {@code choice-letters.txt}.
 */
public final class ChoiceLetters {
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[\\s\u200e\u200f]{0,8}(\\*{0,2})[(\\[（【]?\\s?([\\p{L}\\p{M}\\p{N}ـ]{1,5})\\s?"
              + "([.)\\]、．。）】:：]|[-–—](?=\\s))(\\*{0,2})(\\s*)(.*)$",
          Pattern.DOTALL);

  /** A circled letter needs no punctuation. */
  private static final Pattern CIRCLED =
      Pattern.compile("^\\s{0,8}([\u2460-\u2473\u24B6-\u24E9])(.*)$", Pattern.DOTALL);

  /** For each alphabet the places of its letters, from 0, by each of their spellings. */
  private static final List<Map<String, Integer>> ALPHABETS =
      WordLists.lines(ChoiceLetters.class, "choice-letters.txt").stream()
          .map(ChoiceLetters::alphabet)
          .toList();

  /** The numbers of the alphabets that have a letter. */
  private static final Map<String, Set<Integer>> ALPHABETS_BY_LETTER =
      IntStream.range(0, ALPHABETS.size())
          .boxed()
          .flatMap(i -> ALPHABETS.get(i).keySet().stream().map(letter -> Map.entry(letter, i)))
          .collect(
              Collectors.groupingBy(
                  Map.Entry::getKey,
                  Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));

  private ChoiceLetters() {}

  /**
   * @param line letters with blanks between them, the spellings of one with slashes between them
   */
  private static Map<String, Integer> alphabet(String line) {
    String[] letters = line.split("\\s+");
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < letters.length; i++) {
      for (String spelling : letters[i].split("/")) {
        places.putIfAbsent(bare(spelling), i);
      }
    }
    return Map.copyOf(places);
  }

  /**
   * A line that begins with a label.
   *
   * @param letter normalized: upper case, without width and circle
   * @param sign the punctuation after the letter
   * @param apart whether a blank follows the punctuation
   * @param text may be empty
   */
  public record Labelled(String letter, char sign, boolean apart, String text) {}

  /** Parses a line; empty if it does not begin with a letter of an alphabet. */
  public static Optional<Labelled> parse(String line) {
    Matcher circled = CIRCLED.matcher(line);
    if (circled.matches()) {
      return Optional.of(
          new Labelled(
              bare(String.valueOf(circled.group(1))),
              ')',
              true,
              String.valueOf(circled.group(2)).strip()));
    }
    Matcher found = LABELLED.matcher(line);
    if (!found.matches() || !String.valueOf(found.group(1)).equals(found.group(4))) {
      return Optional.empty();
    }
    String letter = bare(String.valueOf(found.group(2)));
    return ALPHABETS_BY_LETTER.containsKey(letter)
        ? Optional.of(
            new Labelled(
                letter,
                String.valueOf(found.group(3)).charAt(0),
                !String.valueOf(found.group(5)).isEmpty(),
                String.valueOf(found.group(6)).strip()))
        : Optional.empty();
  }

  /** Normalizes a letter for comparison: without width, circle and case. */
  public static String bare(String letter) {
    String plain = Normalizer.normalize(letter.strip(), Normalizer.Form.NFKC);
    var bare = new StringBuilder();
    plain
        .codePoints()
        .forEach(sign -> {
          int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
          if (digit >= 0) {
            bare.append(digit);
          } else {
            bare.appendCodePoint(sign);
          }
        });
    return bare.toString().toUpperCase(Locale.ROOT);
  }

  /** The numbers of the alphabets that have a letter. */
  public static Set<Integer> alphabets(String letter) {
    return ALPHABETS_BY_LETTER.getOrDefault(bare(letter), Set.of());
  }

  /** The index of a letter in the alphabet of this number, from 0; -1 if it is not in it. */
  public static int index(int alphabet, String letter) {
    return index(ALPHABETS.get(alphabet), bare(letter));
  }

  /** Whether this letter can label the choice at this index, from 0. */
  public static boolean canLabel(String letter, int place) {
    return ALPHABETS.stream().anyMatch(alphabet -> index(alphabet, letter) == place);
  }

  /**
   * The choice that a key refers to, among choices with these letters. Choices are counted in the
   * alphabet of their own letters; a key in another alphabet refers to none, because Latin A and
   * Cyrillic А are different letters.
   *
   * @return its index from 0; empty unless exactly one matches
   */
  public static Optional<Integer> index(String key, List<String> letters) {
    String bare = bare(key);
    List<Integer> places =
        IntStream.range(0, letters.size())
            .filter(i -> letters.get(i).equals(bare) || isSpelling(letters.get(i), bare))
            .boxed()
            .toList();
    return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
  }

  private static boolean isSpelling(String letter, String other) {
    return ALPHABETS.stream()
        .anyMatch(alphabet ->
            alphabet.containsKey(letter) && index(alphabet, letter) == index(alphabet, other));
  }

  /** Whether these are the first letters of one alphabet, in its order. */
  public static boolean areInOrder(List<String> letters) {
    return ALPHABETS.stream()
        .anyMatch(alphabet ->
            IntStream.range(0, letters.size()).allMatch(i -> index(alphabet, letters.get(i)) == i));
  }

  /**
   * Removes the labels that the author put in front of choices, which would be wrong after
   * shuffling. Only if all choices have the first letters of one alphabet and remain different.
   *
   * @return a text for each choice, in the same order
   */
  public static List<String> without(List<String> choices) {
    var labelled = new ArrayList<Labelled>();
    for (String choice : choices) {
      Optional<Labelled> label = parse(choice);
      if (label.isEmpty() || !isLabel(label.get())) {
        return choices;
      }
      labelled.add(label.get());
    }
    List<String> texts = labelled.stream().map(Labelled::text).toList();
    boolean distinct = new HashSet<>(texts).size() == texts.size();
    return labelled.size() > 1 && distinct && areFirst(labelled) ? texts : choices;
  }

  /**
   * The letters that all choices carry in front, each another one, in the order of the choices;
   * empty if any has none. Blank choices have a blank letter.
   */
  public static List<String> letters(List<String> choices) {
    var letters = new ArrayList<String>();
    for (String choice : choices) {
      Optional<Labelled> label = parse(choice).filter(ChoiceLetters::isLabel);
      if (label.isEmpty() && !choice.isBlank()) {
        return List.of();
      }
      letters.add(label.map(Labelled::letter).orElse(""));
    }
    List<String> filled = letters.stream().filter(letter -> !letter.isEmpty()).toList();
    return filled.size() > 1 && filled.stream().distinct().count() == filled.size()
        ? List.copyOf(letters)
        : List.of();
  }

  /** A choice without the letter in front of it, if it carries one. */
  public static String withoutLetter(String choice) {
    return parse(choice).filter(ChoiceLetters::isLabel).map(Labelled::text).orElse(choice);
  }

  /** "A.Smith", "1: 2" and "1-3" are not labelled. */
  private static boolean isLabel(Labelled label) {
    boolean digits = Character.isDigit(label.letter().charAt(0));
    boolean ideographic = "、．。）】：".indexOf(label.sign()) >= 0;
    return !label.text().isEmpty()
        && (label.apart() || ideographic || label.sign() == ')')
        && !(digits && ":：-–—".indexOf(label.sign()) >= 0);
  }

  /**
   * Whether the letters are the first of an alphabet: in any order before a bracket, in ascending
   * order before a full stop, which initials have too.
   */
  private static boolean areFirst(List<Labelled> labelled) {
    List<String> letters = labelled.stream().map(Labelled::letter).toList();
    boolean bracketed = labelled.stream().allMatch(label -> ")]）】".indexOf(label.sign()) >= 0);
    return areInOrder(letters)
        || (bracketed
            && ALPHABETS.stream()
                .anyMatch(alphabet ->
                    letters.stream()
                        .map(letter -> index(alphabet, letter))
                        .sorted()
                        .toList()
                        .equals(IntStream.range(0, letters.size()).boxed().toList())));
  }

  private static int index(Map<String, Integer> alphabet, String letter) {
    return alphabet.getOrDefault(letter, -1);
  }
}
