package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import trivium.bank.notes.Body;

/** Asks which step of a sequence comes first, and which comes next. */
final class StepChoiceMaker implements DraftMaker {
  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (!(parts.note().body() instanceof Body.Items(_, _, List<String> lines, _))
        || !OrderingMaker.isSequence(parts)) {
      return drafts;
    }
    List<Candidate> steps = parts.items();
    String context = parts.analysis().context();
    // If a step is missing, "right after" would be wrong.
    if (steps.size() != lines.size() || steps.size() < TextLimits.CHOICES || context.isEmpty()) {
      return drafts;
    }
    drafts.add(
        new QuestionDraft(
            parts.entry(),
            context + ": which of these comes first?",
            steps.getFirst(),
            steps,
            false,
            10));
    for (int i = 0; i + 1 < steps.size() && i < 2; i++) {
      String before = steps.get(i).text();
      var others = new ArrayList<>(steps);
      others.remove(i);
      drafts.add(
          new QuestionDraft(
              parts.entry(),
              context + ": what comes right after “" + before + "”?",
              steps.get(i + 1),
              others,
              false,
              8 - i));
    }
    return drafts;
  }
}
