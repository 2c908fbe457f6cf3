package trivium.bank;

/**
 * An entry for which no fair question can be made.
 *
 * @param entry the index of the entry in its bank, from 0
 * @param reason one sentence for the author
 */
public record UnusableEntry(int entry, String reason) {}
