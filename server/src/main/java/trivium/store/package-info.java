/**
 * Durable storage. {@link trivium.store.RoomStore} is the contract and {@link
 * trivium.store.SqlRoomStore} implements it: one {@link trivium.store.StoreWriter} thread commits
 * the waiting writes of all rooms together and notifies each room; readers have their own
 * connections, and so have saved banks and pictures ({@link trivium.store.BankTransactions}).
 * {@link trivium.store.ClusterStore} is the store of a node of a cluster, which writes only while
 * it has its {@link trivium.store.NodeLease}. {@link trivium.store.EventCodec} defines the stored
 * form of events, and {@link trivium.store.Database} has the differences between SQLite and
 * PostgreSQL. Any thread may call, but reading blocks. May import the events of room, bank and
 * protocol for their content, and cluster for its interfaces.
 */
@NullMarked
package trivium.store;

import org.jspecify.annotations.NullMarked;
