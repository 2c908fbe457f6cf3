package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.text.TextCleanup;

/**
 * Recognises how an answer is written down: a table of recognisers, the first that fits reads it.
 */
public final class Bodies {
  /** One way to write an answer down. */
  private interface Recogniser {
    Optional<Body> read(Answer answer);
  }

  /** An answer's lines without blank ones, and the question they answer. */
  record Answer(String question, List<String> lines, boolean quoted) {}

  private static final List<Recogniser> ALL =
      List.of(TableBody::read, Bodies::running, PairsBody::read, ItemsBody::read, Bodies::phrase);

  /** A dot after an initial or an abbreviation ends no sentence. */
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<=[.!?])(?<!\\b\\p{Lu}\\.)(?<!\\b(?:Dr|Mr|St|Mt|vs|eg|ie|No)\\.)\\s+(?=[\\p{Lu}\\d`\"(<_]|\\p{Ll}+_)|\\n{2,}");

  /** More than this is not a phrase that anyone says in one breath. */
  private static final int LONGEST_PHRASE = 90;

  private Bodies() {}

  static Body read(String question, String text, boolean quoted) {
    var answer =
        new Answer(
            question,
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
            quoted);
    if (answer.lines().stream().anyMatch(line -> line.length() > Survey.LONGEST_LINE)) {
      return new Body.Paragraph(sentences(text));
    }
    for (Recogniser recogniser : ALL) {
      Optional<Body> body = recogniser.read(answer);
      if (body.isPresent()) {
        return body.get();
      }
    }
    return new Body.Paragraph(sentences(text));
  }

  /**
   * Sentences end with a mark before a capital, or with a blank line; other line breaks are the
   * width of the page.
   */
  public static List<String> sentences(String text) {
    if (!mayEnd(text)) {
      String tidy = TextCleanup.normalizeSpaces(text);
      return tidy.isEmpty() ? List.of() : List.of(tidy);
    }
    var sentences = new ArrayList<String>();
    for (String sentence : SENTENCE_END.split(text)) {
      String tidy = TextCleanup.normalizeSpaces(sentence);
      if (!tidy.isEmpty()) {
        sentences.add(tidy);
      }
    }
    return List.copyOf(sentences);
  }

  /** Whether a sentence may end within this text: a mark before a blank, or a blank line. */
  private static boolean mayEnd(String text) {
    for (int i = 1; i < text.length(); i++) {
      char last = text.charAt(i - 1);
      if (Character.isWhitespace(text.charAt(i))
          && (last == '.' || last == '!' || last == '?' || last == '\n')) {
        return true;
      }
    }
    return false;
  }

  /**
   * People quote text that they copied as a whole: what looks like a list in it is the width of its
   * page.
   */
  private static Optional<Body> running(Answer answer) {
    return answer.quoted() && answer.lines().size() > 1
        ? Optional.of(new Body.Paragraph(sentences(String.join("\n", answer.lines()))))
        : Optional.empty();
  }

  private static Optional<Body> phrase(Answer answer) {
    if (answer.lines().size() != 1) {
      return Optional.empty();
    }
    String text = TextCleanup.normalizeSpaces(answer.lines().getFirst());
    return text.length() <= LONGEST_PHRASE && sentences(text).size() == 1
        ? Optional.of(new Body.Phrase(text))
        : Optional.empty();
  }
}
