package trivium.store;

/**
 * What a node carries.
 *
 * @param rooms that it owns
 * @param players who are connected to these rooms, through any node
 * @param connections WebSockets that browsers have opened to it, for rooms of any node
 */
public record NodeLoad(int rooms, int players, int connections) {
  public static final NodeLoad NONE = new NodeLoad(0, 0, 0);
}
