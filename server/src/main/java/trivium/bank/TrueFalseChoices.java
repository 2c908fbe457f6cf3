package trivium.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import trivium.bank.text.WordLists;

/**
 * The pairs of choices of true or false questions and of yes or no questions, in several languages.
 */
public final class TrueFalseChoices {
  public static final List<String> CHOICES = List.of("True", "False");

  /**
   * @param choices as they are shown, the affirmative one first
   * @param plain the same in lower case
   * @param statement whether they are about a statement and not about a question
   * @param answers whether their words are taken for answers too
   */
  private record Pair(
      List<String> choices, List<String> plain, boolean statement, boolean answers) {
    /** Parses a line such as {@code question: Yes | No}. */
    private static Pair parse(String line) {
      String[] parts = line.split(":", 2);
      List<String> choices = Stream.of(parts[1].split("\\|")).map(String::strip).toList();
      return new Pair(
          choices,
          choices.stream().map(TrueFalseChoices::plain).toList(),
          parts[0].startsWith("statement"),
          !parts[0].endsWith("choices"));
    }

    private boolean is(List<String> others) {
      return plain.equals(others) || plain.reversed().equals(others);
    }
  }

  private static final List<Pair> PAIRS =
      WordLists.lines(TrueFalseChoices.class, "true-false.txt").stream().map(Pair::parse).toList();

  private TrueFalseChoices() {}

  private static String plain(String choice) {
    return choice.strip().toLowerCase(Locale.ROOT);
  }

  /** The choices that an answer in one word belongs to, the affirmative one first. */
  public static Optional<List<String>> pairOf(String word) {
    String plain = plain(word);
    return PAIRS.stream()
        .filter(pair -> pair.answers() && pair.plain().contains(plain))
        .map(Pair::choices)
        .findFirst();
  }

  /** Parses "true" or "false" in any case; empty for any other word. */
  public static Optional<Boolean> parse(String word) {
    return switch (plain(word)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Whether these are the two choices of a statement, in either order. */
  static boolean isPair(List<String> choices) {
    if (choices.size() != 2) {
      return false;
    }
    List<String> plain = choices.stream().map(TrueFalseChoices::plain).toList();
    return PAIRS.stream().anyMatch(pair -> pair.statement() && pair.is(plain));
  }

  /**
   * Whether these are true and false or yes and no. Such choices keep their order, and their
   * questions are not asked as typed questions.
   */
  static boolean isKnown(List<String> choices) {
    if (choices.size() != 2) {
      return false;
    }
    List<String> plain = choices.stream().map(TrueFalseChoices::plain).toList();
    return PAIRS.stream().anyMatch(pair -> pair.is(plain));
  }

  /** The task of a true or false question. */
  public static Task.Choice task(boolean isTrue) {
    return new Task.Choice(CHOICES, List.of(isTrue ? 0 : 1), false);
  }
}
