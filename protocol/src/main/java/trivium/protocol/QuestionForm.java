package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;

/**
 * A question with all that is right about it, never sent to players. What a kind does not need is
 * left out.
 *
 * @param kind what is to be done, in the words of {@link ServerMessage.QuestionOpened}
 * @param choices to pick from; the items to order; the left side of a match
 * @param correct the right choices; the items' numbers in the right order; for each on the left the
 *     number of its partner
 * @param partners the right side of a match
 * @param accepted what may be typed
 * @param value the number that is asked for
 * @param tolerance how far off is still right
 * @param unit what the number is counted in
 * @param entry what it was made of, an index from 0
 * @param limit time allowed, ms; where there is none, what the room allows
 * @param worth how many times the points, 0 to 5; where there is none, once
 * @param picture its name at {@code /pictures/}
 * @param off whether it is kept from being drawn
 */
@JsonInclude(Include.NON_EMPTY)
public record QuestionForm(
    String kind,
    String prompt,
    List<String> choices,
    List<Integer> correct,
    List<String> partners,
    List<String> accepted,
    Optional<Double> value,
    Optional<Double> tolerance,
    String unit,
    String explanation,
    Optional<Integer> entry,
    Optional<Integer> limit,
    Optional<Integer> worth,
    String picture,
    Optional<Boolean> off) {
  public QuestionForm {
    Checks.present(kind, "kind of a question");
    Checks.present(prompt, "prompt of a question");
    choices = choices == null ? List.of() : List.copyOf(choices);
    correct = correct == null ? List.of() : List.copyOf(correct);
    partners = partners == null ? List.of() : List.copyOf(partners);
    accepted = accepted == null ? List.of() : List.copyOf(accepted);
    value = value == null ? Optional.empty() : value;
    tolerance = tolerance == null ? Optional.empty() : tolerance;
    unit = unit == null ? "" : unit;
    explanation = explanation == null ? "" : explanation;
    entry = entry == null ? Optional.empty() : entry;
    limit = limit == null ? Optional.empty() : limit;
    worth = worth == null ? Optional.empty() : worth;
    picture = picture == null ? "" : picture;
    off = off == null ? Optional.empty() : off;
  }
}
