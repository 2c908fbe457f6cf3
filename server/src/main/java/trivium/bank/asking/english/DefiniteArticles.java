package trivium.bank.asking.english;

import java.util.ArrayList;
import java.util.List;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.Words;

/**
 * Removes leading articles from choices where the article would single one of them out: "Rhine"
 * among "The Nile", "The Seine" and "The Danube", or the only name that has one. Pure.
 */
public final class DefiniteArticles {
  private static final String THE = "The ";

  /** Longer choices are phrases, whose articles are needed. */
  private static final int WORDS_OF_A_NAME = 4;

  private DefiniteArticles() {}

  /**
   * Removes the articles if only the correct choice has one or lacks one.
   *
   * @param choices the correct one first
   */
  public static List<String> balanced(List<String> choices) {
    boolean has = choices.getFirst().startsWith(THE);
    boolean alone = choices.stream().skip(1).allMatch(wrong -> wrong.startsWith(THE) != has);
    boolean names = choices.stream().allMatch(choice -> Words.count(choice) <= WORDS_OF_A_NAME);
    return alone && names ? withoutArticles(choices) : choices;
  }

  /** Returns the choices unchanged if two of them would become equal. */
  private static List<String> withoutArticles(List<String> choices) {
    var bare = new ArrayList<String>();
    for (String choice : choices) {
      String name =
          choice.startsWith(THE) ? TextCleanup.capitalize(choice.substring(THE.length())) : choice;
      if (bare.stream().anyMatch(name::equalsIgnoreCase)) {
        return choices;
      }
      bare.add(name);
    }
    return List.copyOf(bare);
  }
}
