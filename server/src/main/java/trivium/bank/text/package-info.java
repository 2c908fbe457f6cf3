/**
 * Text functions shared by the packages of banks: words and stems, labels of choices, formulas,
 * language detection, and a seeded random generator. Pure; runs on any thread.
 */
@NullMarked
package trivium.bank.text;

import org.jspecify.annotations.NullMarked;
