package trivium.bank.format.builder;

import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.notes.Bodies;
import trivium.bank.notes.Body;
import trivium.bank.text.TextCleanup;

/** Parses the answer side of a flashcard: a list, a phrase or a paragraph. */
final class CardAnswerParser {
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}[.)]\\s+");
  private static final Pattern BULLET = Pattern.compile("^[-*•]\\s+");

  /** A longer answer is a paragraph. */
  private static final int LONGEST_PHRASE = 90;

  private CardAnswerParser() {}

  static Body parse(String answer) {
    List<String> lines = answer.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > 1 && allMatch(lines, NUMBERED)) {
      return items(lines, NUMBERED, true);
    }
    if (lines.size() > 1 && allMatch(lines, BULLET)) {
      return items(lines, BULLET, false);
    }
    List<String> sentences = Bodies.sentences(answer);
    return lines.size() == 1 && sentences.size() == 1 && answer.length() <= LONGEST_PHRASE
        ? new Body.Phrase(TextCleanup.normalizeSpaces(answer))
        : new Body.Paragraph(sentences);
  }

  private static boolean allMatch(List<String> lines, Pattern pattern) {
    return lines.stream().allMatch(line -> pattern.matcher(line).find());
  }

  private static Body items(List<String> lines, Pattern marker, boolean ordered) {
    return new Body.Items(
        "",
        "",
        lines.stream()
            .map(line -> TextCleanup.normalizeSpaces(marker.matcher(line).replaceFirst("")))
            .toList(),
        ordered);
  }
}
