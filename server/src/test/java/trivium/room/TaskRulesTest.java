package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.answered;
import static trivium.room.Given.asking;
import static trivium.room.Given.closed;
import static trivium.room.Given.joined;
import static trivium.room.Given.questionOpened;
import static trivium.room.Given.state;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.AnyTask;
import trivium.bank.Task;
import trivium.protocol.CorrectParts;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.RightNumber;
import trivium.protocol.StandingsMessage.Result;

/** Valid and correct responses to each kind of question. */
class TaskRulesTest {
  private static final long NOW = 5_000;
  private static final List<String> FOUR = List.of("one", "two", "three", "four");
  private static final Task ONE = new Task.Choice(FOUR, List.of(0, 2), false);
  private static final Task SEVERAL = new Task.Choice(FOUR, List.of(0, 2), true);
  private static final Task TEXT = new Task.Text(List.of("Jupiter"));
  private static final Task NUMBER = new Task.Numeric(0.3, 0.1, "km");
  private static final Task ORDER = new Task.Order(FOUR, List.of(3, 1, 0, 2));
  private static final Task MATCH =
      new Task.Match(List.of("a", "b"), List.of("x", "y", "z"), List.of(2, 0));

  @Test
  void ofSeveralRightChoicesOnePickIsEnoughWhereOneIsAskedFor() {
    assertThat(rightFor(ONE, choice(0))).isTrue();
    assertThat(rightFor(ONE, choice(2))).isTrue();
    assertThat(rightFor(ONE, choice(1))).isFalse();
  }

  @Test
  void ofSeveralAllTheRightOnesAndNoOtherAreRightInWhateverOrder() {
    assertThat(rightFor(SEVERAL, choice(0, 2))).isTrue();
    assertThat(rightFor(SEVERAL, choice(2, 0))).isTrue();
    assertThat(rightFor(SEVERAL, choice(0))).isFalse();
    assertThat(rightFor(SEVERAL, choice(0, 1, 2))).isFalse();
    assertThat(rightFor(SEVERAL, choice(0, 1, 2, 3))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.3, 0.4})
  void theToleranceIsInclusiveAndComputedInDecimals(double number) {
    assertThat(rightFor(NUMBER, new Response.Numeric(number))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.19, 0.41, -0.3, Double.MAX_VALUE, -Double.MAX_VALUE})
  void aNumberFartherOffIsWrong(double number) {
    assertThat(rightFor(NUMBER, new Response.Numeric(number))).isFalse();
  }

  @Test
  void anOrderIsRightAsAWhole() {
    assertThat(rightFor(ORDER, order(3, 1, 0, 2))).isTrue();
    assertThat(rightFor(ORDER, order(3, 1, 2, 0))).isFalse();
  }

  @Test
  void aMatchIsRightAsAWholeAndAPartnerGivenTwiceIsOnlyWrong() {
    assertThat(rightFor(MATCH, match(2, 0))).isTrue();
    assertThat(rightFor(MATCH, match(2, 1))).isFalse();
    assertThat(rightFor(MATCH, match(2, 2))).isFalse();
  }

  static Stream<Object[]> unfit() {
    return Stream.of(
            Stream.of(choice(4), choice(0, 1), order(0), new Response.Text("one"))
                .map(response -> new Object[] {ONE, response}),
            Stream.of(choice(0, 4), order(0, 2), new Response.Numeric(0))
                .map(response -> new Object[] {SEVERAL, response}),
            Stream.of(choice(0), new Response.Numeric(5))
                .map(response -> new Object[] {TEXT, response}),
            Stream.of(new Response.Text("0.3"), choice(0))
                .map(response -> new Object[] {NUMBER, response}),
            Stream.of(order(2, 1, 0), order(4, 3, 2, 1), order(4, 0, 1, 2, 3), match(3, 1, 0, 2))
                .map(response -> new Object[] {ORDER, response}),
            Stream.of(match(2), match(2, 3), match(2, 0, 1), order(2, 0), choice(2, 0))
                .map(response -> new Object[] {MATCH, response}))
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void aResponseOfAnotherKindOrSizeIsRefused(Task task, Response response) {
    assertThat(answer(open(task), response))
        .isEqualTo(Decision.refused(RefusalReason.WRONG_RESPONSE));
  }

  @Test
  void aQuestionShowsWhatIsToBeDoneAndNeverWhatIsRight() {
    QuestionOpened match = RoomView.question(open(MATCH), 0);
    assertThat(match.kind()).isEqualTo("match");
    assertThat(match.choices()).containsExactly("a", "b");
    assertThat(match.partners()).containsExactly("x", "y", "z");
    assertThat(RoomView.question(open(NUMBER), 0).unit()).isEqualTo("km");
    assertThat(RoomView.question(open(NUMBER), 0).choices()).isEmpty();
    assertThat(RoomView.question(open(SEVERAL), 0).kind()).isEqualTo("several");
    assertThat(RoomView.question(open(ORDER), 0).choices()).isEqualTo(FOUR);
  }

  @Test
  void theRevealCountsPicksAndPlacesAndPartners() {
    assertThat(counts(SEVERAL, choice(0, 2), choice(0, 1))).containsExactly(2, 1, 1, 0);
    assertThat(counts(ORDER, order(3, 1, 0, 2), order(3, 0, 1, 2))).containsExactly(2, 1, 1, 2);
    assertThat(counts(MATCH, match(2, 0), match(1, 0))).containsExactly(1, 2);
    assertThat(counts(NUMBER, new Response.Numeric(0.3), new Response.Numeric(9))).isEmpty();
    assertThat(RoomView.reveal(open(NUMBER)).number()).contains(new RightNumber(0.3, 0.1, "km"));
    assertThat(RoomView.reveal(open(TEXT)).accepted()).containsExactly("Jupiter");
  }

  @Test
  void aPlayerLearnsHowNearTheAnswerCame() {
    assertThat(result(SEVERAL, choice(0, 1)).parts()).contains(new CorrectParts(2, 4));
    assertThat(result(ORDER, order(3, 0, 1, 2)).parts()).contains(new CorrectParts(2, 4));
    assertThat(result(MATCH, match(2, 2)).parts()).contains(new CorrectParts(1, 2));
    assertThat(result(MATCH, match(2, 2)).points()).isZero();
    assertThat(result(ONE, choice(1)).parts()).isEmpty();
    assertThat(result(TEXT, new Response.Text("Mars")).parts()).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  /** Every response that the protocol allows is accepted or refused without failure. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noResponseAndNoCorrectionBreaksAnyTask(long seed) {
    Random random = new Random(seed);
    Task task = AnyTask.of(random);
    for (int i = 0; i < 40; i++) {
      RoomState state = open(task);
      Response response =
          random.nextBoolean() ? AnyResponse.response(random) : AnyResponse.suiting(task, random);
      assertThat(ResponseCounts.of(task, Stream.of(response))).hasSameSizeAs(task.shown());
      assertThat(ResponseCounts.right(task, response).map(CorrectParts::right).orElse(0))
          .isBetween(0, task.shown().size());
      new AnswerKey(task).isRight(response);
      carriedOut(state, answer(state, response));
      state.apply(closed(0));
      for (int corrections = 0; corrections < 3; corrections++) {
        carriedOut(
            state,
            RoomRules.decide(
                state, new RoomCommand.Correct(0, AnyResponse.correction(random)), NOW));
      }
      Result result = RoomView.result(state, ADA).orElseThrow();
      result
          .parts()
          .ifPresent(parts -> assertThat(parts.right() == parts.of()).isEqualTo(result.correct()));
      assertThat(SnapshotView.of(state, Optional.of(ADA), 0)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void validResponsesAreAcceptedAndTheKeyIsRight(long seed) {
    Random random = new Random(seed);
    Task task = AnyTask.of(random);
    assertThat(answer(open(task), AnyResponse.suiting(task, random)))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(rightFor(task, right(task))).isTrue();
  }

  private static Response right(Task task) {
    return switch (task) {
      case Task.Choice choice ->
          new Response.Choice(choice.several() ? choice.correct() : choice.correct().subList(0, 1));
      case Task.Text text -> new Response.Text(text.accepted().getLast());
      case Task.Numeric number -> new Response.Numeric(number.value());
      case Task.Order order -> new Response.Order(order.correct());
      case Task.Match match -> new Response.Match(match.correct());
    };
  }

  private static void carriedOut(RoomState state, Decision decision) {
    switch (decision) {
      case Decision.Accepted happened -> happened.events().forEach(state::apply);
      case Decision.Refused refused ->
          assertThat(refused.reason())
              .isIn(RefusalReason.WRONG_RESPONSE, RefusalReason.UNFIT_CORRECTION);
    }
  }

  private static List<Integer> counts(Task task, Response ofAda, Response ofGrace) {
    RoomState state = open(task);
    state.apply(answered(ADA, 0, ofAda, 0));
    state.apply(answered(GRACE, 0, ofGrace, 0));
    state.apply(closed(0));
    return RoomView.reveal(state).counts();
  }

  private static Result result(Task task, Response response) {
    RoomState state = open(task);
    Decision decision = answer(state, response);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    carriedOut(state, decision);
    state.apply(closed(0));
    return RoomView.result(state, ADA).orElseThrow();
  }

  private static boolean rightFor(Task task, Response response) {
    return result(task, response).correct();
  }

  private static RoomState open(Task task) {
    return state(
        asking(task), joined(ADA, "Ada"), joined(GRACE, "Grace"), questionOpened(0, 1_000));
  }

  private static Decision answer(RoomState state, Response response) {
    return RoomRules.decide(
        state, new RoomCommand.Answer(ADA, 0, response, new AnswerTiming(1_000, 4_000, 0)), NOW);
  }

  private static Response choice(Integer... picks) {
    return new Response.Choice(List.of(picks));
  }

  private static Response order(Integer... order) {
    return new Response.Order(List.of(order));
  }

  private static Response match(Integer... match) {
    return new Response.Match(List.of(match));
  }
}
