/**
 * Makes questions of entries: makers write drafts, and distractors are selected from the answers of
 * the bank. A pure function of the notes; runs on any thread. {@code docs/questions.md} describes
 * the rules.
 */
@NullMarked
package trivium.bank.asking;

import org.jspecify.annotations.NullMarked;
