package trivium.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trivium.bank.text.DisplayNumbers;
import trivium.protocol.Response;
import trivium.protocol.RoomReport.TypedAnswerCount;
import trivium.room.RoomResults.ClosedQuestion;
import trivium.room.RoomResults.GivenAnswer;
import trivium.score.TypedAnswer;

/** Groups equivalent answers to a question. Pure. */
final class AnswerGroups {
  private AnswerGroups() {}

  /**
   * The groups of equivalent answers, largest first, each with the wording that was given first.
   */
  static List<TypedAnswerCount> byFrequency(ClosedQuestion closed) {
    Map<String, List<GivenAnswer>> groups = new LinkedHashMap<>();
    for (GivenAnswer given : closed.answers()) {
      groups.computeIfAbsent(groupKey(given, closed), _ -> new ArrayList<>()).add(given);
    }
    return groups.values().stream()
        .map(all ->
            new TypedAnswerCount(
                ResponseText.of(all.getFirst(), closed),
                all.size(),
                all.getFirst().right(),
                all.getFirst().mark()))
        .sorted(Comparator.comparingInt(TypedAnswerCount::players).reversed())
        .toList();
  }

  /** Signs and decimal points distinguish numbers but not texts. */
  private static String groupKey(GivenAnswer given, ClosedQuestion closed) {
    return switch (given.response()) {
      case Response.Text text -> TypedAnswer.of(text.text()).normalized();
      case Response.Numeric number -> DisplayNumbers.plain(number.number());
      case Response.Choice _, Response.Order _, Response.Match _ -> ResponseText.of(given, closed);
    };
  }
}
