/**
 * The transport between nodes over Redis, on the event loops. May import cluster, cluster.link and
 * net.socket.
 */
@NullMarked
package trivium.net.redis;

import org.jspecify.annotations.NullMarked;
