package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The response of {@code GET /api/banks/NAME} and {@code POST /api/banks/read}: a bank for its
 * host, with its origin.
 *
 * @param name identifies the bank
 * @param format of its source, for people
 * @param saved whether it is a saved bank, which can be changed and deleted
 * @param bank the whole bank
 * @param scores the quality of each question, 0 to 100
 * @param played the answers to each question in past rooms; absent if none was played
 * @param marks lines of the source that are neither an entry nor a problem
 * @param source the lines of the text it was read from; absent if there is none
 * @param table how the columns of a table were interpreted; absent if it is none
 * @param examples entries by which the host has shown how to read it; absent if there are none
 */
public record BankPreview(
    String name,
    String format,
    boolean saved,
    BankForm bank,
    List<Integer> scores,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PastAnswers> played,
    List<BankForm.Mark> marks,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> source,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UncertainTable.TableForm> table,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> examples)
    implements ApiResponse {
  public BankPreview {
    scores = List.copyOf(scores);
    played = played == null ? List.of() : List.copyOf(played);
    marks = List.copyOf(marks);
    source = source == null ? List.of() : List.copyOf(source);
    table = table == null ? Optional.empty() : table;
    examples = examples == null ? List.of() : List.copyOf(examples);
  }

  public BankPreview(
      String name,
      String format,
      boolean saved,
      BankForm bank,
      List<Integer> scores,
      List<PastAnswers> played,
      List<BankForm.Mark> marks,
      List<String> source) {
    this(name, format, saved, bank, scores, played, marks, source, Optional.empty(), List.of());
  }

  /**
   * The answers to a question in all past rooms.
   *
   * @param level its difficulty; absent if there are too few answers
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record PastAnswers(int answered, int wrong, Optional<Selection.Level> level) {
    public PastAnswers {
      level = level == null ? Optional.empty() : level;
    }
  }
}
