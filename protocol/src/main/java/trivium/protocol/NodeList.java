package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The nodes of a cluster by name, with those that ended lately; empty if there is no cluster. */
public record NodeList(List<ListedNode> nodes) implements ApiResponse {
  public NodeList {
    nodes = List.copyOf(nodes);
  }

  /**
   * A node of a cluster.
   *
   * @param self whether it is the node that responds
   * @param isolated whether other nodes cannot reach it, because Redis cannot be reached
   * @param version of its program; empty if unknown
   * @param rooms that it owns
   * @param players who are connected to its rooms
   * @param connections WebSockets that browsers have opened to it
   * @param since when it began to serve, or ended, ms since the epoch; 0 while it starts
   * @param banks names of the banks in its folder
   */
  public record ListedNode(
      String name,
      boolean self,
      State state,
      boolean isolated,
      String version,
      int rooms,
      int players,
      int connections,
      long since,
      List<String> banks) {
    public ListedNode {
      banks = List.copyOf(banks);
    }
  }

  /** The state of a node. */
  public enum State {
    /** It holds its lease, and does not serve browsers yet. */
    @JsonProperty("starting")
    STARTING,
    /** It holds its lease. */
    @JsonProperty("up")
    UP,
    /** It hands its rooms over and gets no new ones, until that is undone. */
    @JsonProperty("draining")
    DRAINING,
    /** It hands its rooms over, and ends. */
    @JsonProperty("stopping")
    STOPPING,
    /** Its lease has run out, and nobody has taken it away yet. */
    @JsonProperty("overdue")
    OVERDUE,
    /** It has given its lease back. */
    @JsonProperty("stopped")
    STOPPED,
    /** It has lost its lease, and others have taken its rooms over. */
    @JsonProperty("taken-over")
    TAKEN_OVER
  }
}
