/**
 * The banks of this server: those that were saved ({@link trivium.bank.library.SavedBankStore} is
 * where, the store keeps it) and the files of a folder, read again when they change. Safe for any
 * thread, but every call may read files or the shelf, so none belongs on an event loop. May import
 * the model, the formats, pictures, and the protocol's form of a bank.
 */
@NullMarked
package trivium.bank.library;

import org.jspecify.annotations.NullMarked;
