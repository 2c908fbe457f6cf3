package trivium.bank.format;

import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.protocol.Wire;

/** Our own form, which holds all of a bank. */
final class OwnExport implements Export {
  @Override
  public String name() {
    return "Trivium";
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public boolean holds(Question question) {
    return true;
  }

  @Override
  public byte[] write(Bank bank) {
    return Wire.writeBank(BankForms.form(bank));
  }
}
