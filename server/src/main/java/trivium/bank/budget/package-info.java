/** The time and memory limits of reading a file. Any thread. Imports nothing of Trivium. */
@NullMarked
package trivium.bank.budget;

import org.jspecify.annotations.NullMarked;
