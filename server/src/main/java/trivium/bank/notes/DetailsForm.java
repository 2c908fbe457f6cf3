package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code <details><summary>Question</summary>}: what opens when it is clicked is the answer. */
final class DetailsForm implements Form {
  private static final Pattern CONTENTS =
      Pattern.compile("\\b(?:contents|toc)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern SUMMARY =
      Pattern.compile(
          "^.{0,200}?<summary>\\s*(.*?)\\s*</summary>\\s*(?:<[a-z/]+>)*(.*)$",
          Pattern.CASE_INSENSITIVE);

  @Override
  public int needs() {
    return Traits.TAG;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index);
    if (!line.contains("<summary>") || AnswerMark.in(line).isPresent()) {
      return Optional.empty();
    }
    if (page.summaryEnd(index) > index) {
      String begun = line.substring(line.indexOf("<summary>") + "<summary>".length()).strip();
      return Optional.of(new Cue.Asks(begun));
    }
    Matcher at = SUMMARY.matcher(line);
    if (!at.matches() || MarkupStripper.question(at.group(1)).isBlank()) {
      return Optional.empty();
    }
    String question = at.group(1);
    if (CONTENTS.matcher(question).find()) {
      return Optional.empty();
    }
    String answer = at.group(2).strip();
    return Optional.of(answer.isEmpty() ? new Cue.Asks(question) : new Cue.Tells(question, answer));
  }

  @Override
  public Firmness firmness() {
    return Firmness.LABELLED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.mostly(evidence.asking(), 0.3) || evidence.claims() >= Survey.SOME;
  }
}
