package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What {@code GET /api/banks/NAME} and {@code POST /api/banks/read} answer: a bank for the host's
 * eyes, with what is known of where it came from.
 *
 * @param name what it is asked for by
 * @param format of its source, for people
 * @param saved whether it is kept by the server, so that it can be changed and deleted
 * @param bank all of it
 * @param scores for each question how good it is to play, 0 to 100
 * @param marks lines of the source that are neither an entry nor a problem
 * @param source the lines of the text it was read from; absent where there is none
 */
public record BankPreview(
    String name,
    String format,
    boolean saved,
    BankForm bank,
    List<Integer> scores,
    List<Mark> marks,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> source)
    implements HttpAnswer {
  public BankPreview {
    scores = List.copyOf(scores);
    marks = List.copyOf(marks);
    source = source == null ? List.of() : List.copyOf(source);
  }

  /** Headings, rules, comments, syntax: by their lines, from 1. */
  public record Mark(int first, int last) {}
}
