/**
 * Moodle XML: reader only. Stateless; any thread but an event loop. Imports the builder of banks,
 * common markup, and GIFT for the syntax that both have in common.
 */
@NullMarked
package trivium.bank.format.moodle;

import org.jspecify.annotations.NullMarked;
