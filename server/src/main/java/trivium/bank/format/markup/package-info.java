/**
 * The markup that several formats have in common: HTML and its formulas, MathML, XML, and the
 * pictures embedded in it. Pure functions and immutable trees, on the thread that reads the file;
 * the input is hostile. Imports the builder of banks, the budget of reading, pictures and text.
 */
@NullMarked
package trivium.bank.format.markup;

import org.jspecify.annotations.NullMarked;
