/**
 * Pictures of questions: their formats, the removal of metadata, and the interface of their store.
 * Any thread; saving and finding may block.
 */
@NullMarked
package trivium.bank.picture;

import org.jspecify.annotations.NullMarked;
