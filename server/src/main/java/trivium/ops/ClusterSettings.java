package trivium.ops;

/**
 * The settings of a node of several.
 *
 * @param redis URL of the Redis server; may contain a password
 * @param node name of this node, unique in the cluster
 */
public record ClusterSettings(String redis, String node) {
  /** Contains no URL, which may have a password. */
  @Override
  public String toString() {
    return "node " + node;
  }
}
