/**
 * The model of a bank: entries as the notes have them, the questions that can be asked about them,
 * and the draw of a game. Everything here is immutable and pure, and runs on any thread. Imports
 * {@link trivium.bank.text} and the JDK only; reading, asking, formats and the library are rooms of
 * their own below.
 */
@NullMarked
package trivium.bank;

import org.jspecify.annotations.NullMarked;
