package trivium.bank.format;

import java.util.List;
import java.util.Optional;
import trivium.bank.Bank;
import trivium.bank.EntryExample;
import trivium.bank.picture.Picture;

/**
 * A bank as it was read from a file. Every line of a text that is not blank belongs to an entry, to
 * a mark or to a problem.
 *
 * @param format by its name for people
 * @param source the lines of the text; empty if the file is binary
 * @param pictures those in the file that questions show; not stored yet
 * @param columns the roles that the columns of a table were read in; empty for other formats and
 *     for Trivium's own CSV
 * @param examples entries by which notes were read
 */
public record ImportedBank(
    String format,
    Bank bank,
    List<Mark> marks,
    List<String> source,
    List<Picture> pictures,
    Optional<TableColumns> columns,
    List<EntryExample> examples) {
  public ImportedBank {
    marks = List.copyOf(marks);
    source = List.copyOf(source);
    pictures = List.copyOf(pictures);
    examples = List.copyOf(examples);
  }

  public ImportedBank(String format, Bank bank, List<Mark> marks, List<String> source) {
    this(format, bank, marks, source, List.of(), Optional.empty(), List.of());
  }

  public ImportedBank(
      String format, Bank bank, List<Mark> marks, List<String> source, List<Picture> pictures) {
    this(format, bank, marks, source, pictures, Optional.empty(), List.of());
  }

  /** A copy with another bank that was read from the same lines. */
  public ImportedBank with(Bank other) {
    return new ImportedBank(format, other, marks, source, pictures, columns, examples);
  }

  public ImportedBank with(List<Picture> others) {
    return new ImportedBank(format, bank, marks, source, others, columns, examples);
  }

  public ImportedBank with(TableColumns table) {
    return new ImportedBank(format, bank, marks, source, pictures, Optional.of(table), examples);
  }

  /** A copy that was read by these examples. */
  public ImportedBank readBy(List<EntryExample> given) {
    return new ImportedBank(format, bank, marks, source, pictures, columns, given);
  }

  /** Lines that are neither an entry nor a problem: headings, rules, comments, syntax. */
  public record Mark(int first, int last) {
    public static Mark of(int line) {
      return new Mark(line, line);
    }
  }
}
