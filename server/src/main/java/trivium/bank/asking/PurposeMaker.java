package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.text.Words;

/** Asks which item is for a purpose, where items have the form "A for B". */
final class PurposeMaker implements DraftMaker {
  private static final Pattern FOR =
      Pattern.compile(
          "^(?!(?i:used|useful|good|best|needed|required|suitable|ideal)\\s)([^,;:]{2,60}?)\\s+for\\s+(\\S.*)$");

  private static final int WORDS_OF_A_THING = 4;

  private record Purpose(Candidate thing, String use) {}

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    if (!hasPurposes(parts)) {
      return List.of();
    }
    List<Candidate> things = parts.items().stream().map(PurposeMaker::thing).toList();
    String context = parts.analysis().context();
    String lead = context.isEmpty() ? "Which of these is for " : context + ": which is for ";
    return purposes(parts).stream()
        .map(purpose ->
            new QuestionDraft(
                parts.entry(), lead + purpose.use() + "?", purpose.thing(), things, true, 9))
        .toList();
  }

  /** Whether the entry has at least two items with a purpose. */
  static boolean hasPurposes(AnswerParts parts) {
    return purposes(parts).size() >= 2;
  }

  private static List<Purpose> purposes(AnswerParts parts) {
    var purposes = new ArrayList<Purpose>();
    for (Candidate item : parts.items()) {
      var use = FOR.matcher(item.text());
      if (use.matches() && Words.count(use.group(1)) <= WORDS_OF_A_THING) {
        purposes.add(new Purpose(thing(item), use.group(2)));
      }
    }
    return purposes;
  }

  private static Candidate thing(Candidate item) {
    var use = FOR.matcher(item.text());
    return use.matches()
        ? Candidate.of(use.group(1), item.entry(), item.role(), item.category())
        : item;
  }
}
