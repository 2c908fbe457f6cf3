package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.notes.Body;

/** Asks for the reason in sentences of the form "A because B". */
final class ReasonMaker implements DraftMaker {
  private static final Pattern BECAUSE = Pattern.compile("^(.{12,100}?),?\\s+because\\s+(.{12,})$");

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (!(parts.note().body() instanceof Body.Paragraph(List<String> sentences))) {
      return drafts;
    }
    for (String sentence : sentences) {
      var because = BECAUSE.matcher(sentence);
      if (because.matches()) {
        KeyPhrase.of(because.group(2), parts.analysis())
            .map(reason ->
                Candidate.of(
                    reason,
                    parts.entry(),
                    Candidate.Role.ANSWER,
                    QuestionAnalysis.AnswerType.WHY.name()))
            .ifPresent(reason ->
                drafts.add(
                    new QuestionDraft(
                        parts.entry(), because.group(1) + ". Why?", reason, List.of(), true, 9)));
      }
    }
    return drafts;
  }
}
