package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.notes.Body;

/** "A because B" is a fact with its reason: tells A, asks why. */
final class ReasonMaker implements Maker {
  private static final Pattern BECAUSE = Pattern.compile("^(.{12,100}?),?\\s+because\\s+(.{12,})$");

  @Override
  public List<Draft> drafts(Pieces pieces, Distractors distractors) {
    var drafts = new ArrayList<Draft>();
    if (!(pieces.note().body() instanceof Body.Paragraph(List<String> sentences))) {
      return drafts;
    }
    for (String sentence : sentences) {
      var because = BECAUSE.matcher(sentence);
      if (because.matches()) {
        Telling.of(because.group(2), pieces.asked())
            .map(reason ->
                Candidate.of(reason, pieces.entry(), Candidate.Role.ANSWER, Asked.Sort.WHY.name()))
            .ifPresent(reason ->
                drafts.add(
                    new Draft(
                        pieces.entry(), because.group(1) + ". Why?", reason, List.of(), true, 9)));
      }
    }
    return drafts;
  }
}
