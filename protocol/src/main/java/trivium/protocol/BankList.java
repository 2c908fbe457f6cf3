package trivium.protocol;

import java.util.List;

/**
 * What {@code GET /api/banks} answers: the banks that can be played, and those that can't be read.
 */
public record BankList(List<Summary> banks, List<Failure> failures) implements ApiResponse {
  /**
   * A bank, with how much is in it; also what saving, renaming and copying it answer.
   *
   * @param format where it was read from, for people
   * @param saved whether it is kept by the server, so that it can be changed and deleted
   * @param file whether the folder of banks has a file of this name; a saved bank stands before it
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
   * A file that is no bank, or is none any more: then its last good state is still played.
   *
   * @param line where reading it failed, from 1; 0 if nowhere in particular
   */
  public record Failure(String name, int line, String message) {}
}
