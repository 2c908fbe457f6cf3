/**
 * Pictures that questions are asked with: what is one, told by its first bytes, and where they are
 * kept. Any thread; keeping and finding may block.
 */
@NullMarked
package trivium.bank.picture;

import org.jspecify.annotations.NullMarked;
