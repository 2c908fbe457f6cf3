package trivium.bank.library;

/**
 * A bank that could not be read, or a file that is skipped: where and why, in one sentence.
 *
 * @param name of the bank, or of the file
 */
public record UnreadableBank(String name, int line, String reason) {}
