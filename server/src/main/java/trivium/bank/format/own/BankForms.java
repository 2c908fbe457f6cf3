package trivium.bank.format.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.EntryExample;
import trivium.bank.Option;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.UnusableEntry;
import trivium.bank.format.ImportedBank;
import trivium.protocol.BankForm;
import trivium.protocol.QuestionForm;

/** Conversion between a bank and its wire form. */
public final class BankForms {
  private BankForms() {}

  public static BankForm form(Bank bank) {
    return new BankForm(
        BankForm.FORMAT,
        bank.title(),
        bank.entries().stream().map(BankForms::form).toList(),
        bank.questions().stream().map(QuestionForms::form).toList(),
        bank.unusable().stream()
            .map(unasked -> new BankForm.UnusableEntryForm(unasked.entry(), unasked.reason()))
            .toList(),
        bank.problems().stream()
            .map(problem -> new BankForm.Problem(problem.line(), problem.message()))
            .toList(),
        Optional.empty());
  }

  /** A bank together with the text that it was read from. */
  public static BankForm form(ImportedBank imported) {
    return form(imported.bank())
        .withNotes(
            new BankForm.Notes(
                imported.source(),
                imported.marks().stream()
                    .map(mark -> new BankForm.Mark(mark.first(), mark.last()))
                    .toList(),
                imported.examples().stream().map(EntryExample::specification).toList()));
  }

  /**
   * A bank together with the text that it was read from, if the form has it.
   *
   * @throws IllegalArgumentException if the form is invalid; the message says where and why
   */
  public static ImportedBank importedBank(String format, String name, BankForm form) {
    Bank bank = bank(name, form);
    return form.notes()
        .map(notes ->
            new ImportedBank(
                    format,
                    bank,
                    notes.marks().stream()
                        .map(mark -> new ImportedBank.Mark(mark.first(), mark.last()))
                        .toList(),
                    notes.lines())
                .readBy(
                    notes.examples().stream()
                        .map(example -> EntryExample.parse(example, notes.lines()))
                        .toList()))
        .orElseGet(() -> new ImportedBank(format, bank, List.of(), List.of()));
  }

  /**
   * The bank of a form.
   *
   * @throws IllegalArgumentException if the form is invalid; the message says where and why
   */
  public static Bank bank(String name, BankForm form) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < form.entries().size(); i++) {
      entries.add(entry(form.entries().get(i), i));
    }
    var questions = new ArrayList<Question>();
    for (int i = 0; i < form.questions().size(); i++) {
      questions.add(question(form.questions().get(i), i, entries));
    }
    return new Bank(
        name,
        form.title(),
        entries,
        questions,
        form.unasked().stream()
            .map(unasked -> new UnusableEntry(unasked.entry(), unasked.why()))
            .toList(),
        form.problems().stream()
            .map(problem -> new Problem(Math.max(1, problem.line()), problem.message()))
            .toList());
  }

  /** A question without an entry becomes an entry of its own. */
  private static Question question(QuestionForm form, int index, List<Entry> entries) {
    try {
      Question question = QuestionForms.question(form, entries.size());
      if (form.entry().isPresent() && question.entry() >= entries.size()) {
        throw new IllegalArgumentException("there is no entry " + question.entry());
      }
      if (form.entry().isEmpty()) {
        int line = index + 1;
        entries.add(
            Entry.of(question.prompt(), question.correctAnswer(), line, line, AnswerShape.PHRASE));
      }
      return question;
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException(
          "question " + (index + 1) + ": " + invalid.getMessage(), invalid);
    }
  }

  private static BankForm.EntryForm form(Entry entry) {
    return new BankForm.EntryForm(
        entry.question(),
        entry.answer(),
        entry.line(),
        entry.lastLine(),
        entry.shape().wireName(),
        entry.topic(),
        entry.options().stream()
            .map(option -> new BankForm.OptionForm(option.text(), option.right()))
            .toList());
  }

  private static Entry entry(BankForm.EntryForm form, int index) {
    try {
      return entry(form);
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException(
          "entry " + (index + 1) + ": " + invalid.getMessage(), invalid);
    }
  }

  private static Entry entry(BankForm.EntryForm form) {
    return new Entry(
        form.question(),
        form.answer(),
        form.line(),
        form.lastLine(),
        Arrays.stream(AnswerShape.values())
            .filter(shape -> shape.wireName().equals(form.shape()))
            .findFirst()
            .orElse(AnswerShape.PHRASE),
        form.topic(),
        form.options().stream().map(option -> new Option(option.text(), option.right())).toList());
  }
}
