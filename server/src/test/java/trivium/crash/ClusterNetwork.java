package trivium.crash;

import java.util.List;
import java.util.Optional;

/**
 * The network between the nodes of a cluster, the servers that they need, and the load balancer.
 */
interface ClusterNetwork extends AutoCloseable {
  /** The links of one node. */
  interface NodeLinks {
    /** The command that runs another one in the network of the node; may be empty. */
    List<String> launcher();

    /** The address on which the node listens. */
    String address();

    NetworkLink postgres();

    NetworkLink redis();

    /** The link to the load balancer, and so to browsers. */
    NetworkLink browsers();
  }

  /**
   * Opens one in which packets vanish, if this machine allows to make one, or else one of proxies.
   * {@code -Dtrivium.cluster.network=proxies} chooses the latter.
   */
  static ClusterNetwork open() {
    return System.getProperty("trivium.cluster.network", "").equals("proxies")
            || !NamespaceNetwork.isAvailable()
        ? new ProxyNetwork()
        : new NamespaceNetwork();
  }

  /** An address beside 127.0.0.1 on which PostgreSQL has to listen. */
  Optional<String> postgresAddress();

  /** The same for Redis. */
  Optional<String> redisAddress();

  /** The address of the load balancer as nodes see it. */
  String loadBalancer();

  /**
   * Connects a node.
   *
   * @param port of the node
   * @param postgres the port of PostgreSQL
   * @param redis the port of Redis
   */
  NodeLinks connect(String node, int port, int postgres, int redis);

  @Override
  void close();
}
