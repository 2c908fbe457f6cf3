package trivium.bank;

import java.util.List;

/**
 * Entries, understood, with the questions that can be asked about them.
 *
 * @param name what a host asks for on the wire
 * @param title for people
 * @param unusable the entries of which no fair question can be made
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

  /** A title for what has none: "pub-night" becomes "Pub night". */
  public static String titleOf(String name) {
    String words = name.replaceAll("[-_.]+", " ").strip();
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The same bank with more to say of what was not understood. */
  public Bank withProblems(List<Problem> other) {
    return new Bank(name, title, entries, questions, unusable, other);
  }
}
