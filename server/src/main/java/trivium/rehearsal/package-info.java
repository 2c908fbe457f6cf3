/**
 * Synthetic players that play whole games over the real protocol, for hosts who want to know what
 * tonight's machine can carry, and for our own measuring. Everything here runs on the dialer's one
 * thread, except the command's own, which waits and draws progress. May use protocol, and of net
 * only the client.
 */
@NullMarked
package trivium.rehearsal;

import org.jspecify.annotations.NullMarked;
