/**
 * Operation of the program: settings, host key, network addresses, metrics and readiness. Settings
 * are read at the start, on the main thread. Imports no other package of ours.
 */
@NullMarked
package trivium.ops;

import org.jspecify.annotations.NullMarked;
