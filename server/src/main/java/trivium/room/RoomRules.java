package trivium.room;

import java.util.Set;
import trivium.bank.Kind;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.Why;
import trivium.score.CreditedTime;

/** The rules of the game: state and command and time in, events or a refusal out. Pure. */
final class RoomRules {
  /** A conference in one room. Beyond it, fan-out of a question takes longer than a blink. */
  static final int MOST_PLAYERS = 20_000;

  private RoomRules() {}

  static Decision decide(RoomState state, RoomCommand command, long now) {
    if (state.isEnded()) {
      return Decision.refused(Why.ROOM_OVER);
    }
    return switch (command) {
      case RoomCommand.Join join -> join(state, join, now);
      case RoomCommand.Kick kick -> kick(state, kick.player(), now);
      case RoomCommand.Lock lock ->
          lock.locked() == state.isLocked()
              ? Decision.happened()
              : Decision.happened(new RoomEvent.RoomLocked(now, lock.locked()));
      case RoomCommand.Start _ -> start(state, now);
      case RoomCommand.Next _ -> next(state, now);
      case RoomCommand.End _ -> end(state, now);
      case RoomCommand.Answer answer -> answer(state, answer, now);
      case RoomCommand.CloseAtLimit limit ->
          isOpen(state, limit.question()) ? close(state, now) : Decision.happened();
      case RoomCommand.CloseIfAnswered all ->
          state.phase() == Phase.QUESTION && everyoneAnswered(state, all.present())
              ? close(state, now)
              : Decision.happened();
      case RoomCommand.Expire _ -> Decision.happened(new RoomEvent.RoomEnded(now));
    };
  }

  private static Decision join(RoomState state, RoomCommand.Join join, long now) {
    if (state.phase() == Phase.PODIUM) {
      return Decision.refused(Why.ROOM_OVER);
    }
    if (state.isLocked()) {
      return Decision.refused(Why.ROOM_LOCKED);
    }
    if (state.players().size() >= MOST_PLAYERS) {
      return Decision.refused(Why.ROOM_FULL);
    }
    PlayerName name = PlayerName.of(join.name()).orElse(null);
    if (name == null) {
      return Decision.refused(Why.NAME_UNFIT);
    }
    if (state.isTaken(name)) {
      return Decision.refused(Why.NAME_TAKEN);
    }
    PlayerId seat = PlayerId.of(state.seats() + 1);
    return Decision.happened(new RoomEvent.PlayerJoined(now, seat, name.text()));
  }

  private static Decision kick(RoomState state, PlayerId player, long now) {
    return state.player(player).isPresent()
        ? Decision.happened(new RoomEvent.PlayerKicked(now, player))
        : Decision.refused(Why.NO_SUCH_PLAYER);
  }

  private static Decision start(RoomState state, long now) {
    if (state.phase() != Phase.LOBBY) {
      return Decision.refused(Why.NOT_NOW);
    }
    return state.players().isEmpty()
        ? Decision.refused(Why.NO_PLAYERS)
        : Decision.happened(new RoomEvent.QuestionOpened(now, 0));
  }

  private static Decision next(RoomState state, long now) {
    return switch (state.phase()) {
      case LOBBY -> start(state, now);
      case QUESTION -> close(state, now);
      // The last leaderboard is the podium: showing it before would spoil it.
      case REVEAL ->
          state.isLastQuestion()
              ? Decision.happened(new RoomEvent.RoomFinished(now))
              : Decision.happened(new RoomEvent.LeaderboardShown(now));
      case LEADERBOARD ->
          Decision.happened(new RoomEvent.QuestionOpened(now, state.question() + 1));
      case PODIUM -> Decision.refused(Why.NOT_NOW);
    };
  }

  private static Decision end(RoomState state, long now) {
    return switch (state.phase()) {
      case LOBBY, PODIUM -> Decision.happened(new RoomEvent.RoomEnded(now));
      // Answers that have a receipt count, so an open question closes before the end.
      case QUESTION ->
          Decision.happened(
              new RoomEvent.QuestionClosed(now, state.question()), new RoomEvent.RoomFinished(now));
      case REVEAL, LEADERBOARD -> Decision.happened(new RoomEvent.RoomFinished(now));
    };
  }

  private static Decision answer(RoomState state, RoomCommand.Answer answer, long now) {
    if (!isOpen(state, answer.question())) {
      return Decision.refused(answer.question() <= state.question() ? Why.TOO_LATE : Why.NOT_NOW);
    }
    if (state.answer(answer.player()).isPresent()) {
      return Decision.refused(Why.ANSWERED_ALREADY);
    }
    if (answer.timing().received() > state.deadline()) {
      return Decision.refused(Why.TOO_LATE);
    }
    if (!fits(state, answer.response())) {
      return Decision.refused(Why.WRONG_RESPONSE);
    }
    long elapsed =
        CreditedTime.elapsed(
            state.questionOpened(),
            answer.timing().sent(),
            answer.timing().received(),
            answer.timing().roundTrip(),
            state.limit());
    return Decision.happened(
        new RoomEvent.AnswerTaken(
            now, answer.player(), answer.question(), answer.response(), elapsed));
  }

  private static boolean fits(RoomState state, Response response) {
    Kind kind = state.asked().kind();
    return switch (response) {
      case Response.Choice choice ->
          kind == Kind.CHOICE
              && choice.picks().size() == 1
              && choice.picks().getFirst() < state.asked().choices().size();
      case Response.Text _, Response.Numeric _, Response.Order _, Response.Match _ -> false;
    };
  }

  private static boolean isOpen(RoomState state, int question) {
    return state.phase() == Phase.QUESTION && state.question() == question;
  }

  private static boolean everyoneAnswered(RoomState state, Set<PlayerId> present) {
    return !state.answers().isEmpty()
        && present.stream().allMatch(player -> state.answer(player).isPresent());
  }

  private static Decision close(RoomState state, long now) {
    return Decision.happened(new RoomEvent.QuestionClosed(now, state.question()));
  }
}
