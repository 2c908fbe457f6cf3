/**
 * Notes as people write them, read: lines become entries, and answers are told apart by how they
 * are written down. A pure function of the text; runs on any thread. Imports the model, text and
 * the bounds on reading only.
 */
@NullMarked
package trivium.bank.notes;

import org.jspecify.annotations.NullMarked;
