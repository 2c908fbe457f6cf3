package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;

/** The rules of questions that are answered aloud by whoever presses the buzzer first. Pure. */
final class BuzzerRules {
  private BuzzerRules() {}

  /** Presses are also taken while somebody answers: who pressed then is next. */
  static Decision press(RoomState state, RoomCommand.Buzz buzz, long now) {
    if (!state.isOpen(buzz.question()) || !state.asked().isBuzzer()) {
      return Decision.refused(
          buzz.question() <= state.question() ? RefusalReason.TOO_LATE : RefusalReason.NOT_NOW);
    }
    if (state.elimination().isOut(buzz.player())) {
      return Decision.refused(RefusalReason.KNOCKED_OUT);
    }
    Buzzer buzzer = state.asked().buzzer();
    if (buzzer.hasPressed(buzz.player())) {
      return Decision.happened();
    }
    if (isTeamOut(state, buzz.player())) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    Optional<RefusalReason> untimely = AnswerTimes.untimely(state, buzz.timing());
    if (untimely.isPresent()) {
      return Decision.refused(untimely.get());
    }
    return Decision.happened(
        new BuzzerEvent.BuzzerPressed(
            now,
            buzz.player(),
            buzz.question(),
            AnswerTimes.elapsed(state, buzz.timing()),
            isIdle(state) ? buzz.window() : 0));
  }

  /** Whether a member of the player's team was judged wrong. */
  static boolean isTeamOut(RoomState state, PlayerId player) {
    PlayedQuestion asked = state.asked();
    return state
        .teams()
        .of(player)
        .filter(asked.buzzer().teamsOut(asked.teams())::contains)
        .isPresent();
  }

  /** The presses have been collected. */
  static Decision decide(RoomState state, int question, long now) {
    if (!state.isOpen(question)
        || state.isPaused()
        || state.asked().buzzer().answering().isPresent()) {
      return Decision.happened();
    }
    return next(state, Optional.empty())
        .map(player -> Decision.happened(new BuzzerEvent.BuzzerDecided(now, question, player)))
        .orElse(Decision.happened());
  }

  /**
   * The first of those who wait by credited time, except those of a team that is out.
   *
   * @param wrong who was just judged wrong
   */
  private static Optional<PlayerId> next(RoomState state, Optional<PlayerId> wrong) {
    Optional<Integer> wrongTeam = wrong.flatMap(state.teams()::of);
    List<Buzzer.Press> waiting =
        state.asked().buzzer().waiting().stream()
            .filter(press -> !isTeamOut(state, press.player()))
            .filter(
                press -> wrongTeam.isEmpty() || !state.teams().of(press.player()).equals(wrongTeam))
            .toList();
    return waiting.stream()
        .filter(press -> press.elapsed() == waiting.getFirst().elapsed())
        .map(Buzzer.Press::player)
        // Between equal times a hash decides: the order of arrival depends on the network.
        .min((one, other) ->
            Integer.compare(
                Objects.hash(state.secret(), state.question(), one),
                Objects.hash(state.secret(), state.question(), other)));
  }

  static Decision judge(RoomState state, RoomCommand.Verdict verdict, long now) {
    if (!state.isOpen(verdict.question())
        || !state.asked().buzzer().answering().equals(Optional.of(verdict.player()))) {
      return Decision.refused(RefusalReason.MOVED_ON);
    }
    if (state.isPaused()) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    List<RoomEvent> events = new ArrayList<>();
    events.add(
        new BuzzerEvent.BuzzerJudged(now, verdict.question(), verdict.player(), verdict.right()));
    if (verdict.right()) {
      events.add(new RoomEvent.QuestionClosed(now, verdict.question()));
    } else {
      next(state, Optional.of(verdict.player()))
          .ifPresent(
              player -> events.add(new BuzzerEvent.BuzzerDecided(now, verdict.question(), player)));
    }
    return new Decision.Accepted(events);
  }

  /** Whether nobody answers or is about to, so that the question may close by itself. */
  static boolean isIdle(RoomState state) {
    Buzzer buzzer = state.asked().buzzer();
    return buzzer.answering().isEmpty() && next(state, Optional.empty()).isEmpty();
  }

  /** Whether nobody is left who could press. */
  static boolean isExhausted(RoomState state, Set<PlayerId> present) {
    Buzzer buzzer = state.asked().buzzer();
    return state.phase() == Phase.QUESTION
        && isIdle(state)
        && !buzzer.presses().isEmpty()
        && present.stream()
            .allMatch(player ->
                state.elimination().isOut(player)
                    || buzzer.hasPressed(player)
                    || isTeamOut(state, player));
  }
}
