package trivium.bank.format;

import java.util.List;
import trivium.bank.Bank;

/**
 * A file as it was understood. Every line of a text that is not blank belongs to an entry, to a
 * mark or to a problem.
 *
 * @param format by its name for people
 * @param source the lines of the text; empty where it is none
 */
public record Understood(String format, Bank bank, List<Mark> marks, List<String> source) {
  public Understood {
    marks = List.copyOf(marks);
    source = List.copyOf(source);
  }

  /** Lines that are no entry and no problem either: headings, rules, comments, syntax. */
  public record Mark(int first, int last) {
    static Mark of(int line) {
      return new Mark(line, line);
    }
  }
}
