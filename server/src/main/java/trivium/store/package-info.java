/**
 * What must survive. {@link trivium.store.Store} is the contract; the memory of this process is the
 * first place that keeps it, for as long as the process lives. Any thread may call. May import the
 * events of room.
 */
@NullMarked
package trivium.store;

import org.jspecify.annotations.NullMarked;
