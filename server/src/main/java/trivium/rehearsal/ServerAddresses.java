package trivium.rehearsal;

import java.util.List;

/**
 * The addresses of a server, of which there are several if it is a cluster.
 *
 * @param forRooms where rooms are opened, in turn
 * @param forPlayers where the players of each room connect, in turn
 */
public record ServerAddresses(List<ServerAddress> forRooms, List<ServerAddress> forPlayers) {
  public ServerAddresses {
    forRooms = List.copyOf(forRooms);
    forPlayers = List.copyOf(forPlayers);
  }

  public static ServerAddresses of(ServerAddress only) {
    return new ServerAddresses(List.of(only), List.of(only));
  }

  /** The address that lists banks. */
  ServerAddress first() {
    return forRooms.getFirst();
  }

  ServerAddress ofRoom(int room) {
    return forRooms.get(room % forRooms.size());
  }

  /**
   * @param player number among the players of its room
   */
  ServerAddress ofPlayer(int player) {
    return forPlayers.get(player % forPlayers.size());
  }
}
