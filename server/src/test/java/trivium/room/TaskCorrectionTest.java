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

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.RightNumber;

/** Corrections of each kind of question. */
class TaskCorrectionTest {
  private static final List<String> FOUR = List.of("one", "two", "three", "four");
  private static final Task SEVERAL = new Task.Choice(FOUR, List.of(0, 2), true);
  private static final Task TEXT = new Task.Text(List.of("Jupiter"));
  private static final Task NUMBER = new Task.Numeric(10, 1, "km");
  private static final Task ORDER = new Task.Order(FOUR, List.of(3, 1, 0, 2));
  private static final Task MATCH =
      new Task.Match(List.of("a", "b"), List.of("x", "y", "z"), List.of(2, 0));

  @Test
  void aNewKeyOfSeveralChoicesReplacesTheOld() {
    RoomState game =
        played(SEVERAL, new Response.Choice(List.of(0, 2)), new Response.Choice(List.of(3, 0)));
    correct(game, new Correction.Key(List.of(0, 3)));
    assertThat(total(game, ADA)).isZero();
    assertThat(total(game, GRACE)).isEqualTo(1_000);
    assertThat(decide(game, new Correction.Key(List.of(3, 0)))).isEqualTo(Decision.happened());
  }

  @Test
  void aNewOrderIsTheRightOne() {
    RoomState game =
        played(
            ORDER,
            new Response.Order(List.of(3, 1, 0, 2)),
            new Response.Order(List.of(1, 3, 0, 2)));
    correct(game, new Correction.Key(List.of(1, 3, 0, 2)));
    assertThat(total(game, ADA)).isZero();
    assertThat(total(game, GRACE)).isEqualTo(1_000);
    assertThat(RoomView.corrected(game, game.asked()).correct()).containsExactly(1, 3, 0, 2);
    assertThat(RoomView.reveal(game).counts()).containsExactly(1, 1, 2, 2);
  }

  @Test
  void newPartnersAreTheRightOnes() {
    RoomState game =
        played(MATCH, new Response.Match(List.of(2, 0)), new Response.Match(List.of(1, 0)));
    correct(game, new Correction.Key(List.of(1, 0)));
    assertThat(total(game, ADA)).isZero();
    assertThat(total(game, GRACE)).isEqualTo(1_000);
  }

  @Test
  void aNewNumberAndToleranceCountAndTheUnitStays() {
    RoomState game = played(NUMBER, new Response.Numeric(11), new Response.Numeric(20));
    assertThat(total(game, ADA)).isEqualTo(1_000);
    correct(game, new Correction.Numeric(19, 2));
    assertThat(total(game, ADA)).isZero();
    assertThat(total(game, GRACE)).isEqualTo(1_000);
    assertThat(RoomView.corrected(game, game.asked()).number())
        .contains(new RightNumber(19, 2, "km"));
    assertThat(decide(game, new Correction.Numeric(19, 2))).isEqualTo(Decision.happened());
  }

  static Stream<Object[]> unfit() {
    return Stream.of(
            Stream.of(key(4), new Correction.Accept("one"), new Correction.Numeric(1, 0))
                .map(correction -> new Object[] {SEVERAL, correction}),
            Stream.of(key(0), new Correction.Numeric(1, 0), new Correction.Accept(" "))
                .map(correction -> new Object[] {TEXT, correction}),
            Stream.of(key(0), new Correction.Accept("ten"))
                .map(correction -> new Object[] {NUMBER, correction}),
            Stream.of(key(0, 1, 2), key(0, 1, 2, 4), key(0, 1, 2, 3, 4), new Correction.Accept("a"))
                .map(correction -> new Object[] {ORDER, correction}),
            Stream.of(key(0), key(0, 3), key(0, 1, 2), new Correction.Numeric(1, 0))
                .map(correction -> new Object[] {MATCH, correction}))
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void aCorrectionThatDoesNotFitIsRefused(Task task, Correction correction) {
    RoomState game = state(asking(task), joined(ADA, "Ada"), questionOpened(0, 0), closed(0));
    assertThat(decide(game, correction))
        .isEqualTo(Decision.refused(RefusalReason.UNFIT_CORRECTION));
  }

  /** Replacing one would invalidate answers that were correct. */
  @Test
  void noTextIsAcceptedBeyondTheLimit() {
    Task full =
        new Task.Text(
            Stream.iterate(1, i -> i + 1).limit(Task.MOST_ACCEPTED).map(i -> "t" + i).toList());
    RoomState game = state(asking(full), joined(ADA, "Ada"), questionOpened(0, 0), closed(0));
    assertThat(decide(game, new Correction.Accept("more")))
        .isEqualTo(Decision.refused(RefusalReason.UNFIT_CORRECTION));
    assertThat(decide(game, new Correction.Accept("T1"))).isEqualTo(Decision.happened());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void everyQuestionCanBeDroppedAndRestored(Task task) {
    RoomState game = state(asking(task), joined(ADA, "Ada"), questionOpened(0, 0), closed(0));
    correct(game, new Correction.Drop());
    assertThat(RoomView.corrected(game, game.asked()).dropped()).isTrue();
    correct(game, new Correction.Restore());
    assertThat(RoomView.corrected(game, game.asked()).dropped()).isFalse();
  }

  static List<Task> tasks() {
    return List.of(SEVERAL, TEXT, NUMBER, ORDER, MATCH);
  }

  private static RoomState played(Task task, Response ofAda, Response ofGrace) {
    return state(
        asking(task),
        joined(ADA, "Ada"),
        joined(GRACE, "Grace"),
        questionOpened(0, 0),
        answered(ADA, 0, ofAda, 0),
        answered(GRACE, 0, ofGrace, 0),
        closed(0));
  }

  private static Decision decide(RoomState game, Correction correction) {
    return RoomRules.decide(game, new RoomCommand.Correct(0, correction), 60_000);
  }

  private static void correct(RoomState game, Correction correction) {
    RoomEvent event = new RoomEvent.QuestionCorrected(60_000, 0, correction);
    assertThat(decide(game, correction))
        .isEqualTo(new Decision.Accepted(Collections.singletonList(event)));
    game.apply(event);
  }

  private static int total(RoomState game, PlayerId player) {
    return game.player(player).orElseThrow().total().value();
  }

  private static Correction key(Integer... correct) {
    return new Correction.Key(List.of(correct));
  }
}
