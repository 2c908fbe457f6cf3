package trivium.bank;

/**
 * An entry with what only the maker of questions needs.
 *
 * @param section the heading above, empty if there is none
 * @param body the answer by its parts
 * @param lastLine of the file that belongs to it
 */
record Note(Entry entry, String section, Body body, int lastLine) {}
