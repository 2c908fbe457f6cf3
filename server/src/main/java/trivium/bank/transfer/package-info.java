/**
 * Import and export of banks in all formats: the list of them, the detection of a file's format,
 * and the budget that each import runs under. Blocks; any thread but an event loop. Imports every
 * package below {@link trivium.bank.format}.
 */
@NullMarked
package trivium.bank.transfer;

import org.jspecify.annotations.NullMarked;
