package trivium.cluster;

/**
 * The id of a node for as long as it holds its lease: a node that starts again, or that has lost
 * its lease, gets a higher epoch.
 *
 * @param name given by the operator, unique in the cluster
 */
public record NodeId(String name, long epoch) {
  @Override
  public String toString() {
    return name + "." + epoch;
  }
}
