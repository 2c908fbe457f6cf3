/**
 * The model of a bank: entries, the questions that can be asked about them, and the draw of a game.
 * Everything is immutable or confined to one call, and pure; runs on any thread. Imports {@link
 * trivium.bank.text} and the JDK only. Reading notes, making questions, file formats and the
 * library are packages below this one.
 */
@NullMarked
package trivium.bank;

import org.jspecify.annotations.NullMarked;
