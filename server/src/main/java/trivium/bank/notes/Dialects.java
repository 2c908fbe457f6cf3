package trivium.bank.notes;

import java.util.List;

/** The table of dialects: a new one is a row here, its class, and a file of the corpus. */
final class Dialects {
  static final Form HEADINGS = new HeadingForm();

  static final List<Form> ALL =
      List.of(
          HEADINGS,
          new LabelForm("[Qq]|" + LabelForm.WORDS, LabelForm.Weight.PLAIN),
          new LabelForm(LabelForm.TASKS, LabelForm.Weight.TASK),
          new LabelForm("F|P|D|S|В|س|文", LabelForm.Weight.LETTER),
          new LabelForm("Front|Term|Word|Prompt|Card|Riddle|Clue", LabelForm.Weight.WORD),
          new DetailsForm(),
          new CardForm(),
          new SpoilerForm(),
          new WrappedForm(),
          new StarForm(),
          new BoldForm(),
          new NumberedForm(),
          new BulletForm(),
          new PrefixForm(),
          new CapsForm(),
          new QuoteForm(),
          new SpacedForm(),
          new ArrowForm(),
          new QuestionMarkForm(),
          new StatementForm(),
          new SeparatedForm(Traits.COLONS, "::", 0.2),
          new SeparatedForm(Traits.SEMICOLONS, ";;", 0.2),
          new SeparatedForm(Traits.BAR, "\\|", 0.4),
          new SeparatedForm(Traits.TAB, "\\t+", 0.4),
          new SeparatedForm(Traits.DASH, "\\s-\\s", 0.4),
          new SeparatedForm(Traits.EN_DASH, "\\s[–—]\\s", 0.4),
          new SeparatedForm(Traits.EM_DASH, "\\s?—\\s?", 0.4),
          new SeparatedForm(Traits.EQUALS, "\\s={1,2}\\s", 0.4),
          new SeparatedForm(Traits.STAR, "(?<=[\\p{L}\\p{N})])\\*(?=\\S)", 0.5),
          new SeparatedForm(Traits.COLON, "\\s?(?<!:)[:：](?=\\s)", 0.6),
          new SignForm('`'),
          new SignForm('|'),
          new SignForm('\t'),
          new SignForm('*'),
          new SignForm('#'),
          new SignForm('^'),
          new SignForm('~'),
          new SignForm(';'),
          new IndentForm(),
          new LineByLineForm());

  private Dialects() {}
}
