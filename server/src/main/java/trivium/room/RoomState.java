package trivium.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import trivium.bank.Question;
import trivium.protocol.LateJoin;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RoomCode;
import trivium.room.RoomEvent.AnswerTaken;
import trivium.room.RoomEvent.QuestionResumed;
import trivium.room.RoomEvent.RoomOpened;
import trivium.score.Points;
import trivium.score.Ranking;

/**
 * The state of a room, the fold of its events. Changed only by {@link #apply}, which reads no clock
 * and draws no random number. Confined to the room's loop.
 */
final class RoomState {
  private final RoomOpened opened;
  private final Programme programme;
  private final Teams teams;
  private final Roster roster;
  private final List<PlayedQuestion> asked = new ArrayList<>();
  private final Scoring scoring;
  private final Elimination elimination;
  private final QuestionClock clock = new QuestionClock();
  private final Jokers jokers = new Jokers();
  private final Bets bets = new Bets();
  private Phase phase = Phase.LOBBY;
  private int current = -1;
  private OptionalLong pausedAt = OptionalLong.empty();
  private long phaseEnd;
  private int questionsAtPodium;
  private LateJoin lateJoin = LateJoin.NOTHING;
  private boolean locked;
  private boolean ended;
  private long lastEvent;

  /** The state of a new room. */
  RoomState(RoomOpened opened) {
    this(opened, new TakenNames());
  }

  private RoomState(RoomOpened opened, TakenNames names) {
    this.opened = opened;
    this.roster = new Roster(names);
    this.lastEvent = opened.at();
    this.programme = new Programme(opened.round());
    this.teams = new Teams(opened.teams());
    this.scoring = new Scoring(roster.byId(), asked, programme, teams);
    this.elimination = new Elimination(roster.byId(), asked, programme, teams);
  }

  /** The state after these events, the first of which opened the room. */
  static RoomState of(List<RoomEvent> events) {
    return replayed(events, new TakenNames(), (_, _) -> {});
  }

  /**
   * As {@link #of}, for reports: the roster must not be asked for taken names.
   *
   * @param before called before each event but the first is applied, with the state so far
   */
  static RoomState forResults(List<RoomEvent> events, BiConsumer<RoomState, RoomEvent> before) {
    return replayed(events, TakenNames.notIndexed(), before);
  }

  private static RoomState replayed(
      List<RoomEvent> events, TakenNames names, BiConsumer<RoomState, RoomEvent> before) {
    if (!(events.getFirst() instanceof RoomOpened opened)) {
      throw new IllegalArgumentException("a room begins by being opened: " + events.getFirst());
    }
    RoomState state = new RoomState(opened, names);
    for (RoomEvent event : events.subList(1, events.size())) {
      before.accept(state, event);
      state.apply(event);
    }
    return state;
  }

  void apply(RoomEvent event) {
    lastEvent = event.at();
    switch (event) {
      case RoomOpened _ -> throw new IllegalArgumentException("a room opens once");
      case RoomEvent.PlayerJoined joined -> roster.join(joined);
      case RoomEvent.PlayerKicked kicked ->
          unseat(List.of(kicked.player())).forEach(roster::markRemoved);
      case RoomEvent.LateJoinChosen chosen -> lateJoin = chosen.lateJoin();
      case RoomEvent.LateJoinCredited credit -> adjust(credit.asAdjustment());
      case RoomEvent.PlayerRenamed renamed -> roster.rename(renamed.player(), renamed.name());
      case RoomEvent.PlayersRemoved removed -> unseat(removed.players());
      // In the lobby only, where players have no points to lose.
      case RoomEvent.SeatsGivenUp seats -> unseat(seats.players()).forEach(roster::allowReturn);
      case RoomEvent.PlayerReturned back -> {
        if (roster.takeBack(back.player())) {
          elimination.changed();
          rankAnew();
        }
      }
      case RoomEvent.RoomLocked lock -> locked = lock.locked();
      case RoomEvent.TeamAssigned assigned -> {
        // Whoever joins during a sheet shares those that come later: a rival could look otherwise.
        boolean moves = teams.of(assigned.player()).isPresent();
        teams.assign(assigned.player(), assigned.team());
        if (moves && canSheetChange()) {
          sheet().forEach(question -> question.enterTeam(assigned.player(), assigned.team()));
        }
      }
      case RoomEvent.TeamRenamed renamed -> teams.rename(renamed.team(), renamed.name());
      case RoomEvent.RoundsAdded added -> programme.add(added.rounds());
      case RoomEvent.RoundOpened round -> {
        enter(Phase.ROUND);
        phaseEnd = 0;
        programme.open(round.round(), asked.size());
        bets.clear();
        elimination.changed();
        if (programme.current().anew()) {
          jokers.reset();
          scoring.startAnew();
          recount();
        }
      }
      case RoomEvent.BreakStarted pause -> {
        enter(Phase.BREAK);
        phaseEnd = pause.until();
      }
      case RoomEvent.QuestionOpened open -> {
        enter(Phase.QUESTION);
        Set<Contestant> out = elimination.out();
        asked.add(
            new PlayedQuestion(
                open.question(),
                round(),
                questionInRound(open.question()),
                teams.membership(),
                stakes(open.question()),
                out));
        current = open.question();
        clock.start(open.at() + open.lead());
      }
      case QuestionResumed again -> clock.resume(again);
      case RoomEvent.GamePaused pause -> {
        pausedAt = OptionalLong.of(pause.at());
        clock.pause(pause.at());
      }
      case RoomEvent.GameContinued again -> {
        if ((phase == Phase.BREAK || phase == Phase.LOCKING) && phaseEnd > 0) {
          phaseEnd += again.at() - pausedAt.orElse(again.at());
        }
        clock.goOn(again.at());
        pausedAt = OptionalLong.empty();
      }
      case RoomEvent.TimeAdded added -> asked().extend(added.limit());
      case RoomEvent.QuestionReopened again -> {
        enter(Phase.QUESTION);
        asked().reopen();
        asked().extend(again.limit());
        clock.restart(again.at(), again.elapsed());
        recount();
      }
      case RoomEvent.QuestionSkipped skipped -> {
        asked().skip();
        close(skipped.at());
      }
      case RoomEvent.RevealShown _ -> enter(Phase.REVEAL);
      case RoomEvent.PointsAdjusted adjusted -> adjust(adjusted);
      case AnswerTaken answer -> asked.get(answer.question()).take(answer);
      case RoomEvent.QuestionClosed closed -> {
        current = closed.question();
        close(closed.at());
      }
      case RoomEvent.QuestionFlagged flagged ->
          asked.get(flagged.question()).flag(flagged.player());
      case RoomEvent.QuestionCorrected corrected -> {
        asked.get(corrected.question()).correct(corrected.correction());
        recount();
      }
      case RoomEvent.LeaderboardShown _ -> enter(Phase.LEADERBOARD);
      case RoomEvent.RoomFinished _ -> {
        enter(Phase.PODIUM);
        questionsAtPodium = asked.size();
        rankAnew();
      }
      case RoomEvent.RoomEnded _ -> ended = true;
      case BuzzerEvent buzzer -> apply(buzzer);
      case SheetEvent sheet -> apply(sheet);
      case StakesEvent stakes -> apply(stakes);
    }
    if (phase == Phase.QUESTION && asked().isBuzzer()) {
      holdClock(event.at());
    }
  }

  /** The clock stands while somebody answers aloud. */
  private void holdClock(long at) {
    if (isPaused() || asked().buzzer().answering().isPresent()) {
      clock.pause(at);
    } else {
      clock.goOn(at);
    }
  }

  private void apply(BuzzerEvent event) {
    switch (event) {
      case BuzzerEvent.BuzzerPressed press -> asked.get(press.question()).press(press);
      case BuzzerEvent.BuzzerDecided decided -> asked.get(decided.question()).decide(decided);
      case BuzzerEvent.BuzzerJudged judged -> asked.get(judged.question()).judge(judged);
    }
  }

  private void apply(SheetEvent event) {
    switch (event) {
      case SheetEvent.AnswerCleared cleared ->
          asked.get(cleared.question()).clear(cleared.player());
      case SheetEvent.SheetLocking locking -> {
        // More time does not end a pause.
        if (phase != Phase.LOCKING) {
          enter(Phase.LOCKING);
        }
        phaseEnd = locking.until();
      }
      case SheetEvent.SheetLocked _ -> enter(Phase.MARKING);
      case SheetEvent.AnswersMarked marked -> {
        PlayedQuestion question = asked.get(marked.question());
        question.mark(marked.texts(), marked.mark());
        if (question.isClosed()) {
          recount();
        }
      }
      case SheetEvent.SheetRevealed _ -> {
        enter(Phase.ANSWERS);
        for (PlayedQuestion question : sheet()) {
          if (!question.isClosed()) {
            question.close(roster.seats(), 0);
            scoring.score(question);
          }
        }
        current = asked.size() - 1;
        rankAnew();
      }
    }
  }

  private void apply(StakesEvent event) {
    switch (event) {
      case StakesEvent.BetsOpened _ -> enter(Phase.BETS);
      case StakesEvent.BetPlaced made ->
          bets.make(contestant(made.player()), new Bets.Bet(made.points(), made.player()));
      case StakesEvent.JokerPlayed joker -> {
        if (joker.played()) {
          jokers.play(contestant(joker.player()), new Jokers.Joker(joker.round(), joker.player()));
        } else {
          jokers.takeBack(contestant(joker.player()));
        }
      }
    }
  }

  private Stakes stakes(int question) {
    boolean wager = round().format().wager() && questionInRound(question) == questions() - 1;
    return wager || round().format().joker()
        ? new Stakes(jokers.of(programme.number()), wager, bets.take(this::total))
        : Stakes.NONE;
  }

  /** Every step of the game ends a pause. */
  private void enter(Phase next) {
    phase = next;
    pausedAt = OptionalLong.empty();
  }

  private void close(long at) {
    enter(Phase.REVEAL);
    asked().close(roster.seats(), clock.now(at) - clock.zero());
    scoring.score(asked());
    rankAnew();
    elimination.changed();
  }

  /** Removes players; returns those who had a seat. */
  private List<Player> unseat(List<PlayerId> ids) {
    List<Player> removed = roster.remove(ids);
    for (Player player : removed) {
      PlayerId id = player.id();
      teams.remove(id);
      bets.forget(new Contestant.PlayerContestant(id));
      jokers.takeBack(new Contestant.PlayerContestant(id));
      asked.forEach(question -> question.forget(id));
    }
    if (!removed.isEmpty()) {
      if (teams.exist() || asked.stream().anyMatch(PlayedQuestion::isNearest)) {
        recount();
      }
      elimination.changed();
      rankAnew();
    }
    return removed;
  }

  private void adjust(RoomEvent.PointsAdjusted adjusted) {
    scoring.adjust(adjusted);
    rankAnew();
  }

  private void rankAnew() {
    scoring.rankAnew(roster.seats());
  }

  private void recount() {
    scoring.recount();
    rankAnew();
    elimination.changed();
  }

  /** The ranking of all players, including those who joined after the last closed question. */
  Ranking<Player> rankingNow() {
    return scoring.ranking(roster.seats());
  }

  /** The points of a player for a closed question. */
  Points points(PlayedQuestion question, PlayerId player) {
    return scoring.points(question, player);
  }

  /** The points of a contestant for a closed question. */
  Points points(PlayedQuestion question, Contestant who) {
    return scoring.points(question, who);
  }

  /** The points that the joker of a contestant has added for a closed question. */
  Points jokerPoints(PlayedQuestion question, Contestant who) {
    return scoring.jokerPoints(question, who);
  }

  RoomOpened opened() {
    return opened;
  }

  RoomId id() {
    return opened.id();
  }

  RoomCode room() {
    return opened.room();
  }

  String secret() {
    return opened.secret();
  }

  Programme programme() {
    return programme;
  }

  Teams teams() {
    return teams;
  }

  /** The current round. */
  Round round() {
    return programme.current();
  }

  /**
   * When the break or the countdown to the lock of a sheet is over, ms since the epoch; 0 if that
   * is not known.
   */
  long phaseEnd() {
    return phaseEnd;
  }

  /** Whether the podium was reached and no question has been asked since. */
  boolean isAfterPodium() {
    return !asked.isEmpty() && questionsAtPodium == asked.size();
  }

  /** Time allowed for the current or last question, ms. */
  int limit() {
    return asked().limit();
  }

  /** The number of questions of the current round. */
  int questions() {
    return round().questions().size();
  }

  private int questionInRound(int question) {
    return question - programme.firstQuestion();
  }

  Phase phase() {
    return phase;
  }

  /** What happens to people who join late. */
  LateJoin lateJoin() {
    return lateJoin;
  }

  boolean isLocked() {
    return locked;
  }

  boolean isEnded() {
    return ended;
  }

  /** The time of the latest event. */
  long lastEvent() {
    return lastEvent;
  }

  /** The number of the current or last question in the room; -1 before the first. */
  int question() {
    return current;
  }

  /**
   * Whether no question of the round follows, because it was the last one, all of a sheet were
   * shown, or a knock-out is decided.
   */
  boolean isLastQuestion() {
    return questionInRound(isSheet() ? asked.size() - 1 : current) == questions() - 1
        || elimination.isOver();
  }

  /** Who is left in a knock-out round. */
  Elimination elimination() {
    return elimination;
  }

  /** The current or last question. */
  PlayedQuestion asked() {
    return asked.get(current);
  }

  /** The questions asked so far, by their numbers. */
  List<PlayedQuestion> allAsked() {
    return Collections.unmodifiableList(asked);
  }

  /** The clock of the current or last question. */
  QuestionClock clock() {
    return clock;
  }

  /** The time at which the limit of the open question passes. */
  long deadline() {
    return clock.zero() + limit();
  }

  /** Whether the current question is on an answer sheet. */
  boolean isSheet() {
    return current >= programme.firstQuestion() && asked().isOnSheet();
  }

  /** The questions of the round so far, if they are on an answer sheet. */
  List<PlayedQuestion> sheet() {
    return isSheet()
        ? Collections.unmodifiableList(asked.subList(programme.firstQuestion(), asked.size()))
        : List.of();
  }

  /** Whether answers on the sheet can be changed. */
  private boolean canSheetChange() {
    return isSheet() && (phase == Phase.QUESTION || phase == Phase.LOCKING || phase == Phase.BETS);
  }

  /** Whether a question is on the sheet, and its answer can be changed. */
  boolean isOnOpenSheet(int question) {
    return canSheetChange()
        && question >= programme.firstQuestion()
        && question < asked.size()
        && !asked.get(question).isClosed();
  }

  /** For whom a player plays now. */
  Contestant contestant(PlayerId player) {
    return teams
        .of(player)
        .<Contestant>map(Contestant.TeamContestant::new)
        .orElseGet(() -> new Contestant.PlayerContestant(player));
  }

  /** The points of a contestant. */
  Points total(Contestant who) {
    return switch (who) {
      case Contestant.TeamContestant team -> teams.all().get(team.number()).total();
      case Contestant.PlayerContestant single ->
          player(single.player()).map(Player::total).orElse(Points.NONE);
    };
  }

  /** The name of a contestant; empty for a player who was removed. */
  Optional<String> name(Contestant who) {
    return switch (who) {
      case Contestant.TeamContestant team -> Optional.of(teams.all().get(team.number()).name());
      case Contestant.PlayerContestant single -> player(single.player()).map(Player::name);
    };
  }

  Jokers jokers() {
    return jokers;
  }

  Bets bets() {
    return bets;
  }

  /** The least elapsed time that later answers can have, ms. */
  long leastElapsed() {
    return Math.min(clock.leastElapsed(), limit());
  }

  /** What is left of the time of the open question, ms. */
  int remaining(long now) {
    long from = Math.max(clock.now(now), clock.zero());
    return (int) Math.clamp(deadline() - from, 0, limit() - leastElapsed());
  }

  boolean isOpen(int question) {
    return phase == Phase.QUESTION && question() == question;
  }

  /** Whether the host has paused the game. */
  boolean isPaused() {
    return pausedAt.isPresent();
  }

  /** The time that counts: that of the pause, if the game is paused. */
  long now(long now) {
    return pausedAt.orElse(now);
  }

  /** The question that is asked next in this round. */
  Question nextQuestion() {
    return round().questions().get(questionInRound(asked.size()));
  }

  /** The points that the host gave and took, in order. */
  List<RoomEvent.PointsAdjusted> adjustments() {
    return scoring.adjustments();
  }

  Roster roster() {
    return roster;
  }

  Collection<Player> players() {
    return roster.players();
  }

  Optional<Player> player(PlayerId id) {
    return roster.player(id);
  }

  /** The answer of a player to the current or last question. */
  Optional<AnswerTaken> answer(PlayerId player) {
    return asked.isEmpty() ? Optional.empty() : asked().answer(player);
  }

  /** The ranking as of the last scored question or removal; without players who joined since. */
  Ranking<Player> ranking() {
    return scoring.ranking();
  }
}
