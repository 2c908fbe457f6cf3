package trivium.room;

import trivium.protocol.RefusalReason;

/** The rules of what a host does with a player, besides removing and moving. Pure. */
final class PlayerRules {
  private PlayerRules() {}

  /** The name must be valid, and free except for the player's own, which may change its case. */
  static Decision rename(RoomState state, RoomCommand.RenamePlayer rename, long now) {
    Player player = state.player(rename.player()).orElse(null);
    if (player == null) {
      return Decision.refused(RefusalReason.NO_SUCH_PLAYER);
    }
    PlayerName name = PlayerName.of(rename.name()).orElse(null);
    if (name == null) {
      return Decision.refused(RefusalReason.NAME_UNFIT);
    }
    if (state.roster().isTakenByOther(name, player.id())) {
      return Decision.refused(RefusalReason.NAME_TAKEN);
    }
    return name.text().equals(player.name())
        ? Decision.happened()
        : Decision.happened(new RoomEvent.PlayerRenamed(now, player.id(), name.text()));
  }
}
