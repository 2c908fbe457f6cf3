package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;

/**
 * A question with its correct answer, never sent to players. Fields that its kind does not need are
 * omitted.
 *
 * @param kind one of the kinds of {@link QuestionMessage.QuestionOpened}
 * @param choices the choices, the items to order, or the left side of a match
 * @param correct the correct choices; the items in the correct order; for each item on the left its
 *     partner; all as indexes
 * @param partners the right side of a match
 * @param accepted the accepted typed answers
 * @param value the correct number
 * @param tolerance the accepted deviation
 * @param unit the unit of the number
 * @param entry the index of its entry, from 0
 * @param limit time allowed, ms; if absent, the limit of the room
 * @param worth multiplies the points, 0 to 5; if absent, 1
 * @param picture its name below {@code /pictures/}
 * @param off whether it is excluded from draws
 * @param spare whether it is drawn only if the host wants more questions
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
    Optional<Boolean> off,
    Optional<Boolean> spare) {
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
    spare = spare == null ? Optional.empty() : spare;
  }
}
