/**
 * The formats in which banks are written down: each one read, some written too. Pure functions of
 * bytes; what a stranger sends is taken as hostile. Run on any thread but an event loop, because a
 * large file takes its time. The only room of the bank that knows JSON, XML, sheets and zips.
 */
@NullMarked
package trivium.bank.format;

import org.jspecify.annotations.NullMarked;
