package trivium.bank.format;

import java.util.List;
import java.util.Optional;
import trivium.bank.Bank;
import trivium.bank.picture.Picture;

/**
 * A file as it was understood. Every line of a text that is not blank belongs to an entry, to a
 * mark or to a problem.
 *
 * @param format by its name for people
 * @param source the lines of the text; empty where it is none
 * @param pictures that came in the file and that its questions name, not kept yet
 * @param columns what the columns of a table were taken for; empty where it is no table of others
 */
public record Understood(
    String format,
    Bank bank,
    List<Mark> marks,
    List<String> source,
    List<Picture> pictures,
    Optional<TableColumns> columns) {
  public Understood {
    marks = List.copyOf(marks);
    source = List.copyOf(source);
    pictures = List.copyOf(pictures);
  }

  public Understood(String format, Bank bank, List<Mark> marks, List<String> source) {
    this(format, bank, marks, source, List.of(), Optional.empty());
  }

  public Understood(
      String format, Bank bank, List<Mark> marks, List<String> source, List<Picture> pictures) {
    this(format, bank, marks, source, pictures, Optional.empty());
  }

  /** The same with another bank, of the same lines. */
  public Understood with(Bank other) {
    return new Understood(format, other, marks, source, pictures, columns);
  }

  Understood with(List<Picture> others) {
    return new Understood(format, bank, marks, source, others, columns);
  }

  Understood with(TableColumns table) {
    return new Understood(format, bank, marks, source, pictures, Optional.of(table));
  }

  /** Lines that are no entry and no problem either: headings, rules, comments, syntax. */
  public record Mark(int first, int last) {
    static Mark of(int line) {
      return new Mark(line, line);
    }
  }
}
