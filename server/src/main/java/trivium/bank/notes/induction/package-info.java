/**
 * Induction of grammars from a page of notes: where entries start, where their answers start and
 * how far they extend, proposed from the page itself or built from an example, and scored by how
 * well they explain the page. Pure functions of the text; run on any thread. Imports words and text
 * only.
 */
@NullMarked
package trivium.bank.notes.induction;

import org.jspecify.annotations.NullMarked;
