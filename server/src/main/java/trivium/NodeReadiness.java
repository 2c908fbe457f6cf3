package trivium;

import java.util.Optional;

/**
 * What decides whether a node of several should get connections. If what it needs is away for all
 * nodes, browsers are best left where they are.
 *
 * @param hasLostLease its rooms go on elsewhere
 * @param isOverdue it has not renewed its lease for its length
 * @param othersCanStore another node has renewed its lease all the time, or for {@link #STEADY}
 * @param isolation why it reaches no other node, as a sentence; empty if it does
 * @param othersAreConnected some node reaches others
 * @param isDraining it hands its rooms over
 */
record NodeReadiness(
    boolean hasLostLease,
    boolean isOverdue,
    boolean othersCanStore,
    Optional<String> isolation,
    boolean othersAreConnected,
    boolean isDraining) {
  /**
   * After a restart of the database the first node that reaches it has to reach it for so long
   * before others are taken to be cut off from it, ms.
   */
  static final long STEADY = 2_000;

  /** Why the node should get no connections, as a sentence; empty if it should. */
  Optional<String> failure() {
    if (hasLostLease) {
      return Optional.of("This node has lost its rooms to another one and starts anew.");
    }
    // Without Redis it is unknown whether others reach the database.
    if (isOverdue && (othersCanStore || isolation.isPresent())) {
      return Optional.of("This node cannot renew its lease, and its rooms may go on elsewhere.");
    }
    if (isDraining) {
      return Optional.of("This node hands its rooms over to others.");
    }
    return isolation.filter(_ -> othersAreConnected);
  }
}
