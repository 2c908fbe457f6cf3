package trivium.store;

import trivium.cluster.NodeId;

/**
 * The status of a node as its row says.
 *
 * @param version of its program
 * @param isolated whether other nodes cannot reach it
 * @param started when it began to serve, ms since the epoch; 0 if it has not yet
 * @param leaseRemaining how long its lease lasts unless it is renewed, ms; negative if it has run
 *     out
 * @param fenced whether another node has taken its lease away
 */
public record NodeStatus(
    NodeId id,
    State state,
    String version,
    NodeLoad load,
    boolean isolated,
    long started,
    long leaseRemaining,
    boolean fenced) {
  /** What a node does. */
  public enum State {
    UP,
    /** Hands its rooms over to others, and gets no new ones, until it is told otherwise. */
    DRAINING,
    /** Hands its rooms over to others, and ends. */
    STOPPING,
    /** Has stopped or lost its lease. */
    DOWN
  }

  /** Whether the node hands its rooms over to others. */
  public boolean handsOver() {
    return state == State.DRAINING || state == State.STOPPING;
  }
}
