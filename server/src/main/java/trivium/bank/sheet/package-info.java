/**
 * Reader of workbooks in Office Open XML that returns the text that a spreadsheet program displays.
 * Pure functions, safe on any thread. The input is hostile: every address, count and length is
 * checked before memory is allocated for it. Imports the budget of reading.
 */
@NullMarked
package trivium.bank.sheet;

import org.jspecify.annotations.NullMarked;
