/**
 * What must survive. {@link trivium.store.RoomStore} is the contract, {@link
 * trivium.store.SqlRoomStore} keeps it: one {@link trivium.store.StoreWriter} thread commits what
 * waits, of all rooms, together, and tells each room; readers have connections of their own, and so
 * have saved banks and pictures ({@link trivium.store.BankTransactions}). {@link
 * trivium.store.EventCodec} is what stands on the disk, {@link trivium.store.Database} what differs
 * between SQLite and PostgreSQL. Any thread may call, but reading blocks. May import the events of
 * room, and bank and protocol for what stands in them.
 */
@NullMarked
package trivium.store;

import org.jspecify.annotations.NullMarked;
