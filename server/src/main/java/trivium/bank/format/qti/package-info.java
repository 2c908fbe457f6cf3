/**
 * IMS QTI 1.2, 2.x and 3, single files and packages: reader only. Stateless; any thread but an
 * event loop. Imports the builder of banks and common markup.
 */
@NullMarked
package trivium.bank.format.qti;

import org.jspecify.annotations.NullMarked;
