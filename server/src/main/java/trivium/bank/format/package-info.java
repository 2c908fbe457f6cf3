/**
 * What a format of banks is: the interfaces of readers and writers, the file that a reader gets,
 * the bank or the refusal that it returns, and the roles of a table's columns. Each format has a
 * package of its own below this one; {@code trivium.bank.transfer} lists them. Immutable values and
 * pure functions, safe on any thread but an event loop, because a large file takes its time. Files
 * are hostile input. Imports the model of a bank, its pictures and the budget of reading.
 */
@NullMarked
package trivium.bank.format;

import org.jspecify.annotations.NullMarked;
