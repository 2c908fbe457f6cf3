package trivium.bank;

/**
 * An entry of which no fair question can be made.
 *
 * @param entry index of the entry in its bank, from 0
 * @param reason one sentence for the person who wrote it
 */
public record UnusableEntry(int entry, String reason) {}
