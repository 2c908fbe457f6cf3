package trivium.bank.format.builder;

/**
 * The location of an item in its file.
 *
 * @param first its first line from 1; in a sheet its row, in a package the number of the item
 * @param last its last line
 * @param topic the category that the item belongs to; empty if there is none
 */
public record SourceLocation(int first, int last, String topic) {
  public SourceLocation {
    first = Math.max(1, first);
    last = Math.max(first, last);
    topic = topic.strip();
  }

  public static SourceLocation at(int line) {
    return new SourceLocation(line, line, "");
  }
}
