package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.ServerMessage;

/** Builds the messages that lead from an empty screen to the present. Pure. */
final class RoomScene {
  private RoomScene() {}

  /**
   * The messages that rebuild the current screen, with those for a player alone in between. They
   * include the last receipt, so that a client which waits for one learns whether it will come.
   */
  static List<ServerMessage> of(RoomState state, Optional<PlayerId> player, long now) {
    List<ServerMessage> scene = new ArrayList<>();
    Optional<Receipt> receipt = player.flatMap(id -> lastReceipt(state, id));
    RoomView.teams(state).ifPresent(scene::add);
    if (state.phase() == Phase.ROUND || isTitled(state)) {
      scene.add(RoomView.round(state));
    }
    scene.addAll(StakesView.scene(state, player));
    switch (state.phase()) {
      case LOBBY -> {}
      case LOCKING, MARKING, ANSWERS -> scene.addAll(SheetView.scene(state, player, now));
      case BETS -> {
        if (state.isSheet()) {
          scene.addAll(scene.size() - 2, SheetView.scene(state, player, now));
        } else {
          receipt.ifPresent(scene::add);
        }
      }
      case ROUND -> receipt.ifPresent(scene::add);
      case BREAK -> {
        scene.add(RoomView.pause(state, now));
        receipt.ifPresent(scene::add);
      }
      case QUESTION -> {
        if (state.isSheet()) {
          scene.addAll(SheetView.scene(state, player, now));
          break;
        }
        scene.add(RoomView.question(state, now));
        RoomView.clock(state, now).ifPresent(scene::add);
        receipt.ifPresent(scene::add);
        scene.addAll(LiveRoundView.scene(state, player, now));
      }
      case REVEAL, LEADERBOARD -> {
        scene.addAll(
            state.isSheet()
                ? SheetView.scene(state, player, now)
                : revealScene(state, player, receipt, now));
        if (state.phase() == Phase.LEADERBOARD) {
          scene.add(RoomView.leaderboard(state));
        }
      }
      case PODIUM -> {
        scene.add(
            RoomView.finished(
                state, player.flatMap(state::player).map(own -> RoomView.standing(state, own))));
        receipt.ifPresent(scene::add);
      }
    }
    if (state.isPaused()) {
      scene.add(RoomView.paused(state, now));
    }
    return scene;
  }

  private static List<ServerMessage> revealScene(
      RoomState state, Optional<PlayerId> player, Optional<Receipt> receipt, long now) {
    List<ServerMessage> scene = new ArrayList<>();
    scene.add(RoomView.question(state, now));
    receipt.ifPresent(scene::add);
    // What was left out is not revealed, as it was not to those who were there.
    if (!state.asked().isSkipped()) {
      scene.add(player.isPresent() ? RoomView.reveal(state) : RoomView.revealForScreens(state));
    }
    if (state.asked().isCorrected()) {
      scene.add(
          player.isPresent()
              ? RoomView.corrected(state, state.asked())
              : RoomView.correctedForScreens(state, state.asked()));
    }
    scene.addAll(LiveRoundView.scene(state, player, now));
    player.flatMap(id -> RoomView.result(state, id)).ifPresent(scene::add);
    return scene;
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
