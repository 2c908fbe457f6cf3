/**
 * Plain-text formats: Aiken, text2qti, lists of flashcards, and notes as the format of any other
 * text. Readers only. Stateless; any thread but an event loop. Imports the builder of banks, notes
 * and the maker of questions.
 */
@NullMarked
package trivium.bank.format.plaintext;

import org.jspecify.annotations.NullMarked;
