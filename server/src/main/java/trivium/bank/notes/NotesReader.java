package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import trivium.bank.text.Tidy;

/**
 * Walks down a page, opens and closes entries where the forms say so, and loses no line on the way.
 */
public final class NotesReader {
  private static final int LONGEST_TITLE = 60;

  private final Page page;
  private final Survey survey;
  private final Habits habits;
  private final Cuts cuts;
  private final Extents extents;
  private final AnswerSheet sheet;
  private final List<Note> notes = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Strays strays = new Strays();
  private String title = "";
  private String section = "";

  /** Where a heading stands that no entry came after yet; 0 if none does. */
  private int headingLine;

  private int headingLevel;
  private Optional<OpenEntry> open = Optional.empty();

  /** How often the numbers of questions have begun anew. */
  private int round;

  private int lastNumber;

  private NotesReader(Page page) {
    this.page = page;
    this.survey = new Survey(page);
    this.habits = new Habits(survey);
    this.cuts = new Cuts(page, survey, habits);
    this.extents = new Extents(page, survey);
    this.sheet = new AnswerSheet(page);
  }

  /** Reads a page. Never throws for what it holds: what is not understood becomes a problem. */
  public static Reading read(String text) {
    var reader = new NotesReader(new Page(text));
    reader.walk();
    return new Reading(
        reader.title,
        List.copyOf(reader.notes),
        List.copyOf(reader.marks),
        reader.strays.lines(),
        reader.strays.problems());
  }

  private void walk() {
    int index = 0;
    while (index < page.size()) {
      index = step(index);
    }
    close();
  }

  /** Takes the line at this index, and those that surely go with it; returns the next index. */
  private int step(int index) {
    if (sheet.has(index)) {
      close();
      return page.blank(index) ? index + 1 : mark(index);
    }
    return switch (page.kindOf(index)) {
      case BLANK -> {
        open.ifPresent(OpenEntry::blank);
        yield index + 1;
      }
      case SERVING -> mark(index);
      case CODE -> block(index, index);
      case ROW -> row(index);
      case TEXT -> text(index);
    };
  }

  private int mark(int index) {
    marks.add(index + 1);
    return index + 1;
  }

  private int row(int index) {
    boolean begins = index == 0 || page.kindOf(index - 1) != Page.Kind.ROW;
    Optional<Rows> rows =
        begins && (open.isEmpty() || open.get().answered())
            ? Rows.at(page, index)
            : Optional.empty();
    if (rows.isEmpty()) {
      askByHeading(survey.hasFirm() || survey.headings().tabulate());
      return block(index, index);
    }
    close();
    headingLine = 0;
    int at = index;
    for (Rows.Row row : rows.get().rows()) {
      for (; at < row.index(); at++) {
        mark(at);
      }
      open = Optional.of(new OpenEntry(row.question(), OptionalInt.empty(), at + 1, cuts.table()));
      open.get().answer(row.answer(), at + 1);
      close();
      at++;
    }
    for (; at <= rows.get().last(); at++) {
      mark(at);
    }
    return at;
  }

  private int text(int index) {
    Optional<Survey.Claim> claim = survey.claim(index);
    if (claim.isPresent() && claim.get().cue() instanceof Cue.Heading heading) {
      return heading(index, heading, claim.get().form());
    }
    if (claim.isPresent() && claim.get().cue() instanceof Cue.Rule) {
      return rule(index);
    }
    if (open.isPresent() || headingLine > 0) {
      Optional<String> answer =
          page.readable(index) ? AnswerMark.at(page, index) : Optional.empty();
      if (answer.isPresent() && !begins(claim) && (isAnswerMark(index) || !isAnswered())) {
        askByHeading(true);
        return answer(index, answer.get());
      }
    }
    Optional<Survey.Claim> cut = claim.filter(one -> cuts.allows(one, open, index));
    if (cut.isEmpty()) {
      if (standsApart(index)) {
        return apart(index);
      }
      boolean opensAnswer = open.isPresent() && !open.get().answered();
      return block(index, opensAnswer ? extents.quoteEnd(index, page.line(index)) : index);
    }
    OpenEntry.Origin origin = new OpenEntry.Origin(cut.get().form(), 0, page.indent(index));
    return switch (cut.get().cue()) {
      case Cue.Asks(String question, OptionalInt number) -> ask(index, question, number, origin);
      case Cue.Tells(String question, String answer, OptionalInt number) -> {
        start(new OpenEntry(question, number, index + 1, origin));
        yield answer(index, AnswerMark.in(answer).filter(text -> !text.isEmpty()).orElse(answer));
      }
      case Cue.Heading _, Cue.Rule _, Cue.Answers _ -> block(index, index);
    };
  }

  /** Where entries are one line each, a block that is none of them belongs to none. */
  private boolean standsApart(int index) {
    return page.fresh(index)
        && page.indent(index) == 0
        && open.filter(entry -> entry.answered() && habits.isOneLine(entry.origin().form()))
            .isPresent();
  }

  /** A few words above the next entry are a heading; anything else is nobody's. */
  private int apart(int index) {
    close();
    String line = page.line(index).strip();
    if (!habits.isTitle(index)) {
      return block(index, index);
    }
    section = Polish.withoutEnd(line, ": ");
    return mark(index);
  }

  /** In the middle of an answer a label is text, where this page has none in front of answers. */
  private boolean isAnswerMark(int index) {
    return !AnswerMark.isLabel(page.line(index)) || survey.labelsAnswers();
  }

  private boolean isAnswered() {
    return open.filter(OpenEntry::answered).isPresent();
  }

  /** A line that has both an answer's mark and a question's is the question that is firmer. */
  private static boolean begins(Optional<Survey.Claim> claim) {
    return claim.isPresent() && claim.get().form().firmness() == Form.Firmness.LABELLED;
  }

  private int heading(int index, Cue.Heading heading, Form form) {
    boolean answers =
        heading.text().length() < LONGEST_TITLE && AnswerMark.in(heading.text()).isPresent();
    if (answers && open.filter(entry -> !entry.answered()).isPresent()) {
      return answer(index, AnswerMark.in(heading.text()).orElse(""));
    }
    if (!answers && survey.headings().isQuestion(index)) {
      Cue.Asks asks = survey.headings().question(index, heading);
      headingLevel = heading.level();
      return ask(
          index, asks.question(), asks.number(), new OpenEntry.Origin(form, heading.level(), 0));
    }
    if (answers && open.isPresent()) {
      return answer(index, AnswerMark.in(heading.text()).orElse(""));
    }
    int within = open.map(entry -> entry.origin().level()).orElse(0);
    if (isPartOf(within, heading)) {
      return block(index, index);
    }
    close();
    marks.add(index + 1);
    String text = Polish.question(heading.text());
    boolean names = heading.level() == 1 && !Asking.ends(text);
    if (title.isEmpty() && names && notes.isEmpty()) {
      title = text;
      headingLine = 0;
      return index + 1;
    }
    section = Headings.isPart(text) ? "" : text;
    headingLine = index + 1;
    return index + 1;
  }

  /** A rule ends an entry if another thing begins below it; else it only is drawn there. */
  private int rule(int index) {
    if (open.filter(entry -> !entry.answered()).isPresent()) {
      return mark(index);
    }
    int next = page.next(index);
    if (open.isEmpty()
        || next >= page.size()
        || (survey.claim(next).isPresent() && !isWithin(next))) {
      close();
      headingLine = 0;
    }
    return mark(index);
  }

  /** Whether the heading here is one of the parts of the answer that is open. */
  private boolean isWithin(int index) {
    int level = open.map(entry -> entry.origin().level()).orElse(0);
    return level > 0
        && survey.claim(index).map(Survey.Claim::cue).orElse(new Cue.Rule())
            instanceof Cue.Heading heading
        && isPartOf(level, heading)
        && !survey.headings().isQuestion(index);
  }

  /** Whether a heading is a part of what a heading of that level has opened. */
  private boolean isPartOf(int level, Cue.Heading heading) {
    return level > 0
        && (heading.level() > level || (heading.level() == level && survey.headings().answer()));
  }

  private int ask(int index, String question, OptionalInt number, OpenEntry.Origin origin) {
    var entry = new OpenEntry(question, number, index + 1, origin);
    boolean heading = origin.level() > 0;
    int end = question.isBlank() || heading ? index : page.questionEnd(index, question);
    if (page.summaryEnd(index) > index) {
      end = page.summaryEnd(index);
    } else if (question.isBlank()
        && page.next(index) < page.size()
        && page.readable(page.next(index))) {
      end = page.next(index);
      String text = page.line(end).strip();
      end = page.questionEnd(end, text);
    } else if (end == index && !heading) {
      end = extents.wrapEnd(index);
    }
    for (int next = index + 1; next <= end; next++) {
      if (!page.blank(next)) {
        entry.goOnAsking(page.line(next).strip(), next + 1);
      }
    }
    start(entry);
    return end + 1;
  }

  private int answer(int index, String text) {
    int end = extents.quoteEnd(index, text);
    boolean label =
        AnswerMark.isLabel(page.line(index))
            && (survey.labelsAnswers() || open.filter(OpenEntry::answered).isEmpty());
    open.ifPresent(entry -> {
      if (label && !entry.isMarked()) {
        entry.mark(text, index + 1);
      } else {
        entry.answer(label && entry.isMarked() ? page.line(index) : text, index + 1);
      }
    });
    return index == end ? index + 1 : block(index + 1, end);
  }

  /** Lines that no form has a say in. Below a bare heading they are the heading's answer. */
  private int block(int from, int to) {
    for (int index = from; index <= to; index++) {
      askByHeading(false);
      int number = index + 1;
      String text = page.line(index);
      open.ifPresentOrElse(
          entry -> {
            if (text.isBlank()) {
              entry.blank();
            } else {
              entry.answer(text, number);
            }
          },
          () -> stray(number));
    }
    return to + 1;
  }

  /**
   * @param surely whether what follows can only be an answer, as a table is
   */
  private void askByHeading(boolean surely) {
    if (open.isEmpty() && headingLine > 0 && (surely || survey.headings().define())) {
      marks
          .subList(Math.max(0, marks.lastIndexOf(headingLine)), marks.size())
          .remove(Integer.valueOf(headingLine));
      start(new OpenEntry(section, OptionalInt.empty(), headingLine, cuts.heading(headingLevel)));
    }
  }

  private void stray(int number) {
    if (!page.blank(number - 1)) {
      strays.add(number, "belongs to no question: " + Tidy.excerpt(page.line(number - 1)));
    }
  }

  private void start(OpenEntry entry) {
    close();
    if (entry.number().isPresent()) {
      int number = entry.number().getAsInt();
      round += lastNumber > 0 && number <= lastNumber ? 1 : 0;
      lastNumber = number;
    }
    open = Optional.of(entry);
    headingLine = 0;
  }

  private void close() {
    open.ifPresent(entry -> {
      Optional<String> key =
          entry.number().isPresent()
              ? sheet.answer(round, entry.number().getAsInt())
              : Optional.empty();
      entry
          .note(section, key)
          .ifPresentOrElse(
              notes::add, () -> strays.add(entry.line(), entry.lastLine(), Strays.trouble(entry)));
    });
    open = Optional.empty();
  }
}
