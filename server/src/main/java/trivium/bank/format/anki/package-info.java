/**
 * The text format of Anki: reader and writer. Stateless; any thread but an event loop. Imports the
 * builder of banks, common markup and the CSV parser.
 */
@NullMarked
package trivium.bank.format.anki;

import org.jspecify.annotations.NullMarked;
