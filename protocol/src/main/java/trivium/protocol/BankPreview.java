package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What {@code GET /api/banks/NAME} and {@code POST /api/banks/read} answer: a bank for the host's
 * eyes, with what is known of where it came from.
 *
 * @param name what it is asked for by
 * @param format of its source, for people
 * @param saved whether it is kept by the server, so that it can be changed and deleted
 * @param bank all of it
 * @param scores for each question how good it is to play, 0 to 100
 * @param played for each question how it went in past rooms; absent where none was played
 * @param marks lines of the source that are neither an entry nor a problem
 * @param source the lines of the text it was read from; absent where there is none
 * @param table what the columns of a table were taken for; absent where it is none
 */
public record BankPreview(
    String name,
    String format,
    boolean saved,
    BankForm bank,
    List<Integer> scores,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PastAnswers> played,
    List<Mark> marks,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> source,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UncertainTable.TableForm> table)
    implements ApiResponse {
  public BankPreview {
    scores = List.copyOf(scores);
    played = played == null ? List.of() : List.copyOf(played);
    marks = List.copyOf(marks);
    source = source == null ? List.of() : List.copyOf(source);
    table = table == null ? Optional.empty() : table;
  }

  public BankPreview(
      String name,
      String format,
      boolean saved,
      BankForm bank,
      List<Integer> scores,
      List<PastAnswers> played,
      List<Mark> marks,
      List<String> source) {
    this(name, format, saved, bank, scores, played, marks, source, Optional.empty());
  }

  /**
   * How a question went, in all its rooms together.
   *
   * @param level how hard it proved to be; absent where too few have answered to tell
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record PastAnswers(int answered, int wrong, Optional<Selection.Level> level) {
    public PastAnswers {
      level = level == null ? Optional.empty() : level;
    }
  }

  /** Headings, rules, comments, syntax: by their lines, from 1. */
  public record Mark(int first, int last) {}
}
