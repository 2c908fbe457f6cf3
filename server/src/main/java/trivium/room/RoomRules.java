package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trivium.bank.Question;
import trivium.protocol.GamePosition;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.Settings;

/** The rules of the game: decide a command by state and time. Pure. */
final class RoomRules {
  /**
   * How long the clock of an open question stands still after a restart, ms: the longest time that
   * pages wait between two attempts to reconnect.
   */
  static final long RESUME_DELAY = 5_000;

  private RoomRules() {}

  static Decision decide(RoomState state, RoomCommand command, long now) {
    if (state.isEnded()) {
      return Decision.refused(RefusalReason.ROOM_OVER);
    }
    return switch (command) {
      case RoomCommand.Join join -> SeatRules.join(state, join, now);
      case RoomCommand.Return back -> SeatRules.returnTo(state, back, now);
      case RoomCommand.GiveUpSeats seats -> SeatRules.giveUp(state, seats.players(), now);
      case RoomCommand.Kick kick -> SeatRules.kick(state, kick, now);
      case RoomCommand.Remove remove -> SeatRules.remove(state, remove, now);
      case RoomCommand.RemoveCrowd remove -> SeatRules.remove(state, remove, now);
      case RoomCommand.Lock lock ->
          lock.locked() == state.isLocked()
              ? Decision.happened()
              : Decision.happened(new RoomEvent.RoomLocked(now, lock.locked()));
      case RoomCommand.Start _ -> start(state, now);
      case RoomCommand.Next next -> next(state, next, now);
      case RoomCommand.AddRounds add -> addRounds(state, add.rounds(), now);
      case RoomCommand.Pause pause -> ControlRules.pause(state, pause.paused(), now);
      case RoomCommand.Extend extend -> ControlRules.extend(state, extend, now);
      case RoomCommand.Skip skip ->
          state.isOpen(skip.question()) && !state.isSheet()
              ? ControlRules.skip(state, skip.question(), afterReveal(state, false, now), now)
              : Decision.refused(RefusalReason.MOVED_ON);
      case RoomCommand.ShowAgain _ -> ControlRules.showAgain(state, now);
      case RoomCommand.Reopen reopen -> ControlRules.reopen(state, reopen.question(), now);
      case RoomCommand.Adjust adjust -> ControlRules.adjust(state, adjust, now);
      case RoomCommand.GoOnByPace pace ->
          isAt(state, pace.at()) && !state.isPaused()
              ? next(state, new RoomCommand.Next(Optional.empty()), now)
              : Decision.happened();
      case RoomCommand.ChooseTeam choice -> TeamRules.choose(state, choice, now);
      case RoomCommand.MovePlayer move -> TeamRules.move(state, move, now);
      case RoomCommand.RenamePlayer rename -> PlayerRules.rename(state, rename, now);
      case RoomCommand.RenameTeam rename -> TeamRules.rename(state, rename, now);
      case RoomCommand.GoOn _ ->
          state.phase() == Phase.PODIUM
              ? Decision.happened(new RoomEvent.BreakStarted(now, 0))
              : Decision.refused(RefusalReason.NOT_NOW);
      case RoomCommand.End end -> end(state, end, now);
      case RoomCommand.Answer answer -> answer(state, answer, now);
      case RoomCommand.Buzz buzz -> BuzzerRules.press(state, buzz, now);
      case RoomCommand.DecideBuzzer decide -> BuzzerRules.decide(state, decide.question(), now);
      case RoomCommand.Verdict verdict -> BuzzerRules.judge(state, verdict, now);
      case RoomCommand.Flag flag -> FlagRules.flag(state, flag, now);
      case RoomCommand.Correct correct -> correct(state, correct, now);
      case RoomCommand.Recover recover -> recover(state, recover, now);
      case RoomCommand.CloseAtLimit limit ->
          state.isOpen(limit.question())
                  && !state.isSheet()
                  && !state.isPaused()
                  && BuzzerRules.isIdle(state)
                  && now >= state.deadline()
              ? close(state, now)
              : Decision.happened();
      case RoomCommand.CloseIfAnswered all ->
          state.phase() == Phase.QUESTION
                  && !state.isSheet()
                  && !state.isPaused()
                  && isComplete(state, all.present())
              ? close(state, now)
              : Decision.happened();
      case RoomCommand.ClearAnswer clear -> SheetRules.clear(state, clear, now);
      case RoomCommand.MarkAnswer mark -> SheetRules.mark(state, mark, now);
      case RoomCommand.RevealAll _ -> SheetRules.revealAll(state, now);
      case RoomCommand.LockSheet _ -> SheetRules.lockAtEnd(state, now);
      case RoomCommand.PlayJoker joker -> StakeRules.playJoker(state, joker, now);
      case RoomCommand.Bet bet -> StakeRules.bet(state, bet, now);
      case RoomCommand.TieBreak asked -> TieBreakRules.play(state, asked, now);
      case RoomCommand.Expire _ -> Decision.happened(new RoomEvent.RoomEnded(now));
    };
  }

  private static Decision start(RoomState state, long now) {
    if (state.phase() != Phase.LOBBY) {
      return Decision.refused(RefusalReason.MOVED_ON);
    }
    if (state.players().isEmpty()) {
      return Decision.refused(RefusalReason.NO_PLAYERS);
    }
    List<RoomEvent> events = new ArrayList<>(TeamRules.remaining(state, now));
    events.add(
        hasTitleScreen(state.round()) ? new RoomEvent.RoundOpened(now, 0) : nextStep(state, now));
    return new Decision.Accepted(events);
  }

  /** Jokers are played at the title. */
  private static boolean hasTitleScreen(Round round) {
    return !round.title().isEmpty() || round.format().joker();
  }

  /**
   * A host who presses a button while the question closes by itself means the step that the page
   * showed, not the one after it.
   */
  private static Decision next(RoomState state, RoomCommand.Next next, long now) {
    if (next.at().filter(at -> !isAt(state, at)).isPresent()) {
      return Decision.refused(RefusalReason.MOVED_ON);
    }
    return switch (state.phase()) {
      case LOBBY -> start(state, now);
      case ROUND, BETS -> nextQuestion(state, now);
      case QUESTION -> state.isSheet() ? afterSheetQuestion(state, now) : close(state, now);
      case LOCKING -> SheetRules.lock(now);
      case MARKING, REVEAL ->
          SheetRules.revealNext(state, () -> afterReveal(state, next.skip(), now), now);
      case ANSWERS -> afterReveal(state, next.skip(), now);
      case LEADERBOARD -> afterQuestion(state, now);
      case BREAK -> nextRound(state, now);
      case PODIUM -> Decision.refused(RefusalReason.NOT_NOW);
    };
  }

  private static Decision afterReveal(RoomState state, boolean skipLeaderboard, long now) {
    return skipLeaderboard || !leadsToLeaderboard(state)
        ? afterQuestion(state, now)
        : Decision.happened(new RoomEvent.LeaderboardShown(now));
  }

  private static Decision afterSheetQuestion(RoomState state, long now) {
    return state.isLastQuestion() ? SheetRules.startCountdown(now) : nextQuestion(state, now);
  }

  /** After the very last question a leaderboard would give the podium away. */
  private static boolean leadsToLeaderboard(RoomState state) {
    return switch (state.round().settings().leaderboardTime()) {
      case AFTER_QUESTION ->
          state.isLastQuestion() ? state.programme().next().isPresent() : !state.isSheet();
      case AFTER_ROUND -> state.isLastQuestion() && state.programme().next().isPresent();
      case AT_END -> false;
    };
  }

  private static Decision afterQuestion(RoomState state, long now) {
    if (!state.isLastQuestion()) {
      return nextQuestion(state, now);
    }
    if (state.programme().next().isEmpty()) {
      return Decision.happened(new RoomEvent.RoomFinished(now));
    }
    return state.round().breakTime() > 0
        ? Decision.happened(new RoomEvent.BreakStarted(now, now + state.round().breakTime()))
        : nextRound(state, now);
  }

  private static Decision nextQuestion(RoomState state, long now) {
    return Decision.happened(nextStep(state, now));
  }

  /** The next question of the round, or the bets on it. */
  private static RoomEvent nextStep(RoomState state, long now) {
    int question = state.allAsked().size();
    if (StakeRules.areBetsDue(state)) {
      return new StakesEvent.BetsOpened(now, question);
    }
    long lead = state.round().isSheet() ? 0 : lead(state, state.nextQuestion());
    return new RoomEvent.QuestionOpened(now, question, lead);
  }

  /** How long a question is shown before its answers open, ms. */
  private static long lead(RoomState state, Question question) {
    Settings settings = state.round().settings();
    return settings.talk().orElse(0) + (settings.reading() ? ReadingTime.of(question) : 0);
  }

  private static Decision nextRound(RoomState state, long now) {
    return state.programme().next().isEmpty()
        ? Decision.refused(RefusalReason.NOT_NOW)
        : Decision.happened(new RoomEvent.RoundOpened(now, state.programme().number() + 1));
  }

  /** After the podium the host has chosen the next quiz, which begins at once. */
  private static Decision addRounds(RoomState state, List<Round> rounds, long now) {
    if (state.programme().size() + rounds.size() > Programme.MOST_ROUNDS) {
      return Decision.refused(RefusalReason.TOO_MANY_ROUNDS);
    }
    RoomEvent added = new RoomEvent.RoundsAdded(now, rounds);
    boolean waiting = state.phase() == Phase.PODIUM || state.phase() == Phase.BREAK;
    return waiting && state.isAfterPodium() && state.programme().next().isEmpty()
        ? Decision.happened(added, new RoomEvent.RoundOpened(now, state.programme().number() + 1))
        : Decision.happened(added);
  }

  private static boolean isAt(RoomState state, GamePosition at) {
    return at.phase() == state.phase()
        && (at.phase() == Phase.LOBBY || at.question() == Math.max(0, state.question()));
  }

  /**
   * Ends the room before and after the game, and the game during it. Where the next quiz has not
   * begun, the game is over too.
   */
  private static Decision end(RoomState state, RoomCommand.End end, long now) {
    if (end.at().filter(at -> !isSameEnd(at.phase(), state.phase())).isPresent()) {
      return Decision.refused(RefusalReason.MOVED_ON);
    }
    return switch (state.phase()) {
      case LOBBY, PODIUM -> Decision.happened(new RoomEvent.RoomEnded(now));
      // Answers with a receipt count, so that an open question is closed and scored first.
      case QUESTION ->
          state.isSheet()
              ? finishSheet(state, now)
              : Decision.happened(
                  new RoomEvent.QuestionClosed(now, state.question()),
                  new RoomEvent.RoomFinished(now));
      case LOCKING, MARKING -> finishSheet(state, now);
      case ROUND, BETS, REVEAL, ANSWERS, LEADERBOARD, BREAK ->
          state.isAfterPodium()
              ? Decision.happened(new RoomEvent.RoomEnded(now))
              : finishSheet(state, now);
    };
  }

  private static Decision finishSheet(RoomState state, long now) {
    List<RoomEvent> events = SheetRules.closeAll(state, now);
    events.add(new RoomEvent.RoomFinished(now));
    return new Decision.Accepted(events);
  }

  private static boolean isSameEnd(Phase one, Phase other) {
    return one == other || (isRunning(one) && isRunning(other));
  }

  private static boolean isRunning(Phase phase) {
    return switch (phase) {
      case ROUND, BETS, QUESTION, LOCKING, MARKING, REVEAL, ANSWERS, LEADERBOARD, BREAK -> true;
      case LOBBY, PODIUM -> false;
    };
  }

  private static Decision answer(RoomState state, RoomCommand.Answer answer, long now) {
    if (state.isSheet()) {
      return SheetRules.answer(state, answer, now);
    }
    if (!state.isOpen(answer.question())) {
      return Decision.refused(
          answer.question() <= state.question() ? RefusalReason.TOO_LATE : RefusalReason.NOT_NOW);
    }
    RoomEvent.AnswerTaken before = state.answer(answer.player()).orElse(null);
    if (before != null) {
      // A client that got no receipt repeats its answer, which counts once.
      return before.response().equals(answer.response())
          ? Decision.happened()
          : Decision.refused(RefusalReason.ANSWERED_ALREADY);
    }
    if (state.elimination().isOut(answer.player())) {
      return Decision.refused(RefusalReason.KNOCKED_OUT);
    }
    Optional<RefusalReason> untimely = AnswerTimes.untimely(state, answer.timing());
    if (untimely.isPresent()) {
      return Decision.refused(untimely.get());
    }
    if (!state.asked().suits(answer.response())) {
      return Decision.refused(RefusalReason.WRONG_RESPONSE);
    }
    return Decision.happened(
        new RoomEvent.AnswerTaken(
            now,
            answer.player(),
            answer.question(),
            answer.response(),
            AnswerTimes.elapsed(state, answer.timing())));
  }

  private static Decision correct(RoomState state, RoomCommand.Correct correct, long now) {
    if (correct.question() > state.question()) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    PlayedQuestion asked = state.allAsked().get(correct.question());
    if (!asked.isClosed()) {
      return Decision.refused(RefusalReason.NOT_NOW);
    }
    if (!asked.suits(correct.correction())) {
      return Decision.refused(RefusalReason.UNFIT_CORRECTION);
    }
    return asked.has(correct.correction())
        ? Decision.happened()
        : Decision.happened(
            new RoomEvent.QuestionCorrected(now, correct.question(), correct.correction()));
  }

  private static Decision recover(RoomState state, RoomCommand.Recover recover, long now) {
    // The server ran at least until the time of the latest event.
    long lastAlive =
        Math.clamp(recover.lastSeen(), state.lastEvent(), Math.max(state.lastEvent(), now));
    if (state.phase() == Phase.LOCKING && !state.isPaused()) {
      return SheetRules.recover(state, lastAlive, now);
    }
    // While somebody answers aloud, the clock stands anyway.
    if (state.phase() != Phase.QUESTION
        || state.isSheet()
        || state.isPaused()
        || state.asked().buzzer().answering().isPresent()) {
      return Decision.happened();
    }
    long elapsed =
        Math.clamp(lastAlive - state.clock().zero(), state.leastElapsed(), (long) state.limit());
    return Decision.happened(
        new RoomEvent.QuestionResumed(
            now, state.question(), elapsed, now + recover.delay(), Math.max(0, now - lastAlive)));
  }

  /** Whether all present players may have answered after this event. */
  static boolean mayCompleteQuestion(RoomEvent event) {
    return event instanceof RoomEvent.AnswerTaken
        || event instanceof RoomEvent.PlayerKicked
        || event instanceof RoomEvent.PlayersRemoved
        || event instanceof BuzzerEvent.BuzzerJudged
        || event instanceof RoomEvent.GameContinued;
  }

  private static boolean isComplete(RoomState state, Set<PlayerId> present) {
    return !present.isEmpty()
        && (state.asked().isBuzzer()
            ? BuzzerRules.isExhausted(state, present)
            : everyoneAnswered(state, present));
  }

  /** Nobody waits for players who are out. */
  private static boolean everyoneAnswered(RoomState state, Set<PlayerId> present) {
    return !state.asked().answers().isEmpty()
        && present.stream()
            .allMatch(
                player -> state.answer(player).isPresent() || state.elimination().isOut(player));
  }

  private static Decision close(RoomState state, long now) {
    return Decision.happened(new RoomEvent.QuestionClosed(now, state.question()));
  }
}
