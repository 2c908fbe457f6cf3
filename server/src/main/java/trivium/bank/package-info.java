/**
 * Notes become a quiz: a text file is read into entries, and entries are made into questions with
 * four choices.
 *
 * <p>Everything but {@link trivium.bank.BankLibrary} is a pure function of its arguments and may
 * run on any thread; the library reads files and therefore belongs on a virtual thread, never on an
 * event loop. This package imports the JDK and Caffeine only: no Netty, no room, no net. {@code
 * docs/bank.md} tells the rules by which questions are made.
 */
@NullMarked
package trivium.bank;

import org.jspecify.annotations.NullMarked;
