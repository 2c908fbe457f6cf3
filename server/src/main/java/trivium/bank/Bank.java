package trivium.bank;

import java.util.List;

/**
 * One file of notes, understood.
 *
 * @param name the file's name without its extension: what a host asks for on the wire
 * @param title for people
 */
public record Bank(
    String name,
    String title,
    List<Entry> entries,
    List<Question> questions,
    List<Problem> problems) {
  public Bank {
    if (name.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("a bank needs a name and a title");
    }
    entries = List.copyOf(entries);
    questions = List.copyOf(questions);
    problems = List.copyOf(problems);
    for (Question question : questions) {
      if (question.entry() >= entries.size()) {
        throw new IllegalArgumentException("no such entry: " + question.entry());
      }
    }
  }

  /**
   * Reads a file's text. Never throws for what the text holds: what is not understood becomes a
   * problem.
   */
  public static Bank read(String name, String text) {
    Reading reading = NotesReader.read(text);
    String title = reading.title().isEmpty() ? prettified(name) : reading.title();
    return new Bank(
        name,
        title,
        reading.notes().stream().map(Note::entry).toList(),
        QuestionMaker.questions(reading.notes()),
        reading.problems());
  }

  private static String prettified(String name) {
    String words = name.replaceAll("[-_.]+", " ").strip();
    return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
