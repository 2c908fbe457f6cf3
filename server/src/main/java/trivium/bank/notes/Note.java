package trivium.bank.notes;

import trivium.bank.Entry;

/**
 * An entry with what only the maker of questions needs.
 *
 * @param body the answer by its parts
 */
public record Note(Entry entry, Body body) {}
