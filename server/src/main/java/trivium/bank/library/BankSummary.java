package trivium.bank.library;

import trivium.bank.Bank;

/**
 * One bank as a list shows it.
 *
 * @param format where it was read from, for people
 * @param saved whether it is kept on the shelf
 * @param file whether the folder has a file of this name
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
  static BankSummary ofFile(LoadedBank held) {
    Bank bank = held.bank();
    return new BankSummary(
        bank.name(),
        bank.title(),
        bank.entries().size(),
        bank.questions().size(),
        bank.problems().size(),
        held.imported().format(),
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
