/**
 * Which node owns a room, and how nodes talk. On one node both are in memory: the fabric is a
 * method call. Any thread may call. Imports nothing of ours: what travels is the caller's.
 */
@NullMarked
package trivium.cluster;

import org.jspecify.annotations.NullMarked;
