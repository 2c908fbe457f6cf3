package trivium.room;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.bank.Task;
import trivium.protocol.BuzzerMessage;
import trivium.protocol.BuzzerMessage.BuzzerPresses;
import trivium.protocol.BuzzerMessage.NamedPress;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RevealMessage;
import trivium.protocol.RevealMessage.Flags;
import trivium.protocol.RevealMessage.NamedNumber;
import trivium.protocol.RevealMessage.NearestAnswers;
import trivium.protocol.ServerMessage;
import trivium.protocol.StandingsMessage.Survival;
import trivium.protocol.StandingsMessage.Survivors;
import trivium.room.RoomEvent.AnswerTaken;

/** Builds the messages about presses, survivors, flags and the nearest numbers. Pure. */
final class LiveRoundView {
  /** Presses that fit on a display, and on the page of the host. */
  private static final int MOST_PRESSES = 8;

  /** Names that fit beside the nearest number. */
  private static final int MOST_NEAREST = 6;

  /** The most names that a display shows. */
  private static final int MOST_NAMES = 60;

  private LiveRoundView() {}

  /** The presses of the current question. */
  static BuzzerPresses buzzer(RoomState state, long now) {
    Buzzer buzzer = state.asked().buzzer();
    List<Buzzer.Press> presses =
        buzzer.presses().stream().filter(press -> mayAnswer(state, press.player())).toList();
    return new BuzzerPresses(
        state.question(),
        presses.stream().limit(MOST_PRESSES).map(press -> press(state, press)).toList(),
        presses.size(),
        buzzer.answering(),
        state.remaining(now));
  }

  /** Whether a player has answered or may; not if another member of the team was wrong. */
  private static boolean mayAnswer(RoomState state, PlayerId player) {
    return state.asked().buzzer().judged(player).isPresent()
        || !BuzzerRules.isTeamOut(state, player);
  }

  private static NamedPress press(RoomState state, Buzzer.Press press) {
    Buzzer buzzer = state.asked().buzzer();
    return new NamedPress(
        press.player(),
        state.player(press.player()).map(Player::name).orElse(""),
        state.teams().of(press.player()),
        Math.max(0, press.elapsed() - buzzer.presses().getFirst().elapsed()),
        buzzer.judged(press.player()));
  }

  /** Who is left in the current round; empty if nobody can be out yet. */
  static Optional<Survivors> survivors(RoomState state) {
    return state
        .elimination()
        .survivors()
        .map(left ->
            new Survivors(
                left.left(), left.began(), names(state, left), state.elimination().isOver()));
  }

  private static List<String> names(RoomState state, Elimination.Survivors left) {
    return state.teams().exist()
        ? state.teams().all().stream()
            .filter(team -> left.teams().contains(team.number()))
            .map(Teams.Team::name)
            .limit(MOST_NAMES)
            .toList()
        : state.players().stream()
            .filter(player -> left.players().contains(player.id()))
            .map(Player::name)
            .limit(MOST_NAMES)
            .toList();
  }

  static Optional<Survival> survival(RoomState state, PlayerId player) {
    return state
        .elimination()
        .survivors()
        .map(left -> new Survival(state.elimination().isOut(player), left.left(), left.began()));
  }

  /** The nearest answers; empty where a deviation decides, and without answers. */
  static Optional<NearestAnswers> nearest(RoomState state, PlayedQuestion asked) {
    List<AnswerTaken> nearest = asked.nearest();
    return asked.task() instanceof Task.Numeric right && !nearest.isEmpty()
        ? Optional.of(
            new NearestAnswers(
                NearestNumber.distance(nearest.getFirst().response(), right)
                    .orElse(BigDecimal.ZERO)
                    .doubleValue(),
                nearest.size(),
                nearest.stream().limit(MOST_NEAREST).map(answer -> named(state, answer)).toList()))
        : Optional.empty();
  }

  /**
   * The messages that rebuild the current screen.
   *
   * @param player empty for host and display
   */
  static List<ServerMessage> snapshot(RoomState state, Optional<PlayerId> player, long now) {
    List<ServerMessage> messages = new ArrayList<>();
    PlayedQuestion asked = state.asked();
    if (asked.isBuzzer() && !asked.buzzer().presses().isEmpty()) {
      messages.add(buzzer(state, now));
    }
    if (player.isEmpty()) {
      survivors(state).ifPresent(messages::add);
    } else {
      if (asked.buzzer().hasPressed(player.get())) {
        messages.add(new BuzzerMessage.Pressed(asked.number()));
      }
      if (asked.flags().contains(player.get())) {
        messages.add(new RevealMessage.Flagged(asked.number()));
      }
    }
    return messages;
  }

  /** What only the host sees of the current question. */
  static List<ServerMessage> forHost(RoomState state) {
    List<ServerMessage> messages = new ArrayList<>();
    if (state.phase() == Phase.QUESTION && state.asked().isBuzzer()) {
      messages.add(RightAnswerView.of(state));
    }
    boolean closed = state.phase() == Phase.REVEAL || state.phase() == Phase.LEADERBOARD;
    if (closed && !state.asked().flags().isEmpty()) {
      messages.add(flags(state.asked()));
    }
    return messages;
  }

  static Flags flags(PlayedQuestion asked) {
    return new Flags(asked.number(), asked.flags().size());
  }

  private static NamedNumber named(RoomState state, AnswerTaken answer) {
    return new NamedNumber(
        state.player(answer.player()).map(Player::name).orElse(""),
        answer.response() instanceof trivium.protocol.Response.Numeric given ? given.number() : 0);
  }
}
