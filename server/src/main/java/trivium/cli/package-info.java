/**
 * The command line: one class for each command, the options they share, and what they print. Runs
 * on the main thread. May import every package of the program; nothing but the entry point imports
 * it.
 */
@NullMarked
package trivium.cli;

import org.jspecify.annotations.NullMarked;
