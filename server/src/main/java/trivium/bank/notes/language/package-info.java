/**
 * The words of languages that the reader of notes knows, from one resource file per language. Pure
 * functions; run on any thread. Imports text only.
 */
@NullMarked
package trivium.bank.notes.language;

import org.jspecify.annotations.NullMarked;
