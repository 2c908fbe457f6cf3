package trivium.room;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoundMode;
import trivium.room.RoomEvent.AnswerTaken;
import trivium.score.Credit;
import trivium.score.TypedAnswer;

/**
 * A question during and after its play: the answers of the players, and the answer key as
 * corrected. Changed by {@link RoomState} alone.
 */
final class PlayedQuestion {
  private final int number;
  private final Round round;
  private final Question question;
  private final Map<PlayerId, Integer> teams;
  private final Stakes stakes;
  private final Set<Contestant> out;
  private final Map<PlayerId, AnswerTaken> answers = new HashMap<>();

  /** The answers on the sheets that teams share, by their numbers. */
  private final Map<Integer, AnswerTaken> shared = new HashMap<>();

  private final Map<Contestant, Integer> changes = new HashMap<>();
  private final Map<TypedAnswer, Mark> marks = new HashMap<>();
  private final int firstOfRound;
  private final boolean sheet;
  private final boolean buzzerRound;
  private final boolean nearestWins;
  private AnswerKey answerKey;
  private int limit;
  private final Buzzer buzzer = new Buzzer();
  private final Set<PlayerId> flags = new HashSet<>();
  private @Nullable List<Integer> counts;
  private @Nullable AnswerSummary summary;
  private @Nullable BigDecimal leastDistance;
  private boolean closed;
  private int seats;
  private long closedAfter;
  private boolean dropped;
  private boolean skipped;
  private boolean corrected;

  /**
   * @param number among all questions of the room
   * @param index in the round
   * @param teams who is in which team when the question opens
   * @param out who is out of a knock-out round when the question opens
   */
  PlayedQuestion(
      int number,
      Round round,
      int index,
      Map<PlayerId, Integer> teams,
      Stakes stakes,
      Set<Contestant> out) {
    this.number = number;
    this.teams = new HashMap<>(teams);
    this.round = round;
    this.stakes = stakes;
    this.out = out;
    this.question = round.questions().get(index);
    this.firstOfRound = number - index;
    this.sheet = round.isSheet();
    this.buzzerRound = round.format().roundMode() == RoundMode.BUZZER;
    this.nearestWins = round.format().nearest();
    this.limit = question.settings().limit().orElse(round.settings().limit());
    this.answerKey = new AnswerKey(question.task());
  }

  void take(AnswerTaken answer) {
    if (sheet) {
      changes.merge(contestant(answer.player()), 1, Integer::sum);
    }
    Integer team = sharedTeam(answer.player());
    if (team == null) {
      answers.put(answer.player(), answer);
    } else {
      shared.put(team, answer);
    }
    responsesChanged();
  }

  /** Takes back the answer of a player or the team of the player. */
  void clear(PlayerId player) {
    changes.merge(contestant(player), 1, Integer::sum);
    Integer team = sharedTeam(player);
    if (team == null) {
      answers.remove(player);
    } else {
      shared.remove(team);
    }
    responsesChanged();
  }

  /** The team whose players share their answers; null if the player answers alone. */
  private @Nullable Integer sharedTeam(PlayerId player) {
    return sheet ? teams.get(player) : null;
  }

  /** How often the answer on the sheet of a player or the team was changed. */
  int changes(PlayerId player) {
    return changes.getOrDefault(contestant(player), 0);
  }

  /** A player got into a team while the sheet could be changed. */
  void enterTeam(PlayerId player, int team) {
    teams.put(player, team);
  }

  /** Whether the question is on an answer sheet. */
  boolean isOnSheet() {
    return sheet;
  }

  /** Whether the players of a team give one answer. */
  boolean isShared() {
    return sheet && !teams.isEmpty();
  }

  /** What is at stake besides the points of the question. */
  Stakes stakes() {
    return stakes;
  }

  /** For whom the player played: the team at that time, if there was one. */
  Contestant contestant(PlayerId player) {
    Integer team = teams.get(player);
    return team == null
        ? new Contestant.PlayerContestant(player)
        : new Contestant.TeamContestant(team);
  }

  /** The players who share an answer with this one, who is among them. */
  List<PlayerId> sharers(PlayerId player) {
    Integer team = sharedTeam(player);
    return team == null
        ? List.of(player)
        : teams.entrySet().stream()
            .filter(member -> member.getValue().equals(team))
            .map(Map.Entry::getKey)
            .toList();
  }

  /** The host has marked these typed answers. */
  void mark(List<String> texts, Mark mark) {
    for (String text : texts) {
      marks.put(
          task() instanceof Task.Numeric ? new TypedAnswer(text) : TypedAnswer.of(text), mark);
    }
    responsesChanged();
  }

  /** The mark that the host gave to a response. */
  Optional<Mark> marked(Response response) {
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(marks.get(TypedResponses.meaning(response)));
  }

  /** What the rules say about a typed response, before the host marks it. */
  Assessment assessment(Response response) {
    return answerKey.assessment(response);
  }

  /** The part of the points that a response earns. */
  Credit credit(Response response) {
    Optional<Mark> marked = marked(response);
    if (marked.isEmpty()) {
      return isRight(response) ? Credit.FULL : Credit.NONE;
    }
    return switch (marked.get()) {
      case ACCEPT -> Credit.FULL;
      case HALF -> Credit.HALF;
      case REJECT -> Credit.NONE;
    };
  }

  /** The part of the points that a player earned, even if the question was dropped. */
  Credit credit(PlayerId player) {
    if (isBuzzer()) {
      return wasRight(player) ? Credit.FULL : Credit.NONE;
    }
    AnswerTaken answer = given(player);
    return answer == null ? Credit.NONE : credit(answer.response());
  }

  void forget(PlayerId player) {
    answers.remove(player);
    teams.remove(player);
    buzzer.forget(player);
    flags.remove(player);
    responsesChanged();
  }

  private void responsesChanged() {
    counts = null;
    summary = null;
    leastDistance = null;
  }

  void press(BuzzerEvent.BuzzerPressed event) {
    buzzer.press(event);
  }

  void decide(BuzzerEvent.BuzzerDecided event) {
    buzzer.decide(event.player());
  }

  void judge(BuzzerEvent.BuzzerJudged event) {
    buzzer.judge(event.player(), event.right());
  }

  void flag(PlayerId player) {
    flags.add(player);
  }

  /**
   * Closes the question.
   *
   * @param seats taken so far
   * @param elapsed time on its clock, ms
   */
  void close(int seats, long elapsed) {
    closed = true;
    this.seats = seats;
    closedAfter = Math.clamp(elapsed, 0, (long) limit);
  }

  /** Opens the question once more. */
  void reopen() {
    closed = false;
    buzzer.reopen();
  }

  /** Leaves the question out, so that it counts for nobody. */
  void skip() {
    dropped = true;
    skipped = true;
  }

  /** Changes the time allowed, ms. */
  void extend(int limit) {
    this.limit = limit;
  }

  /** The time on its clock when it closed, ms. */
  long closedAfter() {
    return closedAfter;
  }

  /** Whether the host left the question out. */
  boolean isSkipped() {
    return skipped;
  }

  void correct(Correction correction) {
    corrected = true;
    responsesChanged();
    answerKey = answerKey.corrected(correction).orElse(answerKey);
    switch (correction) {
      case Correction.Drop _ -> dropped = true;
      case Correction.Restore _ -> dropped = false;
      case Correction.Key _, Correction.Accept _, Correction.Numeric _ -> {}
    }
  }

  /** Whether the correction applies to this kind of question. */
  boolean suits(Correction correction) {
    return answerKey.corrected(correction).isPresent();
  }

  /** Whether the question already agrees with the correction. */
  boolean has(Correction correction) {
    return switch (correction) {
      case Correction.Drop _ -> dropped;
      case Correction.Restore _ -> !dropped;
      case Correction.Key _, Correction.Accept _, Correction.Numeric _ -> answerKey.has(correction);
    };
  }

  /** Whether a response has the form that the task requires. */
  boolean suits(Response response) {
    return !isBuzzer() && answerKey.suits(response);
  }

  boolean isRight(Response response) {
    if (answerKey.task() instanceof Task.Numeric right && isNearest()) {
      return NearestNumber.distance(response, right)
          .filter(distance -> distance.compareTo(leastDistance(right)) == 0)
          .isPresent();
    }
    return answerKey.isRight(response);
  }

  /** Cached; 0 without answers. */
  private BigDecimal leastDistance(Task.Numeric right) {
    BigDecimal least = leastDistance;
    if (least == null) {
      least = NearestNumber.leastDistance(answers(), right).orElse(BigDecimal.ZERO);
      leastDistance = least;
    }
    return least;
  }

  /** Whether the answers nearest to the right number are the correct ones. */
  boolean isNearest() {
    return answerKey.task() instanceof Task.Numeric && !isBuzzer() && nearestWins;
  }

  /** The nearest answers, by the seats of their players; empty where a deviation decides. */
  List<AnswerTaken> nearest() {
    return answerKey.task() instanceof Task.Numeric right && isNearest()
        ? NearestNumber.nearest(answers(), right)
        : List.of();
  }

  /** Whether the question is answered aloud by whoever presses the buzzer first. */
  boolean isBuzzer() {
    return buzzerRound;
  }

  Buzzer buzzer() {
    return buzzer;
  }

  /** The players who say that the question looks wrong. */
  Set<PlayerId> flags() {
    return Collections.unmodifiableSet(flags);
  }

  /**
   * Whether the question puts a player out of a knock-out round. With a buzzer, only a wrong answer
   * does.
   */
  boolean knocksOut(PlayerId player) {
    return isBuzzer() ? buzzer.judged(player).equals(Optional.of(false)) : !wasRight(player);
  }

  /**
   * Whether the question puts nobody of these out, because it could not be answered: they were out
   * when it opened, and have been brought back by a correction since.
   */
  boolean isExcused(Contestant contestant) {
    return out.contains(contestant)
        && switch (contestant) {
          case Contestant.PlayerContestant player -> given(player.player()) == null;
          case Contestant.TeamContestant team ->
              teams.entrySet().stream()
                  .filter(member -> member.getValue() == team.number())
                  .allMatch(member -> given(member.getKey()) == null);
        };
  }

  /** Whether the player answered correctly, even if the question was dropped. */
  boolean wasRight(PlayerId player) {
    if (isBuzzer()) {
      return buzzer.judged(player).equals(Optional.of(true));
    }
    AnswerTaken answer = given(player);
    return answer != null && credit(answer.response()) == Credit.FULL;
  }

  int number() {
    return number;
  }

  Round round() {
    return round;
  }

  /** The number of the first question of its round. */
  int firstOfRound() {
    return firstOfRound;
  }

  Question question() {
    return question;
  }

  /** The factor of the points. */
  int worth() {
    return question.settings().worth() * round.settings().factor();
  }

  /** Time allowed, ms. */
  int limit() {
    return limit;
  }

  Optional<AnswerTaken> answer(PlayerId player) {
    return Optional.ofNullable(given(player));
  }

  private @Nullable AnswerTaken given(PlayerId player) {
    Integer team = sharedTeam(player);
    return team == null ? answers.get(player) : shared.get(team);
  }

  /** The answers of the players; one for each team that shares a sheet. */
  Collection<AnswerTaken> answers() {
    if (shared.isEmpty()) {
      return Collections.unmodifiableCollection(answers.values());
    }
    List<AnswerTaken> all = new ArrayList<>(answers.values());
    all.addAll(shared.values());
    return all;
  }

  /** Who was in which team when the question opened. */
  Map<PlayerId, Integer> teams() {
    return Collections.unmodifiableMap(teams);
  }

  /** How many responses picked each part of the task, or had it right. Cached. */
  List<Integer> counts() {
    if (counts == null) {
      counts = ResponseCounts.of(task(), answers().stream().map(AnswerTaken::response));
    }
    return counts;
  }

  /** How many answers are correct, and what players typed. Cached. */
  AnswerSummary summary() {
    if (summary == null) {
      summary =
          AnswerSummary.of(
              answers().stream().map(AnswerTaken::response).toList(),
              response -> credit(response) == Credit.FULL);
    }
    return summary;
  }

  /** The task with the answer key as corrected. */
  Task task() {
    return answerKey.task();
  }

  /** Whether the player had joined before the question closed. */
  boolean wasAsked(Player player) {
    return player.seat() < seats;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isDropped() {
    return dropped;
  }

  /** Whether the question is worth no points, so that it does not end a streak. */
  boolean isUnscored() {
    return question.settings().worth() == 0;
  }

  boolean isCorrected() {
    return corrected;
  }
}
