package trivium.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks which of four belongs to a list, and which one does not. */
final class MemberMaker implements Maker {
  /** A list is asked about so many times this way: more would be the same question again. */
  private static final int ASKED = 3;

  @Override
  public List<Draft> drafts(Pieces pieces, Pool pool) {
    var drafts = new ArrayList<Draft>();
    List<Candidate> items = pieces.items();
    if (items.size() < 2) {
      return drafts;
    }
    String is = membership(pieces, false);
    List<Candidate> mixed = new Mix(Mix.of(is)).shuffled(items);
    for (int i = 0; i < mixed.size(); i++) {
      drafts.add(
          new Draft(pieces.entry(), is, mixed.get(i), List.of(), true, i < ASKED ? 9 - i : 1));
    }
    String not = membership(pieces, true);
    if (items.size() >= 3 && !not.equals(is)) {
      var asked = new Draft(pieces.entry(), not, mixed.getFirst(), List.of(), true, 7);
      new Distractors(pool)
          .strangers(asked).stream()
              .filter(stranger -> stranger.look() != Look.CODE)
              .limit(1)
              .forEach(stranger ->
                  drafts.add(new Draft(pieces.entry(), not, stranger, items, false, 7)));
    }
    return drafts.stream().filter(draft -> draft.prompt().length() <= Question.MAX_PROMPT).toList();
  }

  private static String membership(Pieces pieces, boolean not) {
    Asked asked = pieces.asked();
    String is = not ? "Which of these is NOT " : "Which of these is ";
    String label = pieces.note().body() instanceof Body.Items list ? label(list.label()) : "";
    if (!label.isEmpty() && !asked.subject().isEmpty()) {
      return is + article(label) + " of " + asked.subject() + "?";
    }
    return switch (asked.sort()) {
      case HOW_TO -> is + "a way to " + asked.way() + "?";
      case TERM, WHAT ->
          is + "one of the " + lowered(asked.subject().replaceFirst("^(?i)the ", "")) + "?";
      case HOW, COUNT, WHY, WHO, WHEN, WHERE, WHICH, OTHER -> asked.sentence();
    };
  }

  /** "UseCases" is "use case". */
  private static String label(String label) {
    String words =
        label.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT).strip();
    return words.endsWith("s") && !words.endsWith("ss")
        ? words.substring(0, words.length() - 1)
        : words;
  }

  private static String article(String noun) {
    return ("aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  private static String lowered(String text) {
    boolean name = text.length() < 2 || !Character.isLowerCase(text.charAt(1));
    return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
