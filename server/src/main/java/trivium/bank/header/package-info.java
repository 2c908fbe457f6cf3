/**
 * The vocabulary of table headers in many languages, with one resource file each in {@code
 * resources/trivium/bank/header}. Pure functions; any thread. Imports nothing of Trivium.
 */
@NullMarked
package trivium.bank.header;

import org.jspecify.annotations.NullMarked;
