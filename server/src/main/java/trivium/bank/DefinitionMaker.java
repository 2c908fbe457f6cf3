package trivium.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Asks for the whole answer, and, where the answer says what something is, for the thing it is said
 * of.
 */
final class DefinitionMaker implements Maker {
  private static final String GAP = "____";

  @Override
  public List<Draft> drafts(Pieces pieces, Pool pool) {
    var drafts = new ArrayList<Draft>();
    if (pieces.answer().isEmpty()) {
      return drafts;
    }
    Candidate answer = pieces.answer().get();
    String prompt = pieces.asked().prompt();
    if (prompt.length() <= Question.MAX_PROMPT) {
      drafts.add(new Draft(pieces.entry(), prompt, answer, List.of(), true, 10));
    }
    pieces.term().map(pool::bare).ifPresent(term -> drafts.add(backwards(pieces, term, answer)));
    return drafts.stream().filter(draft -> draft.prompt().length() <= Question.MAX_PROMPT).toList();
  }

  private static Draft backwards(Pieces pieces, Candidate term, Candidate answer) {
    String said = lowered(answer.text());
    String hidden = said;
    for (String word : term.text().split("\\s+")) {
      if (word.length() > 2) {
        hidden = hidden.replaceAll("(?i)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)", GAP);
      }
    }
    String prompt =
        hidden.equals(said)
            ? "Which term means “" + said + "”?"
            : "Which term fills the gap: “" + hidden + "”?";
    return new Draft(pieces.entry(), prompt, term, List.of(), true, 8);
  }

  /**
   * Inside a sentence a definition begins small, unless its first word is written with more
   * capitals than one.
   */
  private static String lowered(String text) {
    boolean name =
        text.length() < 2
            || !Character.isLowerCase(text.charAt(1))
            || Look.of(text.split("\\s", 2)[0]) == Look.CODE;
    return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
