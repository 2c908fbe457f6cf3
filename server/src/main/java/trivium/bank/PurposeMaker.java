package trivium.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Items that say what they are for ("A for B") can be asked apart: which of them is for B? */
final class PurposeMaker implements Maker {
  private static final Pattern FOR = Pattern.compile("^([^,;:]{2,60}?)\\s+for\\s+(\\S.*)$");

  private record Purpose(Candidate thing, String use) {}

  @Override
  public List<Draft> drafts(Pieces pieces, Pool pool) {
    var purposes = new ArrayList<Purpose>();
    var things = new ArrayList<Candidate>();
    for (Candidate item : pieces.items()) {
      var use = FOR.matcher(item.text());
      Candidate thing =
          use.matches() ? Candidate.of(use.group(1), item.entry(), item.role(), item.kin()) : item;
      things.add(thing);
      if (use.matches() && Words.count(use.group(1)) <= 4) {
        purposes.add(new Purpose(thing, use.group(2)));
      }
    }
    if (purposes.size() < 2) {
      return List.of();
    }
    String context = pieces.asked().context();
    String lead = context.isEmpty() ? "Which of these is for " : context + ": which is for ";
    return purposes.stream()
        .map(purpose ->
            new Draft(pieces.entry(), lead + purpose.use() + "?", purpose.thing(), things, true, 9))
        .filter(draft -> draft.prompt().length() <= Question.MAX_PROMPT)
        .toList();
  }
}
