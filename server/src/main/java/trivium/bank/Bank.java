package trivium.bank;

import java.util.List;

/**
 * A bank: entries and the questions that can be asked about them.
 *
 * @param name identifies the bank on the wire
 * @param title is shown to people
 * @param unusable the entries for which no fair question could be made
 */
public record Bank(
    String name,
    String title,
    List<Entry> entries,
    List<Question> questions,
    List<UnusableEntry> unusable,
    List<Problem> problems) {
  /** The longest title of a bank, in characters; enough for the heading of a page. */
  private static final int LONGEST_TITLE = 100;

  public Bank {
    if (name.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("a bank needs a name and a title");
    }
    entries = List.copyOf(entries);
    questions = List.copyOf(questions);
    unusable = List.copyOf(unusable);
    problems = List.copyOf(problems);
    for (Question question : questions) {
      if (question.entry() >= entries.size()) {
        throw new IllegalArgumentException("no such entry: " + question.entry());
      }
    }
  }

  /** Derives a title from a name: "pub-night" becomes "Pub night". */
  public static String titleOf(String name) {
    String words = name.replaceAll("[-_.]+", " ").strip();
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Shortens a title to the length that a bank can have. */
  public static String shortenedTitle(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    boolean cutsPair = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1));
    return title.substring(0, LONGEST_TITLE - (cutsPair ? 1 : 0)).strip();
  }

  /** Returns this bank with other problems. */
  public Bank withProblems(List<Problem> other) {
    return with(questions, other);
  }

  /** Returns this bank with other questions and problems. */
  public Bank with(List<Question> others, List<Problem> otherProblems) {
    return new Bank(name, title, entries, others, unusable, otherProblems);
  }
}
