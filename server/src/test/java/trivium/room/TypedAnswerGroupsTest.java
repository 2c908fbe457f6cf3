package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.Settings;
import trivium.room.TypedAnswerGroups.TypedAnswerGroup;

class TypedAnswerGroupsTest {
  @Test
  void spellingsOfAnAcceptedAnswerAreOneCertainGroup() {
    assertThat(
            groups(List.of("Lake Victoria"), "lake victoria", "Lake  Victoria!", "LAKE VICTORIA"))
        .singleElement()
        .satisfies(group -> {
          assertThat(group.answers()).isEqualTo(3);
          assertThat(group.mark()).isEqualTo(Mark.ACCEPT);
          assertThat(group.certain()).isTrue();
        });
  }

  @Test
  void allAcceptedAnswersAreOneGroup() {
    assertThat(groups(List.of("Holland", "The Netherlands"), "holland", "netherlands")).hasSize(1);
  }

  @Test
  void aTypingMistakeIsAcceptedButListed() {
    assertThat(groups(List.of("Kilimanjaro"), "Kilimanjaro", "Kilimandjaro"))
        .extracting(
            group -> group.texts().getFirst(), TypedAnswerGroup::mark, TypedAnswerGroup::certain)
        .containsExactly(
            tuple("Kilimandjaro", Mark.ACCEPT, false), tuple("Kilimanjaro", Mark.ACCEPT, true));
  }

  @Test
  void aSimilarAnswerIsRejectedButListedFirst() {
    List<TypedAnswerGroup> groups =
        groups(List.of("Lake Victoria"), "Nile", "Nile", "Victoria Falls");
    assertThat(groups.getFirst().texts()).containsExactly("Victoria Falls");
    assertThat(groups.getFirst().certain()).isFalse();
    assertThat(groups.getFirst().mark()).isEqualTo(Mark.REJECT);
    assertThat(groups.getLast().certain()).isTrue();
  }

  @Test
  void wrongAnswersThatAreSpelledAlikeAreOneGroup() {
    assertThat(groups(List.of("Nile"), "Mississippi", "Missisippi", "mississippi", "Amazon"))
        .extracting(TypedAnswerGroup::answers)
        .containsExactly(3, 1);
  }

  @Test
  void numbersAreGroupedByValue() {
    PlayedQuestion question =
        question(new Question("How many?", new Task.Numeric(54, 0, ""), "", 0));
    question.take(taken(1, new Response.Numeric(54)));
    question.take(taken(2, new Response.Numeric(53.5)));
    question.take(taken(3, new Response.Numeric(53.50)));
    assertThat(TypedAnswerGroups.of(question).all())
        .extracting(
            group -> group.texts().getFirst(), TypedAnswerGroup::answers, TypedAnswerGroup::mark)
        .containsExactly(tuple("53.5", 2, Mark.REJECT), tuple("54", 1, Mark.ACCEPT));
  }

  private static List<TypedAnswerGroup> groups(List<String> accepted, String... answers) {
    PlayedQuestion question = question(new Question("Which?", new Task.Text(accepted), "", 0));
    for (int i = 0; i < answers.length; i++) {
      question.take(taken(i + 1, new Response.Text(answers[i])));
    }
    return TypedAnswerGroups.of(question).all();
  }

  private static RoomEvent.AnswerTaken taken(int seat, Response response) {
    return new RoomEvent.AnswerTaken(0, PlayerId.of(seat), 0, response, 0);
  }

  private static PlayedQuestion question(Question question) {
    Round round =
        new Round(
            "",
            "Bank",
            Settings.DEFAULTS.withFormat(RoundFormat.of(RoundMode.SHEET)),
            List.of(question),
            0,
            false);
    return new PlayedQuestion(0, round, 0, Map.of(), Stakes.NONE, Set.of());
  }
}
