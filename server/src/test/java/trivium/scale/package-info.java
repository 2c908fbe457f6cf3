/**
 * What a cluster costs: measured with real nodes on one machine, and simulated for sizes that one
 * machine cannot carry.
 */
@NullMarked
package trivium.scale;

import org.jspecify.annotations.NullMarked;
