/**
 * Entries become questions: makers draft, distractors are found among the answers of the bank. A
 * pure function of the notes; runs on any thread. {@code docs/bank.md} tells the rules.
 */
@NullMarked
package trivium.bank.asking;

import org.jspecify.annotations.NullMarked;
