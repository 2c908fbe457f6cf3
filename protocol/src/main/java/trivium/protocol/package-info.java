/**
 * Every word that can cross the wire: what clients may say ({@link
 * trivium.protocol.ClientMessage}), what the server says ({@link trivium.protocol.ServerMessage}),
 * the ids both use, the close codes, and the one codec between records and JSON. Runs on any
 * thread; everything here is immutable. May import Jackson and JSpecify only.
 */
@NullMarked
package trivium.protocol;

import org.jspecify.annotations.NullMarked;
