/**
 * The fabric between nodes over an unreliable transport. {@link trivium.cluster.link.RedisFabric}
 * numbers messages, sends them in packets and detects what was lost; a {@link
 * trivium.cluster.link.Transport} carries the packets. Messages are received on the fabric's
 * thread, and sent from any. May import cluster only.
 */
@NullMarked
package trivium.cluster.link;

import org.jspecify.annotations.NullMarked;
