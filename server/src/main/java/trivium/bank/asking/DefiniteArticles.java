package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import trivium.bank.text.Tidy;
import trivium.bank.text.Words;

/**
 * "Rhine" beside "The Nile", "The Seine" and "The Danube" is out, and so is the only one that has
 * an article: then names lose theirs.
 */
final class DefiniteArticles {
  private static final String THE = "The ";

  /** What is longer is told in words, and keeps its grammar. */
  private static final int WORDS_OF_A_NAME = 4;

  private DefiniteArticles() {}

  /**
   * @param choices the right one first
   */
  static List<String> evened(List<String> choices) {
    boolean has = choices.getFirst().startsWith(THE);
    boolean alone = choices.stream().skip(1).allMatch(wrong -> wrong.startsWith(THE) != has);
    boolean names = choices.stream().allMatch(choice -> Words.count(choice) <= WORDS_OF_A_NAME);
    return alone && names ? without(choices) : choices;
  }

  /** Unless two would be the same then. */
  private static List<String> without(List<String> choices) {
    var bare = new ArrayList<String>();
    for (String choice : choices) {
      String name = choice.startsWith(THE) ? Tidy.capital(choice.substring(THE.length())) : choice;
      if (bare.stream().anyMatch(name::equalsIgnoreCase)) {
        return choices;
      }
      bare.add(name);
    }
    return List.copyOf(bare);
  }
}
