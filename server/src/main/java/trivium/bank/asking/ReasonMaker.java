package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.notes.Body;

/** "A because B" is a fact with its reason: tells A, asks why. */
final class ReasonMaker implements DraftMaker {
  private static final Pattern BECAUSE = Pattern.compile("^(.{12,100}?),?\\s+because\\s+(.{12,})$");

  @Override
  public List<QuestionDraft> drafts(AnswerParts pieces, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (!(pieces.note().body() instanceof Body.Paragraph(List<String> sentences))) {
      return drafts;
    }
    for (String sentence : sentences) {
      var because = BECAUSE.matcher(sentence);
      if (because.matches()) {
        KeyPhrase.of(because.group(2), pieces.asked())
            .map(reason ->
                Candidate.of(
                    reason,
                    pieces.entry(),
                    Candidate.Role.ANSWER,
                    QuestionAnalysis.AnswerSort.WHY.name()))
            .ifPresent(reason ->
                drafts.add(
                    new QuestionDraft(
                        pieces.entry(), because.group(1) + ". Why?", reason, List.of(), true, 9)));
      }
    }
    return drafts;
  }
}
