/**
 * What whoever runs the program decides or must know: settings, the host key, the addresses that
 * phones can reach. Read at the start, on the main thread. Imports nothing of ours.
 */
@NullMarked
package trivium.ops;

import org.jspecify.annotations.NullMarked;
