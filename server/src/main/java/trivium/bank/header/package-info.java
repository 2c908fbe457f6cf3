/**
 * The vocabulary of table headers in many languages, with one resource file each in {@code
 * resources/trivium/bank/header}. Pure functions; any thread. Imports the letters of choices.
 */
@NullMarked
package trivium.bank.header;

import org.jspecify.annotations.NullMarked;
