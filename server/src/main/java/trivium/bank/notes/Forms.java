package trivium.bank.notes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The forms as they compete on one file: the one with the most evidence in the whole file reads a
 * disputed line.
 */
final class Forms {
  private static final List<Form> ALL =
      List.of(
          new HeadingForm(),
          new StarForm(),
          new LabelForm(),
          new BoldForm(),
          new NumberedForm(),
          new ArrowForm(),
          new QuestionMarkForm(),
          new GlossaryForm(),
          new TopicForm());

  /** What was read, and by which form. */
  record Claim(Cue cue, Form form) {}

  /**
   * Nobody marks an entry in a line of this length, and patterns must not be run on what a stranger
   * made for them.
   */
  static final int LONGEST_LINE = 2_000;

  private record Ranked(Form form, long score) {}

  private final Page page;
  private final List<Form> ranked;

  Forms(Page page) {
    this.page = page;
    ranked =
        ALL.stream()
            .map(form -> new Ranked(form, score(page, form)))
            .filter(form -> form.score() > 0)
            .sorted(Comparator.comparingLong(Ranked::score).reversed())
            .map(Ranked::form)
            .toList();
  }

  Optional<Claim> claim(int index) {
    if (page.tableRow(index) || page.line(index).length() > LONGEST_LINE) {
      return Optional.empty();
    }
    for (Form form : ranked) {
      Optional<Cue> cue = form.cue(page, index);
      if (cue.isPresent()) {
        return Optional.of(new Claim(cue.get(), form));
      }
    }
    return Optional.empty();
  }

  private static long score(Page page, Form form) {
    long lines = 0;
    for (int i = 0; i < page.size(); i++) {
      boolean readable =
          !page.blank(i) && !page.tableRow(i) && page.line(i).length() <= LONGEST_LINE;
      if (readable && form.cue(page, i).isPresent()) {
        lines++;
      }
    }
    return lines * form.weight();
  }
}
