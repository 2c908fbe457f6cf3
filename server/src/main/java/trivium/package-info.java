/**
 * The entry point, {@link trivium.Wiring}, which builds the server, and adapters between packages
 * that must not depend on each other. May import every package.
 */
@NullMarked
package trivium;

import org.jspecify.annotations.NullMarked;
