/**
 * The library: saved banks, whose storage is behind {@link trivium.bank.library.SavedBankStore},
 * and the files of the banks folder, read again when they change. Safe for any thread, but every
 * call may read files or the database, so none may be made on an event loop. May import the model
 * of banks, formats, pictures, and the protocol's form of a bank.
 */
@NullMarked
package trivium.bank.library;

import org.jspecify.annotations.NullMarked;
