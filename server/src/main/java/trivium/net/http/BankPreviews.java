package trivium.net.http;

import java.util.List;
import java.util.function.ToIntFunction;
import trivium.bank.Bank;
import trivium.bank.EntryExample;
import trivium.bank.Level;
import trivium.bank.PastResults;
import trivium.bank.Question;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.TableColumns;
import trivium.bank.format.own.BankForms;
import trivium.bank.library.BankSummary;
import trivium.bank.library.LoadedBank;
import trivium.protocol.BankForm;
import trivium.protocol.BankList;
import trivium.protocol.BankPreview;
import trivium.protocol.Selection;
import trivium.protocol.UncertainTable;
import trivium.room.QuestionHistory;

/**
 * Converts banks to the messages of the protocol.
 *
 * @param scores quality of a question, 0 to 100
 * @param history results of questions in past games; may block
 */
record BankPreviews(ToIntFunction<Question> scores, QuestionHistory history) {
  BankPreview of(LoadedBank loaded) {
    Bank bank = loaded.imported().bank();
    return of(loaded.imported(), loaded.saved(), history.of(bank.title()));
  }

  /** The preview of an upload that is not saved. */
  BankPreview of(ImportedBank imported) {
    return of(imported, false, PastResults.NONE);
  }

  private BankPreview of(ImportedBank imported, boolean saved, PastResults experience) {
    return new BankPreview(
        imported.bank().name(),
        imported.format(),
        saved,
        BankForms.form(imported.bank()),
        imported.bank().questions().stream().map(scores::applyAsInt).toList(),
        experience.counts().isEmpty()
            ? List.of()
            : imported.bank().questions().stream()
                .map(question -> played(question, experience))
                .toList(),
        imported.marks().stream()
            .map(mark -> new BankForm.Mark(mark.first(), mark.last()))
            .toList(),
        imported.source(),
        imported.columns().map(BankPreviews::table),
        imported.examples().stream().map(EntryExample::specification).toList());
  }

  static UncertainTable.TableForm table(TableColumns table) {
    return new UncertainTable.TableForm(
        table.sheet(),
        table.header(),
        table.first(),
        table.columns().stream()
            .map(column -> new UncertainTable.Column(column.name(), column.role().wireName()))
            .toList(),
        table.rows());
  }

  private static BankPreview.PastAnswers played(Question question, PastResults experience) {
    PastResults.AnswerCounts all = experience.countsOf(question);
    return new BankPreview.PastAnswers(
        all.answered(),
        all.wrong(),
        experience.difficulty(question).map(share -> level(Level.of(share))));
  }

  private static Selection.Level level(Level level) {
    return switch (level) {
      case EASY -> Selection.Level.EASY;
      case MEDIUM -> Selection.Level.MEDIUM;
      case HARD -> Selection.Level.HARD;
    };
  }

  static BankList.Summary summary(BankSummary bank) {
    return new BankList.Summary(
        bank.name(),
        bank.title(),
        bank.entries(),
        bank.questions(),
        bank.problems(),
        bank.format(),
        bank.saved(),
        bank.file());
  }
}
