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

  /** Returns this bank with other problems. */
  public Bank withProblems(List<Problem> other) {
    return with(questions, other);
  }

  /** Returns this bank with other questions and problems. */
  public Bank with(List<Question> others, List<Problem> otherProblems) {
    return new Bank(name, title, entries, others, unusable, otherProblems);
  }
}
