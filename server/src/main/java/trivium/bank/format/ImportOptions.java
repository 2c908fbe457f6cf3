package trivium.bank.format;

import java.util.List;
import java.util.Optional;
import trivium.bank.EntryExample;

/**
 * How a host has said that a file is to be read.
 *
 * @param columns the roles of the columns if it is a table
 * @param examples entries of the file; a text with examples is read as notes
 */
public record ImportOptions(Optional<ColumnChoice> columns, List<EntryExample> examples) {
  /** Nothing was said. */
  public static final ImportOptions NONE = new ImportOptions(Optional.empty(), List.of());

  /** More examples than anybody gives by hand. */
  private static final int MOST_EXAMPLES = 50;

  public ImportOptions {
    examples = List.copyOf(examples);
    if (examples.size() > MOST_EXAMPLES) {
      throw new IllegalArgumentException(
          "example: there are at most " + MOST_EXAMPLES + " for a page");
    }
  }

  public static ImportOptions of(ColumnChoice columns) {
    return new ImportOptions(Optional.of(columns), List.of());
  }

  /**
   * Parses examples of a file.
   *
   * @param specifications as {@link EntryExample#parse} reads them
   * @param file whose lines they name
   * @throws IllegalArgumentException if one is not valid; the message is a sentence without its
   *     period
   */
  public static ImportOptions ofExamples(List<String> specifications, byte[] file) {
    if (specifications.isEmpty()) {
      return NONE;
    }
    List<String> page = DecodedText.of(file).text().lines().toList();
    return new ImportOptions(
        Optional.empty(),
        specifications.stream().map(example -> EntryExample.parse(example, page)).toList());
  }
}
