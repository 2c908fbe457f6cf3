package trivium.bank.notes.induction;

/**
 * A choice of an example.
 *
 * @param line on which it begins, from 0
 * @param right whether its author says so
 */
public record ShownChoice(int line, boolean right) {}
