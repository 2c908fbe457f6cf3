package trivium.bank.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Option;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.Shape;
import trivium.bank.Unasked;
import trivium.protocol.BankForm;
import trivium.protocol.BankPreview;
import trivium.protocol.QuestionForm;

/** Between a bank and the form in which it is written down whole. */
public final class BankForms {
  private BankForms() {}

  public static BankForm form(Bank bank) {
    return new BankForm(
        BankForm.FORMAT,
        bank.title(),
        bank.entries().stream().map(BankForms::form).toList(),
        bank.questions().stream().map(QuestionForms::form).toList(),
        bank.unasked().stream()
            .map(unasked -> new BankForm.Unasked(unasked.entry(), unasked.why()))
            .toList(),
        bank.problems().stream()
            .map(problem -> new BankForm.Problem(problem.line(), problem.message()))
            .toList(),
        Optional.empty());
  }

  /** A bank with the text that it was read from. */
  public static BankForm form(Understood understood) {
    return form(understood.bank())
        .with(
            new BankForm.Notes(
                understood.source(),
                understood.marks().stream()
                    .map(mark -> new BankPreview.Mark(mark.first(), mark.last()))
                    .toList()));
  }

  /**
   * What is written down so, with its text.
   *
   * @throws IllegalArgumentException if it is no bank; the message says where and why
   */
  public static Understood understood(String format, String name, BankForm form) {
    Bank bank = bank(name, form);
    return form.notes()
        .map(notes ->
            new Understood(
                format,
                bank,
                notes.marks().stream()
                    .map(mark -> new Understood.Mark(mark.first(), mark.last()))
                    .toList(),
                notes.lines()))
        .orElseGet(() -> new Understood(format, bank, List.of(), List.of()));
  }

  /**
   * The bank that is written down so.
   *
   * @throws IllegalArgumentException if it is no bank; the message says where and why
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
            .map(unasked -> new Unasked(unasked.entry(), unasked.why()))
            .toList(),
        form.problems().stream()
            .map(problem -> new Problem(Math.max(1, problem.line()), problem.message()))
            .toList());
  }

  /** A question that was made of no entry becomes one of its own. */
  private static Question question(QuestionForm form, int index, List<Entry> entries) {
    try {
      Question question = QuestionForms.question(form, entries.size());
      if (form.entry().isPresent() && question.entry() >= entries.size()) {
        throw new IllegalArgumentException("there is no entry " + question.entry());
      }
      if (form.entry().isEmpty()) {
        int line = index + 1;
        entries.add(Entry.of(question.prompt(), question.right(), line, line, Shape.PHRASE));
      }
      return question;
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException(
          "question " + (index + 1) + ": " + unfit.getMessage(), unfit);
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
    } catch (IllegalArgumentException unfit) {
      throw new IllegalArgumentException("entry " + (index + 1) + ": " + unfit.getMessage(), unfit);
    }
  }

  private static Entry entry(BankForm.EntryForm form) {
    return new Entry(
        form.question(),
        form.answer(),
        form.line(),
        form.lastLine(),
        Arrays.stream(Shape.values())
            .filter(shape -> shape.wireName().equals(form.shape()))
            .findFirst()
            .orElse(Shape.PHRASE),
        form.topic(),
        form.options().stream().map(option -> new Option(option.text(), option.right())).toList());
  }
}
