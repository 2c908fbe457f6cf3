package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.ServerMessage;

/** Builds the messages of snapshots, which lead from an empty screen to the present. Pure. */
final class SnapshotView {
  private SnapshotView() {}

  /**
   * The messages that rebuild the current screen, with those for a player alone in between. They
   * include the last receipt, so that a client which waits for one learns whether it will come.
   */
  static List<ServerMessage> of(RoomState state, Optional<PlayerId> player, long now) {
    List<ServerMessage> messages = new ArrayList<>();
    Optional<Receipt> receipt = player.flatMap(id -> lastReceipt(state, id));
    RoomView.teams(state).ifPresent(messages::add);
    if (state.phase() == Phase.ROUND || isTitled(state)) {
      messages.add(RoomView.round(state));
    }
    messages.addAll(StakesView.snapshot(state, player));
    switch (state.phase()) {
      case LOBBY -> {}
      case LOCKING, MARKING, ANSWERS -> messages.addAll(SheetView.snapshot(state, player, now));
      case BETS -> {
        if (state.isSheet()) {
          messages.addAll(messages.size() - 2, SheetView.snapshot(state, player, now));
        } else {
          receipt.ifPresent(messages::add);
        }
      }
      case ROUND -> receipt.ifPresent(messages::add);
      case BREAK -> {
        messages.add(RoomView.pause(state, now));
        receipt.ifPresent(messages::add);
      }
      case QUESTION -> {
        if (state.isSheet()) {
          messages.addAll(SheetView.snapshot(state, player, now));
          break;
        }
        messages.add(RoomView.question(state, now));
        RoomView.clock(state, now).ifPresent(messages::add);
        receipt.ifPresent(messages::add);
        messages.addAll(LiveRoundView.snapshot(state, player, now));
      }
      case REVEAL, LEADERBOARD -> {
        messages.addAll(
            state.isSheet()
                ? SheetView.snapshot(state, player, now)
                : reveal(state, player, receipt, now));
        if (state.phase() == Phase.LEADERBOARD) {
          messages.add(RoomView.leaderboard(state));
        }
      }
      case PODIUM -> {
        messages.add(
            RoomView.finished(
                state, player.flatMap(state::player).map(own -> RoomView.standing(state, own))));
        receipt.ifPresent(messages::add);
      }
    }
    if (state.isPaused()) {
      messages.add(RoomView.paused(state, now));
    }
    return messages;
  }

  private static List<ServerMessage> reveal(
      RoomState state, Optional<PlayerId> player, Optional<Receipt> receipt, long now) {
    List<ServerMessage> messages = new ArrayList<>();
    messages.add(RoomView.question(state, now));
    receipt.ifPresent(messages::add);
    // What was left out is not revealed, as it was not to those who were there.
    if (!state.asked().isSkipped()) {
      messages.add(player.isPresent() ? RoomView.reveal(state) : RoomView.revealForScreens(state));
    }
    if (state.asked().isCorrected()) {
      messages.add(
          player.isPresent()
              ? RoomView.corrected(state, state.asked())
              : RoomView.correctedForScreens(state, state.asked()));
    }
    messages.addAll(LiveRoundView.snapshot(state, player, now));
    player.flatMap(id -> RoomView.result(state, id)).ifPresent(messages::add);
    return messages;
  }

  private static Optional<Receipt> lastReceipt(RoomState state, PlayerId player) {
    return state.allAsked().reversed().stream()
        .flatMap(asked ->
            asked.answer(player).stream().map(answer -> RoomView.receipt(state, asked, answer)))
        .findFirst();
  }

  private static boolean isTitled(RoomState state) {
    return state.phase() != Phase.LOBBY && !state.round().title().isEmpty();
  }
}
