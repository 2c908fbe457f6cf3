package trivium.room;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trivium.bank.Question;
import trivium.protocol.Correction;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.room.RoomEvent.AnswerTaken;
import trivium.score.TypedAnswer;

/**
 * A question of the game as it went: who gave which answer, and what counts as right. Changed by
 * {@link RoomState} alone.
 */
final class Asked {
  private final int number;
  private final Question question;
  private final Map<PlayerId, AnswerTaken> answers = new HashMap<>();
  private final Set<TypedAnswer> typed = new HashSet<>();
  private List<Integer> correct;
  private List<String> accepted;
  private boolean closed;
  private int seats;
  private boolean dropped;
  private boolean corrected;

  Asked(int number, Question question) {
    this.number = number;
    this.question = question;
    this.correct = question.correct();
    this.accepted = question.accepted();
    accepted.forEach(text -> typed.add(TypedAnswer.of(text)));
  }

  void take(AnswerTaken answer) {
    answers.put(answer.player(), answer);
  }

  void forget(PlayerId player) {
    answers.remove(player);
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
    switch (correction) {
      case Correction.Key key -> correct = key.correct();
      case Correction.Accept accept -> {
        accepted = Stream.concat(accepted.stream(), Stream.of(accept.text())).toList();
        typed.add(TypedAnswer.of(accept.text()));
      }
      case Correction.Drop _ -> dropped = true;
      case Correction.Restore _ -> dropped = false;
    }
  }

  /** Whether the correction suits this kind of question. */
  boolean suits(Correction correction) {
    return switch (correction) {
      case Correction.Key key ->
          switch (question.kind()) {
            case CHOICE ->
                key.correct().stream().allMatch(choice -> choice < question.choices().size());
            case TEXT -> false;
          };
      case Correction.Accept _ ->
          switch (question.kind()) {
            case CHOICE -> false;
            case TEXT -> true;
          };
      case Correction.Drop _, Correction.Restore _ -> true;
    };
  }

  /** Whether all is as the correction would have it. */
  boolean has(Correction correction) {
    return switch (correction) {
      case Correction.Key key -> Set.copyOf(key.correct()).equals(Set.copyOf(correct));
      case Correction.Accept accept -> typed.contains(TypedAnswer.of(accept.text()));
      case Correction.Drop _ -> dropped;
      case Correction.Restore _ -> !dropped;
    };
  }

  /** Whether this is a response to a question of this kind. */
  boolean suits(Response response) {
    return switch (response) {
      case Response.Choice choice ->
          switch (question.kind()) {
            case CHOICE ->
                choice.picks().size() == 1 && choice.picks().getFirst() < question.choices().size();
            case TEXT -> false;
          };
      case Response.Text _ ->
          switch (question.kind()) {
            case CHOICE -> false;
            case TEXT -> true;
          };
      case Response.Numeric _, Response.Order _, Response.Match _ -> false;
    };
  }

  boolean isRight(Response response) {
    return switch (response) {
      // Of several right ones, which only a correction makes, each is enough.
      case Response.Choice choice -> correct.containsAll(choice.picks());
      case Response.Text text -> typed.contains(TypedAnswer.of(text.text()));
      case Response.Numeric _, Response.Order _, Response.Match _ -> false;
    };
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

  Optional<AnswerTaken> answer(PlayerId player) {
    return Optional.ofNullable(answers.get(player));
  }

  Collection<AnswerTaken> answers() {
    return Collections.unmodifiableCollection(answers.values());
  }

  /** The right choices, as corrected. */
  List<Integer> correct() {
    return correct;
  }

  /** The typed answers that are right, as corrected. */
  List<String> accepted() {
    return accepted;
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

  boolean isCorrected() {
    return corrected;
  }
}
