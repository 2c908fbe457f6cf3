/**
 * Workbooks in Office Open XML as the texts that a spreadsheet program shows. Pure and bounded:
 * every address, count and length is checked before anything is allocated for it. Any thread.
 * Imports the bounds on reading only.
 */
@NullMarked
package trivium.bank.sheet;

import org.jspecify.annotations.NullMarked;
