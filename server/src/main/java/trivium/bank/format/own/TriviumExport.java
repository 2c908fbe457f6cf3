package trivium.bank.format.own;

import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.format.Export;
import trivium.protocol.WireCodec;

/** Writer of Trivium's own format, which holds everything in a bank. */
public final class TriviumExport implements Export {
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
    return WireCodec.writeBank(BankForms.form(bank));
  }
}
