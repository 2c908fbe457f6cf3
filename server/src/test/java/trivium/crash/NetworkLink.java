package trivium.crash;

/**
 * The way between a node and a server or load balancer. While it is cut, nothing arrives on either
 * side, and no connection is closed.
 */
interface NetworkLink {
  /** The address to connect to. */
  String host();

  int port();

  void cut();

  void mend();
}
