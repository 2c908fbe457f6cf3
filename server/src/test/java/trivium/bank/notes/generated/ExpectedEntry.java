package trivium.bank.notes.generated;

/**
 * What a person reads in a generated page.
 *
 * @param first its first line, from 1
 * @param last its last line; a key further down does not count
 * @param style the name of the style that wrote it
 */
record ExpectedEntry(Fact fact, int first, int last, String style) {}
