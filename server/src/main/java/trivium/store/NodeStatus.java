package trivium.store;

import trivium.cluster.NodeId;

/**
 * The status of a node as its row says.
 *
 * @param version of its program
 * @param isolated whether other nodes cannot reach it
 * @param leaseRemaining how long its lease lasts unless it is renewed, ms; negative if it has run
 *     out
 */
public record NodeStatus(
    NodeId id,
    State state,
    String version,
    int rooms,
    int players,
    boolean isolated,
    long leaseRemaining) {
  /** What a node does. */
  public enum State {
    UP,
    /** Hands its rooms over to others. */
    DRAINING,
    /** Has stopped or lost its lease. */
    DOWN
  }
}
