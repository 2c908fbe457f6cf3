/**
 * English grammar for statements and choices: tenses, articles, agreement, and questions rewritten
 * as declarative sentences. Pure; runs on any thread. Imports {@link trivium.bank.text} only.
 */
@NullMarked
package trivium.bank.asking.english;

import org.jspecify.annotations.NullMarked;
