/**
 * The program: its entry point, {@link trivium.Wiring}, which builds everything, and the adapters
 * that join packages that may not know each other. May import every package.
 */
@NullMarked
package trivium;

import org.jspecify.annotations.NullMarked;
