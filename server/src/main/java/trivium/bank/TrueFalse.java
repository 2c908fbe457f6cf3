package trivium.bank;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The two choices of a statement. */
public final class TrueFalse {
  public static final List<String> CHOICES = List.of("True", "False");

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

  private TrueFalse() {}

  /** Whether these are a statement's two choices, in either order. */
  static boolean isPair(List<String> choices) {
    List<String> plain =
        choices.stream().map(choice -> choice.strip().toLowerCase(Locale.ROOT)).toList();
    return PAIRS.contains(plain) || PAIRS.contains(plain.reversed());
  }

  /** The task of a statement. */
  public static Task.Choice task(boolean isTrue) {
    return new Task.Choice(CHOICES, List.of(isTrue ? 0 : 1), false);
  }
}
