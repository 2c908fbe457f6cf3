/**
 * The banks of this server: files of a folder, read again when they change. Safe for any thread,
 * but every call may read files, so none belongs on an event loop.
 */
@NullMarked
package trivium.bank.library;

import org.jspecify.annotations.NullMarked;
