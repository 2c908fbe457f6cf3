package trivium.bank.format.plaintext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.own.BankForms;
import trivium.bank.transfer.Formats;

class NotesFormatTest {
  @Test
  void aLongHeadingIsShortenedToATitle() throws UnreadableFileException {
    String notes = "# " + "Harbours ".repeat(40) + "\nQ: What floats?\nA: cork\n";
    var bank = Formats.read("a.txt", notes.getBytes(UTF_8)).bank();
    assertThat(bank.title()).startsWith("Harbours Harbours").hasSizeBetween(90, 100);
    assertThat(BankForms.form(bank).title()).isEqualTo(bank.title());
  }

  @Test
  void aTitleIsNotCutWithinACharacter() throws UnreadableFileException {
    String notes = "# a" + "😀".repeat(80) + "\nQ: What floats?\nA: cork\n";
    assertThat(Formats.read("a.txt", notes.getBytes(UTF_8)).bank().title())
        .isEqualTo("a" + "😀".repeat(49));
  }
}
