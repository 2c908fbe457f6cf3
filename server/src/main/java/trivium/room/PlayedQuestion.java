package trivium.room;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.room.RoomEvent.AnswerTaken;

/**
 * A question during and after its play: the answers of the players, and the answer key as
 * corrected. Changed by {@link RoomState} alone.
 */
final class PlayedQuestion {
  private final int number;
  private final Question question;
  private final int limit;
  private final Map<PlayerId, AnswerTaken> answers = new HashMap<>();
  private AnswerKey judge;
  private @Nullable List<Integer> counts;
  private boolean closed;
  private int seats;
  private boolean dropped;
  private boolean corrected;

  /**
   * @param limit time allowed where the question does not say, ms
   */
  PlayedQuestion(int number, Question question, int limit) {
    this.number = number;
    this.question = question;
    this.limit = question.extras().limit().orElse(limit);
    this.judge = new AnswerKey(question.task());
  }

  void take(AnswerTaken answer) {
    answers.put(answer.player(), answer);
    counts = null;
  }

  void forget(PlayerId player) {
    answers.remove(player);
    counts = null;
  }

  /**
   * The question has closed.
   *
   * @param seats how many seats had been taken by then
   */
  void close(int seats) {
    closed = true;
    this.seats = seats;
  }

  void correct(Correction correction) {
    corrected = true;
    counts = null;
    judge = judge.corrected(correction).orElse(judge);
    switch (correction) {
      case Correction.Drop _ -> dropped = true;
      case Correction.Restore _ -> dropped = false;
      case Correction.Key _, Correction.Accept _, Correction.Numeric _ -> {}
    }
  }

  /** Whether the correction suits this kind of question. */
  boolean suits(Correction correction) {
    return judge.corrected(correction).isPresent();
  }

  /** Whether all is as the correction would have it. */
  boolean has(Correction correction) {
    return switch (correction) {
      case Correction.Drop _ -> dropped;
      case Correction.Restore _ -> !dropped;
      case Correction.Key _, Correction.Accept _, Correction.Numeric _ -> judge.has(correction);
    };
  }

  /** Whether this is a response to a question of this kind. */
  boolean suits(Response response) {
    return judge.suits(response);
  }

  boolean isRight(Response response) {
    return judge.isRight(response);
  }

  /** Whether the player gave a right answer, dropped question or not. */
  boolean wasRight(PlayerId player) {
    AnswerTaken answer = answers.get(player);
    return answer != null && isRight(answer.response());
  }

  int number() {
    return number;
  }

  Question question() {
    return question;
  }

  /** Time allowed, ms. */
  int limit() {
    return limit;
  }

  Optional<AnswerTaken> answer(PlayerId player) {
    return Optional.ofNullable(answers.get(player));
  }

  Collection<AnswerTaken> answers() {
    return Collections.unmodifiableCollection(answers.values());
  }

  /** How often each part of the task was picked or right; worked out once until it changes. */
  List<Integer> counts() {
    if (counts == null) {
      counts = ResponseCounts.of(task(), answers.values().stream().map(AnswerTaken::response));
    }
    return counts;
  }

  /** What was to be done and what is right, as corrected. */
  Task task() {
    return judge.task();
  }

  /** Whether this player had come when the question closed. */
  boolean wasFor(Player player) {
    return player.seat() < seats;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isDropped() {
    return dropped;
  }

  /** Whether nothing is to be won here, so that a streak is not to be lost either. */
  boolean isForFun() {
    return question.extras().worth() == 0;
  }

  boolean isCorrected() {
    return corrected;
  }
}
