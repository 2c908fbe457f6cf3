/**
 * The words over the columns of a table, in many languages: one resource file for each, in {@code
 * resources/trivium/bank/header}. Pure; any thread. Imports nothing of ours.
 */
@NullMarked
package trivium.bank.header;

import org.jspecify.annotations.NullMarked;
