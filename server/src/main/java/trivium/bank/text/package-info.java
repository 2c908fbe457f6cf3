/**
 * Small tools for text that every room of the bank needs: words and their stems, tidying, and a
 * seeded source of numbers that is the same on every machine. Pure; runs on any thread.
 */
@NullMarked
package trivium.bank.text;

import org.jspecify.annotations.NullMarked;
