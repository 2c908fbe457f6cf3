/**
 * Trivium's own format, which is also how saved banks and the questions of rooms are stored:
 * reader, writer, and the conversion between banks and wire forms. Stateless; any thread. Imports
 * the model of a bank and the protocol.
 */
@NullMarked
package trivium.bank.format.own;

import org.jspecify.annotations.NullMarked;
