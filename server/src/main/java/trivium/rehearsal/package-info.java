/**
 * Rehearsals: synthetic players that play whole games over the real protocol, measure delays, and
 * check what they are told. All code runs on the thread of the WebSocket client, except for
 * printing progress. May import net.client and protocol.
 */
@NullMarked
package trivium.rehearsal;

import org.jspecify.annotations.NullMarked;
