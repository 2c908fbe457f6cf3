package trivium.bank.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.AwkwardBanks;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

/** What is exported for Kahoot is read back as its spreadsheet. */
class KahootExportTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void kahootHoldsChoicesAndALimitOfItsOwn(long seed) throws UnreadableFileException {
    Bank bank = new AwkwardBanks(new SplittableRandom(seed)).bank(60);
    var held = bank.questions().stream().filter(new KahootExport()::holds).toList();
    ImportedBank back = Formats.read("awkward.xlsx", new KahootExport().write(bank));
    assertThat(back.format()).isEqualTo("Kahoot spreadsheet");
    assertThat(Fixtures.problems(back)).isEmpty();
    assertThat(held).isNotEmpty();
    assertThat(back.bank().questions()).hasSameSizeAs(held);
    for (int i = 0; i < held.size(); i++) {
      Question got = back.bank().questions().get(i);
      assertThat(got.prompt()).isEqualTo(held.get(i).prompt());
      assertThat(got.task().shown()).isEqualTo(held.get(i).task().shown());
      assertThat(got.task().correct()).isEqualTo(held.get(i).task().correct());
      assertThat(got.settings().limit()).contains(KahootExport.seconds(held.get(i)) * 1_000);
    }
  }
}
