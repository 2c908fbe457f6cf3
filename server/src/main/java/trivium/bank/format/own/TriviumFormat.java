package trivium.bank.format.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.JsonText;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;
import trivium.protocol.BadMessageException;
import trivium.protocol.BankForm;
import trivium.protocol.WireCodec;

/** Reader of Trivium's own format: JSON of a whole bank, specified by {@link BankForm}. */
public final class TriviumFormat implements Format {
  private static final int HEAD = 2_000;

  @Override
  public String name() {
    return "Trivium";
  }

  @Override
  public int evidence(Source source) {
    String head = source.head(HEAD);
    return head.stripLeading().startsWith("{") && head.contains('"' + BankForm.FORMAT + '"')
        ? 100
        : 0;
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    JsonText.reserveMemory(source.text());
    ReadingBudget.current().check();
    try {
      return BankForms.importedBank(
          name(), source.name(), WireCodec.readBank(source.text().getBytes(UTF_8)));
    } catch (BadMessageException | IllegalArgumentException invalid) {
      throw new UnreadableFileException(1, "is no bank of ours: " + invalid.getMessage());
    }
  }
}
