package trivium.bank.library;

/**
 * The metadata of a saved bank.
 *
 * @param version a hash of its content
 * @param changed when it was last saved, ms since the epoch
 */
public record SavedBankInfo(
    BankName name,
    String title,
    int entries,
    int questions,
    int problems,
    String version,
    long changed) {}
