/**
 * Connections of this node and their WebSocket sessions. {@link trivium.net.socket.NetServer}
 * listens, {@link trivium.net.socket.ConnectionLimit} bounds what it accepts, {@link
 * trivium.net.socket.Edge} links sessions to rooms, and {@link trivium.net.socket.NetMetrics}
 * counts. Runs on the event loops. May import room, cluster and protocol.
 */
@NullMarked
package trivium.net.socket;

import org.jspecify.annotations.NullMarked;
