package trivium.net;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import trivium.bank.Bank;
import trivium.bank.format.BankForms;
import trivium.protocol.Wire;

/**
 * A format that banks are given away in.
 *
 * @param type its media type
 * @param ending of the file, with its dot
 */
record BankExport(String type, String ending, Function<Bank, byte[]> write) {
  private static final Map<String, BankExport> ALL =
      Map.of(
          "trivium",
          new BankExport(
              "application/json", ".json", bank -> Wire.writeBank(BankForms.form(bank))));

  /** The one that paths call so. */
  static Optional<BankExport> named(String word) {
    return Optional.ofNullable(ALL.get(word));
  }
}
