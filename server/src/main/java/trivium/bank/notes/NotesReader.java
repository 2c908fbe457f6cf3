package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.bank.Problem;
import trivium.bank.text.Tidy;

/**
 * Walks down a page, opens and closes entries where the forms say so, and loses no line on the way.
 */
public final class NotesReader {
  /**
   * A quoted answer that does not close within so many lines is no quotation but a stray quote
   * mark.
   */
  private static final int LONGEST_QUOTE = 60;

  private static final String FENCE = "```";

  private final Page page;
  private final Forms forms;
  private final List<Note> notes = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final List<Reading.Stray> strays = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private String title = "";
  private String section = "";

  /** Where a heading stands that no entry came after yet; 0 if none does. */
  private int headingLine;

  private Optional<OpenEntry> open = Optional.empty();

  private NotesReader(Page page) {
    this.page = page;
    this.forms = new Forms(page);
  }

  public static Reading read(String text) {
    var reader = new NotesReader(new Page(text));
    reader.walk();
    return new Reading(
        reader.title,
        List.copyOf(reader.notes),
        List.copyOf(reader.marks),
        List.copyOf(reader.strays),
        List.copyOf(reader.problems));
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
    if (page.blank(index)) {
      open.ifPresent(OpenEntry::blank);
      return index + 1;
    }
    if (page.line(index).stripLeading().startsWith(FENCE)) {
      return block(index, fenceEnd(index));
    }
    Optional<Forms.Claim> claim = forms.claim(index).filter(this::mayCut);
    if (claim.isEmpty()) {
      boolean opensAnswer = open.isPresent() && !open.get().answered();
      return block(index, opensAnswer ? quoteEnd(index, page.line(index)) : index);
    }
    return switch (claim.get().cue()) {
      case Cue.Heading heading -> {
        heading(index, heading);
        yield index + 1;
      }
      case Cue.Rule() -> {
        close();
        headingLine = 0;
        marks.add(index + 1);
        yield index + 1;
      }
      case Cue.Asks(String question) -> ask(index, question);
      case Cue.Tells(String question, String answer) -> {
        start(new OpenEntry(question, index + 1));
        yield answer(index, answer);
      }
      case Cue.Answers(String text) -> {
        askByHeading();
        if (open.isEmpty()) {
          yield block(index, index);
        }
        yield answer(index, text);
      }
    };
  }

  /**
   * A guess from punctuation must not take the first line of an answer for a question of its own.
   */
  private boolean mayCut(Forms.Claim claim) {
    return !claim.form().soft() || open.isEmpty() || open.get().answered();
  }

  private void heading(int index, Cue.Heading heading) {
    close();
    marks.add(index + 1);
    boolean names = heading.level() == 1 && !heading.text().endsWith("?");
    if (title.isEmpty() && names && notes.isEmpty()) {
      title = heading.text();
      headingLine = 0;
      return;
    }
    section = heading.text();
    headingLine = index + 1;
  }

  private int ask(int index, String question) {
    int end = page.questionEnd(index, question);
    var entry = new OpenEntry(question, index + 1);
    for (int next = index + 1; next <= end; next++) {
      entry.goOnAsking(page.line(next).strip(), next + 1);
    }
    start(entry);
    return end + 1;
  }

  private int answer(int index, String text) {
    int end = quoteEnd(index, text);
    open.ifPresent(entry -> entry.answer(text, index + 1));
    return index == end ? index + 1 : block(index + 1, end);
  }

  /** Lines that no form has a say in. Below a bare heading they are the heading's answer. */
  private int block(int from, int to) {
    for (int index = from; index <= to; index++) {
      askByHeading();
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

  private void askByHeading() {
    if (open.isEmpty() && headingLine > 0) {
      marks.removeLast();
      start(new OpenEntry(section, headingLine));
    }
  }

  private void stray(int number) {
    if (page.blank(number - 1)) {
      return;
    }
    if (!strays.isEmpty() && strays.getLast().last() == number - 1) {
      strays.set(strays.size() - 1, new Reading.Stray(strays.getLast().first(), number));
      return;
    }
    strays.add(new Reading.Stray(number, number));
    problems.add(
        new Problem(number, "belongs to no question: " + Tidy.excerpt(page.line(number - 1))));
  }

  private void start(OpenEntry entry) {
    close();
    open = Optional.of(entry);
    headingLine = 0;
  }

  private void close() {
    open.ifPresent(entry -> {
      if (entry.answered()) {
        notes.add(entry.note(section));
      } else {
        strays.add(new Reading.Stray(entry.line(), entry.lastLine()));
        problems.add(new Problem(entry.line(), "has no answer: " + Tidy.excerpt(entry.question())));
      }
    });
    open = Optional.empty();
  }

  private int fenceEnd(int index) {
    for (int next = index + 1; next < page.size(); next++) {
      if (page.line(next).stripLeading().startsWith(FENCE)) {
        return next;
      }
    }
    return index;
  }

  /** Where the quotation ends that an answer begins with; the same line if it is none. */
  private int quoteEnd(int index, String text) {
    String first = text.strip();
    if (!first.startsWith("\"") || first.indexOf('"', 1) > 0) {
      return index;
    }
    int end = Math.min(page.size(), index + LONGEST_QUOTE);
    for (int next = index + 1; next < end; next++) {
      if (page.line(next).endsWith("\"")) {
        return next;
      }
    }
    return index;
  }
}
