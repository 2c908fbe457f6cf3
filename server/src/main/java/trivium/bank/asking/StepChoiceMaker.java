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
    parts
        .frames()
        .around(Frames.Use.FIRST, context)
        .ifPresent(prompt ->
            drafts.add(
                new QuestionDraft(parts.entry(), prompt, steps.getFirst(), steps, false, 10)));
    for (int i = 0; i + 1 < steps.size() && i < 2; i++) {
      String before = steps.get(i).text();
      var others = new ArrayList<>(steps);
      others.remove(i);
      Candidate next = steps.get(i + 1);
      int merit = 8 - i;
      parts
          .frames()
          .around(Frames.Use.NEXT, context, before)
          .ifPresent(prompt ->
              drafts.add(new QuestionDraft(parts.entry(), prompt, next, others, false, merit)));
    }
    return drafts;
  }
}
