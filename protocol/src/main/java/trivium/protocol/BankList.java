package trivium.protocol;

import java.util.List;

/**
 * What {@code GET /api/banks} answers: the banks that can be played, and those that can't be read.
 */
public record BankList(List<Summary> banks, List<Failure> failures) implements HttpAnswer {
  /** A bank, with how much is in it. */
  public record Summary(String name, String title, int entries, int questions, int problems) {}

  /**
   * A file that is no bank.
   *
   * @param line where reading it failed, from 1; 0 if nowhere in particular
   */
  public record Failure(String name, int line, String message) {}
}
