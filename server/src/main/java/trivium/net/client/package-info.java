/**
 * A WebSocket client for our protocol, used by rehearsals. All connections of a client share one
 * event loop thread, which also calls the listeners. May import protocol.
 */
@NullMarked
package trivium.net.client;

import org.jspecify.annotations.NullMarked;
