/**
 * The HTTP side of the server: the handlers of requests and the pages that respond to them, up to
 * the upgrade of a connection to a WebSocket. Handlers run on the event loops; pages that may block
 * run on the given executor. May import net.socket, room, bank and its parts, report and protocol.
 */
@NullMarked
package trivium.net.http;

import org.jspecify.annotations.NullMarked;
