package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import trivium.bank.Entry;

/** An entry while its lines come in. */
final class OpenEntry {
  private final StringBuilder question;
  private final int line;
  private int lastLine;
  private final List<String> answer = new ArrayList<>();
  private int blanks;

  OpenEntry(String question, int line) {
    this.question = new StringBuilder(question);
    this.line = line;
    this.lastLine = line;
  }

  void goOnAsking(String text, int number) {
    question.append(' ').append(text);
    lastLine = number;
  }

  /** Blank lines count once something follows them: those at the end belong to nobody. */
  void blank() {
    blanks++;
  }

  void answer(String text, int number) {
    lastLine = number;
    if (text.isBlank()) {
      return;
    }
    for (; blanks > 0 && !answer.isEmpty(); blanks--) {
      answer.add("");
    }
    blanks = 0;
    answer.add(text);
  }

  boolean answered() {
    return !answer.isEmpty();
  }

  String question() {
    return question.toString();
  }

  int line() {
    return line;
  }

  int lastLine() {
    return lastLine;
  }

  Note note(String section) {
    String whole = String.join("\n", answer).strip();
    boolean quoted =
        whole.length() > 2
            && whole.startsWith("\"")
            && whole.endsWith("\"")
            && whole.indexOf('"', 1) == whole.length() - 1;
    String text = quoted ? whole.substring(1, whole.length() - 1).strip() : whole;
    if (text.isEmpty()) {
      text = whole;
    }
    Body body = Bodies.read(question(), text, quoted);
    return new Note(
        new Entry(question(), text, line, lastLine, body.shape(), section, List.of()), body);
  }
}
