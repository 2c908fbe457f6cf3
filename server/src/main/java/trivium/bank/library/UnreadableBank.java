package trivium.bank.library;

/**
 * A file that could not be read or was skipped.
 *
 * @param name of the bank, or of the file
 * @param reason a predicate for people
 */
public record UnreadableBank(String name, int line, String reason) {}
