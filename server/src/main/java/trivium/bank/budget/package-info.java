/** The bounds on reading one file: time and memory. Any thread. Imports nothing of ours. */
@NullMarked
package trivium.bank.budget;

import org.jspecify.annotations.NullMarked;
