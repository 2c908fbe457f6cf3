package trivium.bank.format;

import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.Entry;
import trivium.bank.notes.Bodies;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.text.Tidy;

/** The two sides of a card as a note, for the maker of questions. */
final class Cards {
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}[.)]\\s+");
  private static final Pattern BULLET = Pattern.compile("^[-*•]\\s+");

  /** More than this is not a phrase that anyone says in one breath. */
  private static final int LONGEST_PHRASE = 90;

  private Cards() {}

  static Note note(Place place, String question, String answer) {
    Body body = body(answer);
    return new Note(
        new Entry(
            question, answer, place.first(), place.last(), body.shape(), place.topic(), List.of()),
        body);
  }

  private static Body body(String answer) {
    List<String> lines = answer.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > 1 && all(lines, NUMBERED)) {
      return items(lines, NUMBERED, true);
    }
    if (lines.size() > 1 && all(lines, BULLET)) {
      return items(lines, BULLET, false);
    }
    List<String> sentences = Bodies.sentences(answer);
    return lines.size() == 1 && sentences.size() == 1 && answer.length() <= LONGEST_PHRASE
        ? new Body.Phrase(Tidy.spaces(answer))
        : new Body.Paragraph(sentences);
  }

  private static boolean all(List<String> lines, Pattern pattern) {
    return lines.stream().allMatch(line -> pattern.matcher(line).find());
  }

  private static Body items(List<String> lines, Pattern marker, boolean ordered) {
    return new Body.Items(
        "",
        "",
        lines.stream().map(line -> Tidy.spaces(marker.matcher(line).replaceFirst(""))).toList(),
        ordered);
  }
}
