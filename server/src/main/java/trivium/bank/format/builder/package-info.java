/**
 * The bank that a reader builds from a file: questions, cards, problems and pictures, and the tasks
 * that formats have in common. One builder per file, on the thread that reads it; everything else
 * is immutable and runs on any thread. Imports the model of a bank, {@link trivium.bank.format},
 * notes and the maker of questions.
 */
@NullMarked
package trivium.bank.format.builder;

import org.jspecify.annotations.NullMarked;
