package trivium.bank.library;

/**
 * The metadata of a saved bank.
 *
 * @param version made of its content: another version is another content
 * @param changed when it was saved last, ms since the epoch
 */
public record SavedBankInfo(
    BankName name,
    String title,
    int entries,
    int questions,
    int problems,
    String version,
    long changed) {}
