package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import trivium.bank.Problem;
import trivium.bank.text.TextCleanup;

/** The lines of a page that belong to no entry, each told to whoever wrote them. */
final class Strays {
  private final List<Reading.Stray> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean growing;

  /** One line; directly below another it is part of the same trouble. */
  void add(int line, String trouble) {
    if (growing && lines.getLast().last() == line - 1) {
      lines.set(lines.size() - 1, new Reading.Stray(lines.getLast().first(), line));
      return;
    }
    add(line, line, trouble);
    growing = true;
  }

  void add(int first, int last, String trouble) {
    growing = false;
    lines.add(new Reading.Stray(first, last));
    problems.add(new Problem(first, trouble));
  }

  /** Why an entry could not be taken. */
  static String trouble(OpenEntry entry) {
    String question = TextCleanup.excerpt(MarkupStripper.question(entry.question()));
    return entry.hasChoices()
        ? "has choices, and none of them is marked right: " + question
        : "has no answer: " + question;
  }

  List<Reading.Stray> lines() {
    return List.copyOf(lines);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
