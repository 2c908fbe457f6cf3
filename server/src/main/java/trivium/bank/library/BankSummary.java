package trivium.bank.library;

import trivium.bank.Bank;

/**
 * A bank as lists show it.
 *
 * @param format the format it was read from, for people
 * @param saved whether it is a saved bank
 * @param file whether the banks folder has a file of this name
 */
public record BankSummary(
    String name,
    String title,
    int entries,
    int questions,
    int problems,
    String format,
    boolean saved,
    boolean file) {
  static BankSummary ofFile(LoadedBank loaded) {
    Bank bank = loaded.bank();
    return new BankSummary(
        bank.name(),
        bank.title(),
        bank.entries().size(),
        bank.questions().size(),
        bank.problems().size(),
        loaded.imported().format(),
        false,
        true);
  }

  static BankSummary ofSaved(SavedBankInfo bank, boolean file) {
    return new BankSummary(
        bank.name().text(),
        bank.title(),
        bank.entries(),
        bank.questions(),
        bank.problems(),
        SavedBankCache.FORMAT,
        true,
        file);
  }
}
