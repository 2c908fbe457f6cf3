/** Every word that can cross the wire. */
@NullMarked
package trivium.protocol;

import org.jspecify.annotations.NullMarked;
