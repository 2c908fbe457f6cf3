package trivium.protocol;

import java.util.List;

/**
 * The response of {@code GET /api/banks}: the banks that can be played and the files that cannot be
 * read.
 */
public record BankList(List<Summary> banks, List<Failure> failures) implements ApiResponse {
  /**
   * The summary of a bank; also the response to saving, renaming and copying it.
   *
   * @param format the format it was read from, for people
   * @param saved whether it is a saved bank, which can be changed and deleted
   * @param file whether the banks folder has a file of this name; a saved bank takes precedence
   */
  public record Summary(
      String name,
      String title,
      int entries,
      int questions,
      int problems,
      String format,
      boolean saved,
      boolean file)
      implements ApiResponse {}

  /**
   * A file that cannot be read, or can no longer be read; in that case its last readable state is
   * still played.
   *
   * @param line where reading failed, from 1; 0 if at no particular line
   */
  public record Failure(String name, int line, String message) {}
}
