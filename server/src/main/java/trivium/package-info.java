/** The program: its commands and its wiring. */
@NullMarked
package trivium;

import org.jspecify.annotations.NullMarked;
