/**
 * Upload formats of learning management systems, Blackboard and D2L Brightspace: readers only.
 * Stateless; any thread but an event loop. Imports the builder of banks, common markup and the CSV
 * parser.
 */
@NullMarked
package trivium.bank.format.lms;

import org.jspecify.annotations.NullMarked;
