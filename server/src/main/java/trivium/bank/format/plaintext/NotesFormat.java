package trivium.bank.format.plaintext;

import java.util.List;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.asking.GeneratedQuestions;
import trivium.bank.asking.QuestionMaker;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.notes.Note;
import trivium.bank.notes.NotesReader;
import trivium.bank.notes.Reading;

/** Reader of notes: any text that is of no other format. */
public final class NotesFormat implements Format {
  @Override
  public String name() {
    return "Notes";
  }

  @Override
  public int evidence(Source source) {
    return source.isBinary() ? 0 : 1;
  }

  @Override
  public ImportedBank read(Source source) {
    Reading reading = NotesReader.read(source.text(), source.examples());
    List<Entry> entries = reading.notes().stream().map(Note::entry).toList();
    GeneratedQuestions made = QuestionMaker.questions(reading.notes());
    Bank bank =
        new Bank(
            source.name(),
            Bank.shortenedTitle(
                reading.title().isEmpty() ? Bank.titleOf(source.name()) : reading.title()),
            entries,
            made.questions(),
            made.unusable(),
            reading.problems());
    return new ImportedBank(
            name(),
            bank,
            reading.marks().stream().map(ImportedBank.Mark::of).toList(),
            source.text().lines().toList())
        .readBy(source.examples());
  }
}
