package trivium.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import trivium.score.TeamScoring;

/**
 * The state of a room, the fold of its events. Changed only by {@link #apply}, which reads no clock
 * and draws no random number. Confined to the room's loop.
 */
final class RoomState {
  /** Bounds the memory of a room. */
  static final int MOST_ADJUSTMENTS = 10_000;

  /**
   * Points that the host gave or took.
   *
   * @param asked the number of questions asked before
   */
  private record Adjustment(RoomEvent.PointsAdjusted event, int asked) {}

  private final RoomOpened opened;
  private final Programme programme;
  private final Teams teams;
  private final Map<PlayerId, Player> players = new LinkedHashMap<>();
  private final TakenNames names;
  private final Map<String, PlayerId> claims = new HashMap<>();
  private final Map<PlayerId, Player> givenUp = new LinkedHashMap<>();
  private final Set<String> removedDevices = new HashSet<>();
  private final AddressCrowds crowds = new AddressCrowds();
  private final List<PlayedQuestion> asked = new ArrayList<>();
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final QuestionClock clock = new QuestionClock();
  private Phase phase = Phase.LOBBY;
  private @Nullable Ranking<Player> ranking;
  private OptionalLong pausedAt = OptionalLong.empty();
  private long breakEnd;
  private int questionsAtPodium;
  private LateJoin lateJoin = LateJoin.NOTHING;
  private boolean locked;
  private boolean ended;
  private int seats;
  private int seatsRanked;
  private long lastEvent;

  /** The state of a new room. */
  RoomState(RoomOpened opened) {
    this(opened, new TakenNames());
  }

  private RoomState(RoomOpened opened, TakenNames names) {
    this.opened = opened;
    this.names = names;
    this.lastEvent = opened.at();
    this.programme = new Programme(opened.round());
    this.teams = new Teams(opened.teams());
  }

  /** The state after these events, the first of which opened the room. */
  static RoomState of(List<RoomEvent> events) {
    return replayed(events, new TakenNames());
  }

  /** As {@link #of}, for reports: {@link #isTaken} must not be called. */
  static RoomState forResults(List<RoomEvent> events) {
    return replayed(events, TakenNames.notIndexed());
  }

  private static RoomState replayed(List<RoomEvent> events, TakenNames names) {
    if (!(events.getFirst() instanceof RoomOpened opened)) {
      throw new IllegalArgumentException("a room begins by being opened: " + events.getFirst());
    }
    RoomState state = new RoomState(opened, names);
    events.subList(1, events.size()).forEach(state::apply);
    return state;
  }

  void apply(RoomEvent event) {
    lastEvent = event.at();
    switch (event) {
      case RoomOpened _ -> throw new IllegalArgumentException("a room opens once");
      case RoomEvent.PlayerJoined joined -> seat(joined);
      case RoomEvent.PlayerKicked kicked ->
          unseat(List.of(kicked.player()))
              .forEach(player -> {
                if (!player.device().isEmpty()) {
                  removedDevices.add(player.device());
                }
              });
      case RoomEvent.LateJoinChosen chosen -> lateJoin = chosen.lateJoin();
      case RoomEvent.LateJoinCredited credit -> adjust(credit.asAdjustment());
      case RoomEvent.PlayerRenamed renamed ->
          player(renamed.player())
              .ifPresent(player -> {
                player.rename(renamed.name());
                names.rename(player.id(), renamed.name());
              });
      case RoomEvent.PlayersRemoved removed -> unseat(removed.players());
      case RoomEvent.SeatsGivenUp seats -> giveUp(seats.players());
      case RoomEvent.PlayerReturned back ->
          givenUp(back.player())
              .ifPresent(player -> {
                givenUp.remove(player.id());
                seat(player);
              });
      case RoomEvent.RoomLocked lock -> locked = lock.locked();
      case RoomEvent.TeamAssigned assigned -> teams.assign(assigned.player(), assigned.team());
      case RoomEvent.TeamRenamed renamed -> teams.rename(renamed.team(), renamed.name());
      case RoomEvent.RoundsAdded added -> programme.add(added.rounds());
      case RoomEvent.RoundOpened round -> {
        enter(Phase.ROUND);
        breakEnd = 0;
        programme.open(round.round(), asked.size());
        if (programme.current().anew()) {
          recount();
        }
      }
      case RoomEvent.BreakStarted pause -> {
        enter(Phase.BREAK);
        breakEnd = pause.until();
      }
      case RoomEvent.QuestionOpened open -> {
        enter(Phase.QUESTION);
        asked.add(
            new PlayedQuestion(
                open.question(), round(), questionInRound(open.question()), teams.membership()));
        clock.start(open.at() + open.lead());
      }
      case QuestionResumed again -> clock.resume(again);
      case RoomEvent.GamePaused pause -> {
        pausedAt = OptionalLong.of(pause.at());
        clock.pause(pause.at());
      }
      case RoomEvent.GameContinued again -> {
        if (phase == Phase.BREAK && breakEnd > 0) {
          breakEnd += again.at() - pausedAt.orElse(again.at());
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
      case RoomEvent.QuestionClosed closed -> close(closed.at());
      case RoomEvent.QuestionCorrected corrected -> {
        asked.get(corrected.question()).correct(corrected.correction());
        recount();
      }
      case RoomEvent.LeaderboardShown _ -> enter(Phase.LEADERBOARD);
      case RoomEvent.RoomFinished _ -> {
        enter(Phase.PODIUM);
        questionsAtPodium = asked.size();
        resetRanking();
      }
      case RoomEvent.RoomEnded _ -> ended = true;
    }
  }

  /** Every step of the game ends a pause. */
  private void enter(Phase next) {
    phase = next;
    pausedAt = OptionalLong.empty();
  }

  private void close(long at) {
    enter(Phase.REVEAL);
    asked().close(seats, clock.now(at) - clock.zero());
    score(asked());
    resetRanking();
  }

  private void seat(RoomEvent.PlayerJoined joined) {
    Player player = new Player(joined, seats);
    seat(player);
    crowds.joined(player);
    if (!joined.claim().isEmpty()) {
      claims.put(joined.claim(), joined.player());
    }
    seats++;
  }

  private void seat(Player player) {
    players.put(player.id(), player);
    names.add(player.id(), player.name());
    crowds.seated(player);
  }

  /** Removes players; returns those who had a seat. */
  private List<Player> unseat(List<PlayerId> ids) {
    List<Player> removed = new ArrayList<>();
    for (PlayerId id : ids) {
      Player player = players.remove(id);
      if (player != null) {
        removed.add(player);
        teams.remove(id);
        crowds.left(player);
        asked.forEach(question -> question.forget(id));
      }
    }
    if (!removed.isEmpty()) {
      Set<PlayerId> removedPlayers = new HashSet<>(ids);
      names.remove(removedPlayers);
      claims.values().removeIf(removedPlayers::contains);
      if (teams.exist()) {
        recount();
      }
      resetRanking();
    }
    return removed;
  }

  /** In the lobby only, where players have no points to lose. */
  private void giveUp(List<PlayerId> ids) {
    unseat(ids).forEach(player -> givenUp.put(player.id(), player));
    Iterator<PlayerId> oldest = givenUp.keySet().iterator();
    while (givenUp.size() > RoomRules.MOST_PLAYERS) {
      oldest.next();
      oldest.remove();
    }
  }

  private void score(PlayedQuestion question) {
    for (Player player : players.values()) {
      if (question.isDropped() || question.isUnscored()) {
        player.skipped();
      } else if (question.wasRight(player.id())) {
        player.right(points(question, player.id()));
      } else {
        player.wrong();
      }
    }
    scoreTeams(question);
  }

  private void scoreTeams(PlayedQuestion question) {
    teams.score(
        question.number(),
        question.number() >= programme.firstCounted(),
        question.teams(),
        player ->
            new TeamScoring.MemberPoints(
                points(question, player), answeredRecently(player, question.number())));
  }

  private boolean answeredRecently(PlayerId player, int question) {
    return asked.subList(Math.max(0, question + 1 - TeamScoring.RECENT), question + 1).stream()
        .anyMatch(recent -> recent.answer(player).isPresent());
  }

  private void recount() {
    players.values().forEach(Player::reset);
    teams.reset();
    for (PlayedQuestion question : asked) {
      if (!question.isClosed()) {
        continue;
      }
      if (question.number() >= programme.firstCounted()) {
        score(question);
      } else {
        scoreTeams(question);
      }
    }
    adjustments.forEach(this::adjust);
    resetRanking();
  }

  private void adjust(RoomEvent.PointsAdjusted adjusted) {
    Adjustment adjustment = new Adjustment(adjusted, asked.size());
    adjustments.add(adjustment);
    adjust(adjustment);
    resetRanking();
  }

  /** Adjustments before points started anew no longer count. */
  private void adjust(Adjustment adjustment) {
    if (adjustment.asked() < programme.firstCounted()) {
      return;
    }
    Points points = new Points(adjustment.event().points());
    adjustment.event().player().flatMap(this::player).ifPresent(player -> player.adjust(points));
    adjustment.event().team().ifPresent(team -> teams.adjust(team, points));
  }

  /** Makes the next {@link #ranking} of the current players; lazy, so that replays are fast. */
  private void resetRanking() {
    seatsRanked = seats;
    ranking = null;
  }

  /** The ranking of all players, including those who joined after the last closed question. */
  Ranking<Player> rankingNow() {
    return ranking(seats);
  }

  private Ranking<Player> ranking(int seats) {
    return Ranking.of(
        players.values().stream()
            .filter(player -> player.seat() < seats)
            .map(player -> new Ranking.PlayerTotal<>(player, player.total()))
            .toList());
  }

  /** The points of a player for a closed question. */
  Points points(PlayedQuestion question, PlayerId player) {
    return question
        .answer(player)
        .filter(answer -> !question.isDropped() && question.isRight(answer.response()))
        .map(answer -> question.round().scoring().points(answer.elapsed(), question.limit()))
        .map(points -> points.times(question.worth()))
        .orElse(Points.NONE);
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

  /** When the break is over, ms since the epoch; 0 if that is not known. */
  long breakEnd() {
    return breakEnd;
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

  /** The number of seats ever taken, which is the number of the next one. */
  int seats() {
    return seats;
  }

  /** The number of the current or last question in the room; -1 before the first. */
  int question() {
    return asked.size() - 1;
  }

  boolean isLastQuestion() {
    return questionInRound(question()) == questions() - 1;
  }

  /** The current or last question. */
  PlayedQuestion asked() {
    return asked.getLast();
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
    return adjustments.stream().map(Adjustment::event).toList();
  }

  Collection<Player> players() {
    return Collections.unmodifiableCollection(players.values());
  }

  Optional<Player> player(PlayerId id) {
    return Optional.ofNullable(players.get(id));
  }

  /** A player whose seat was given up and who may return. */
  Optional<Player> givenUp(PlayerId id) {
    return Optional.ofNullable(givenUp.get(id));
  }

  /** Whether a player with this browser was removed. */
  boolean isRemoved(String device) {
    return removedDevices.contains(device);
  }

  AddressCrowds crowds() {
    return crowds;
  }

  boolean isTaken(PlayerName name) {
    return names.contains(name);
  }

  /** Whether a player other than this one has the name. */
  boolean isTakenByOther(PlayerName name, PlayerId player) {
    return names.isOfOther(name, player);
  }

  /** The seat that was taken with this claim. */
  Optional<PlayerId> claimed(String claim) {
    return Optional.ofNullable(claims.get(claim));
  }

  /** The answer of a player to the current or last question. */
  Optional<AnswerTaken> answer(PlayerId player) {
    return asked.isEmpty() ? Optional.empty() : asked().answer(player);
  }

  /** The ranking as of the last scored question or removal; without players who joined since. */
  Ranking<Player> ranking() {
    if (ranking == null) {
      ranking = ranking(seatsRanked);
    }
    return ranking;
  }
}
