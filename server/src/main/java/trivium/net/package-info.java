/**
 * Sockets: the only package that knows Netty. {@link trivium.net.Edge} holds the connections of
 * this node and carries out what rooms hand down; {@link trivium.net.Session} is one connection;
 * {@link trivium.net.FrameHandler} turns frames into messages; the HTTP side serves the three
 * screens and the banks. Runs on the event loops; blocking work goes to the given executor. May
 * import room, bank, report, cluster and protocol.
 */
@NullMarked
package trivium.net;

import org.jspecify.annotations.NullMarked;
