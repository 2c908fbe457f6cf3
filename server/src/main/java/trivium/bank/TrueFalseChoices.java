package trivium.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The pairs of choices of true or false questions and of yes or no questions, in several languages.
 */
public final class TrueFalseChoices {
  public static final List<String> CHOICES = List.of("True", "False");
  public static final List<String> YES_NO = List.of("Yes", "No");

  private static final Set<List<String>> PAIRS =
      Set.of(
          List.of("true", "false"),
          List.of("wahr", "falsch"),
          List.of("richtig", "falsch"),
          List.of("vrai", "faux"),
          List.of("verdadero", "falso"),
          List.of("verdadeiro", "falso"),
          List.of("vero", "falso"),
          List.of("waar", "onwaar"));

  /** Answers to yes or no questions, which need no statement. */
  private static final Set<List<String>> VERDICTS =
      Set.of(
          List.of("yes", "no"),
          List.of("ja", "nein"),
          List.of("ja", "nee"),
          List.of("sí", "no"),
          List.of("oui", "non"),
          List.of("sì", "no"),
          List.of("sim", "não"));

  private TrueFalseChoices() {}

  /** Parses "true" or "false" in any case; empty for any other word. */
  public static Optional<Boolean> parse(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Whether these are the two choices of a statement, in either order. */
  static boolean isPair(List<String> choices) {
    return isIn(PAIRS, choices);
  }

  /**
   * Whether these are true and false or yes and no. Such choices keep their order, and their
   * questions are not asked as typed questions.
   */
  static boolean isKnown(List<String> choices) {
    return isPair(choices) || isIn(VERDICTS, choices);
  }

  private static boolean isIn(Set<List<String>> pairs, List<String> choices) {
    List<String> plain =
        choices.stream().map(choice -> choice.strip().toLowerCase(Locale.ROOT)).toList();
    return pairs.contains(plain) || pairs.contains(plain.reversed());
  }

  /** The task of a true or false question. */
  public static Task.Choice task(boolean isTrue) {
    return new Task.Choice(CHOICES, List.of(isTrue ? 0 : 1), false);
  }
}
