/**
 * The directory of room owners and the fabric between nodes, both in memory for a single node. Any
 * thread. Imports no other package of ours: message types are type parameters.
 */
@NullMarked
package trivium.cluster;

import org.jspecify.annotations.NullMarked;
