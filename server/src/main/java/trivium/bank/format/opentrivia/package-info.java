/**
 * The formats of the Open Trivia Database (JSON) and of OpenTriviaQA (text): readers only.
 * Stateless; any thread but an event loop. Imports the builder of banks and common markup.
 */
@NullMarked
package trivium.bank.format.opentrivia;

import org.jspecify.annotations.NullMarked;
