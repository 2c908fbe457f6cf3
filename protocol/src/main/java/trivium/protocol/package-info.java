/**
 * The messages between clients and server: those of clients ({@link
 * trivium.protocol.ClientMessage}), those of the server ({@link trivium.protocol.ServerMessage}),
 * the records of the HTTP API, ids, close codes, and the codec between records and JSON. Everything
 * is immutable; runs on any thread. May import Jackson and JSpecify only.
 */
@NullMarked
package trivium.protocol;

import org.jspecify.annotations.NullMarked;
