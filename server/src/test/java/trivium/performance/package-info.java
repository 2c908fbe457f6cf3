/**
 * What a game costs the server beside a floor: a bare server that sends the same frames, encoded
 * beforehand, and decides nothing. Both play the same games with the same synthetic players.
 */
@NullMarked
package trivium.performance;

import org.jspecify.annotations.NullMarked;
