package trivium.scale;

/**
 * What is simulated.
 *
 * @param cores of each node
 * @param databaseCores of PostgreSQL
 * @param rooms spread over the nodes in turn
 * @param players of each room, spread over the nodes as by a load balancer
 * @param answerWithin time in which they answer, ms
 */
record Deployment(
    int nodes, int cores, int databaseCores, int rooms, int players, double answerWithin) {
  /** Of Fibonacci hashing: 2^64 divided by the golden ratio. */
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private static final int HIGH_BITS = 32;

  int allPlayers() {
    return rooms * players;
  }

  int owner(int room) {
    return room % nodes;
  }

  /** The node that a player is connected to, which depends on no room. */
  int edge(int room, int player) {
    long number = ((long) room * players + player + 1) * GOLDEN_RATIO;
    return (int) Math.floorMod(number >>> HIGH_BITS, (long) nodes);
  }
}
