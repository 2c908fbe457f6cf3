package trivium.bank.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import trivium.bank.budget.ReadingBudget;
import trivium.protocol.BadMessageException;
import trivium.protocol.BankForm;
import trivium.protocol.Wire;

/** Our own form: JSON that holds all of a bank, as {@link BankForm} describes it. */
final class OwnForm implements Format {
  /** Near the top of a file, where its fields begin. */
  private static final int HEAD = 2_000;

  @Override
  public String name() {
    return "Trivium";
  }

  @Override
  public int evidence(Source source) {
    String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
    return head.stripLeading().startsWith("{") && head.contains('"' + BankForm.FORMAT + '"')
        ? 100
        : 0;
  }

  @Override
  public Understood read(Source source) throws Unreadable {
    JsonItems.hold(source.text());
    ReadingBudget.current().check();
    try {
      return BankForms.understood(
          name(), source.name(), Wire.readBank(source.text().getBytes(UTF_8)));
    } catch (BadMessageException | IllegalArgumentException unfit) {
      throw new Unreadable(1, "is no bank of ours: " + unfit.getMessage());
    }
  }
}
