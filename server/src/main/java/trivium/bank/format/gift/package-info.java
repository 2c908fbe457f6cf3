/**
 * GIFT, the text format of Moodle: reader and writer. Stateless; any thread but an event loop.
 * Imports the builder of banks and common markup.
 */
@NullMarked
package trivium.bank.format.gift;

import org.jspecify.annotations.NullMarked;
