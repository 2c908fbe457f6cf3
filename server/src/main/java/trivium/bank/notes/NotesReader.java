package trivium.bank.notes;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import trivium.bank.EntryExample;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.notes.induction.LineFeatures;
import trivium.bank.notes.induction.ParsedEntry;
import trivium.bank.notes.language.QuestionWords;

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
  private final LineFeatures features;

  /** The entries that grammars read, by their first lines. */
  private Map<Integer, ParsedEntry> induced = Map.of();

  /** What examples of the page teach. */
  private TaughtEntries taught = TaughtEntries.NONE;

  /** The lines that are no entry, as their author has said. */
  private BitSet none = new BitSet();

  /** The lines at which an entry ends although no other begins. */
  private BitSet ends = new BitSet();

  /** Whether the key at the end belongs to the numbers of the questions. */
  private boolean isKeyed = true;

  private Gathered gathered;

  NotesReader(Page page) {
    this.page = page;
    this.survey = new Survey(page);
    this.habits = new Habits(survey);
    this.cuts = new Cuts(page, survey, habits);
    this.extents = new Extents(page, survey);
    this.sheet = new AnswerSheet(page);
    this.features = Induction.features(page, sheet);
    this.gathered = new Gathered(page, survey, cuts, sheet, true);
  }

  /** Reads a page. Never throws for what it holds: what is not understood becomes a problem. */
  public static Reading read(String text) {
    return read(text, List.of());
  }

  /**
   * Reads a page whose author has shown some of its entries. What they teach is used unless fewer
   * of them are then read as shown, or all are read so anyway and entries are lost.
   */
  public static Reading read(String text, List<EntryExample> examples) {
    List<EntryExample> none = examples.stream().filter(EntryExample::isNone).toList();
    List<EntryExample> entries = examples.stream().filter(example -> !example.isNone()).toList();
    var untaught = new NotesReader(new Page(text));
    Reading without = untaught.readBy(none);
    if (entries.isEmpty()) {
      return untaught.withoutOtherGenres(without);
    }
    Reading taught = new NotesReader(new Page(text)).readBy(examples);
    long matches = entries.stream().filter(example -> ExampleMatch.isIn(taught, example)).count();
    long before = entries.stream().filter(example -> ExampleMatch.isIn(without, example)).count();
    boolean isRead = before == entries.size();
    return matches > before || (matches == before && (!isRead || taught.covers(without)))
        ? taught
        : without;
  }

  /** A page after all of it was read, before entries are dropped. */
  static NotesReader finished(String text) {
    var reader = new NotesReader(new Page(text));
    reader.readBy(List.of());
    return reader;
  }

  /** What examples show is an entry whatever it looks like; of the rest some is no note. */
  private Reading withoutOtherGenres(Reading reading) {
    List<ParsedEntry> grammars = List.copyOf(induced.values());
    List<EntryRun> others = NoteLikelihood.others(page, gathered.notes(), gathered.closed());
    others.stream()
        .flatMap(run -> run.entries().stream())
        .forEach(entry -> none.set(entry.line() - 1, entry.lastLine()));
    return others.isEmpty() ? reading : walk(grammars);
  }

  Page page() {
    return page;
  }

  private Reading readBy(List<EntryExample> examples) {
    Reading recognised = walk(List.of());
    none = TaughtEntries.noEntries(examples);
    if (!gathered.isCounted()) {
      isKeyed = false;
      recognised = walk(List.of());
    }
    taught = TaughtEntries.of(page, features, examples, sheet.rounds() > 0, cuts.table());
    Induction.Divided divided = Induction.divide(page, features, gathered, taught.grammars());
    BitSet contradicted = gathered.contradicted();
    List<ParsedEntry> entries =
        divided.entries().stream()
            .filter(entry -> !intersects(contradicted, entry.first(), entry.last()))
            .filter(entry -> !intersects(none, entry.first(), entry.last()))
            .toList();
    ends = divided.ends();
    divided.rejected().forEach(entry -> none.set(entry.first(), entry.last() + 1));
    entries.forEach(entry -> none.clear(entry.first(), entry.last() + 1));
    return entries.isEmpty() && ends.isEmpty() && none.isEmpty() && examples.isEmpty()
        ? recognised
        : walk(entries);
  }

  private static boolean intersects(BitSet lines, int first, int last) {
    int next = lines.nextSetBit(first);
    return next >= 0 && next <= last;
  }

  /** Reads the page from its top, with these entries as grammars read them. */
  Reading walk(List<ParsedEntry> entries) {
    induced = entries.stream().collect(Collectors.toMap(ParsedEntry::first, Function.identity()));
    gathered = new Gathered(page, survey, cuts, sheet, isKeyed);
    ReadingBudget budget = ReadingBudget.current();
    int index = 0;
    while (index < page.size()) {
      budget.check();
      index = step(index);
      budget.progress().read(index, page.size());
    }
    gathered.close();
    return gathered.reading(features);
  }

  LineFeatures features() {
    return features;
  }

  Gathered gathered() {
    return gathered;
  }

  /** Takes the line at this index, and those that surely go with it; returns the next index. */
  private int step(int index) {
    if (sheet.has(index)) {
      gathered.close();
      return page.blank(index) ? index + 1 : gathered.mark(index);
    }
    if (none.get(index)) {
      gathered.close();
      gathered.stray(index + 1);
      return index + 1;
    }
    ParsedEntry parsed = induced.get(index);
    if (parsed != null) {
      gathered.start(
          taught
              .entry(page, features, parsed, cuts.table())
              .orElseGet(() -> Induction.entry(page, features, parsed, cuts.table())));
      gathered.close();
      return parsed.last() + 1;
    }
    return switch (page.kindOf(index)) {
      case BLANK -> {
        gathered.open().ifPresent(OpenEntry::blank);
        yield index + 1;
      }
      case SERVING -> {
        if (page.line(index).contains("details>")) {
          boolean opens = !page.line(index).contains("</details>");
          gathered.open().ifPresent(entry -> entry.within(opens));
        }
        yield gathered.mark(index);
      }
      case CODE -> block(index, index);
      case ROW -> row(index);
      case TEXT -> text(index);
    };
  }

  private int row(int index) {
    boolean begins = index == 0 || page.kindOf(index - 1) != Page.Kind.ROW;
    Optional<Rows> rows =
        begins && (gathered.open().isEmpty() || gathered.open().get().answered())
            ? Rows.at(page, index)
            : Optional.empty();
    if (rows.isEmpty()) {
      gathered.askByHeading(
          survey.headings().tabulate() || (survey.hasFirm() && survey.headings().questions() == 0));
      return block(index, index);
    }
    gathered.close();
    gathered.passHeading();
    int at = index;
    for (Rows.Row row : rows.get().rows()) {
      for (; at < row.index(); at++) {
        gathered.mark(at);
      }
      OpenEntry entry = new OpenEntry(row.question(), OptionalInt.empty(), at + 1, cuts.table());
      entry.answer(row.answer(), at + 1);
      gathered.start(entry);
      gathered.close();
      at++;
    }
    for (; at <= rows.get().last(); at++) {
      gathered.mark(at);
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
    if (gathered.open().isPresent() || gathered.isRightBelowHeading(index)) {
      Optional<String> answer =
          page.readable(index) ? AnswerMark.at(page, index) : Optional.empty();
      if (answer.isPresent() && !begins(claim) && (isAnswerMark(index) || !isAnswered())) {
        gathered.askByHeading(true);
        return answer(index, answer.get());
      }
    }
    Optional<Survey.Claim> cut = claim.filter(one -> cuts.allows(one, gathered.open(), index));
    if (cut.isEmpty()) {
      if (standsApart(index)) {
        return apart(index);
      }
      boolean opensAnswer = gathered.open().isPresent() && !gathered.open().get().answered();
      return block(index, opensAnswer ? extents.quoteEnd(index, page.line(index)) : index);
    }
    OpenEntry.Origin origin = new OpenEntry.Origin(cut.get().form(), 0, page.indent(index));
    return switch (cut.get().cue()) {
      case Cue.Asks(String question, OptionalInt number) -> ask(index, question, number, origin);
      case Cue.Tells(String question, String answer, OptionalInt number) -> {
        gathered.start(new OpenEntry(question, number, index + 1, origin));
        yield answer(index, AnswerMark.in(answer).filter(text -> !text.isEmpty()).orElse(answer));
      }
      case Cue.Heading _, Cue.Rule _ -> block(index, index);
    };
  }

  /** Where entries are one line each, or stand further in, another block belongs to none. */
  private boolean standsApart(int index) {
    if (ends.get(index)) {
      return true;
    }
    return page.fresh(index)
        && page.indent(index) == 0
        && gathered
            .open()
            .filter(entry -> entry.answered() && isSetOff(entry.origin().form()))
            .isPresent();
  }

  private boolean isSetOff(Form form) {
    return habits.isOneLine(form) || form instanceof IndentForm;
  }

  /** A few words above the next entry are a heading; anything else is nobody's. */
  private int apart(int index) {
    gathered.close();
    String line = page.line(index).strip();
    if (!habits.isTitle(index)) {
      return block(index, index);
    }
    gathered.section(MarkupStripper.withoutEnd(line, ": "));
    return gathered.mark(index);
  }

  /** In the middle of an answer a label is text, where this page has none in front of answers. */
  private boolean isAnswerMark(int index) {
    return !AnswerMark.isLabel(page.line(index)) || survey.labelsAnswer(index);
  }

  private boolean isAnswered() {
    return gathered.open().filter(OpenEntry::answered).isPresent();
  }

  /** A line that has both an answer's mark and a question's is the question that is firmer. */
  private static boolean begins(Optional<Survey.Claim> claim) {
    return claim.isPresent() && claim.get().form().firmness() == Form.Firmness.LABELLED;
  }

  private int heading(int index, Cue.Heading heading, Form form) {
    boolean answers =
        heading.text().length() < LONGEST_TITLE && AnswerMark.in(heading.text()).isPresent();
    if (answers && gathered.open().filter(entry -> !entry.answered()).isPresent()) {
      return answer(index, AnswerMark.in(heading.text()).orElse(""));
    }
    if (!answers && survey.headings().isQuestion(index)) {
      Cue.Asks asks = survey.headings().question(index, heading);
      gathered.level(heading.level());
      return ask(
          index, asks.question(), asks.number(), new OpenEntry.Origin(form, heading.level(), 0));
    }
    if (answers && gathered.open().isPresent()) {
      return answer(index, AnswerMark.in(heading.text()).orElse(""));
    }
    int within = gathered.open().map(entry -> entry.origin().level()).orElse(0);
    if (isPartOf(within, heading)) {
      return block(index, index);
    }
    gathered.close();
    gathered.mark(index);
    String text = MarkupStripper.question(heading.text());
    boolean names = survey.headings().isOnTop(heading.level()) && !QuestionWords.ends(text);
    if (names && gathered.isUntitled()) {
      gathered.title(text);
      gathered.passHeading();
      return index + 1;
    }
    gathered.section(Headings.isPart(text) ? "" : text);
    gathered.waitBelow(index + 1);
    return index + 1;
  }

  /** A rule ends an entry if another thing begins below it; else it only is drawn there. */
  private int rule(int index) {
    if (gathered.open().filter(entry -> !entry.answered()).isPresent()) {
      return gathered.mark(index);
    }
    int next = page.next(index);
    if (gathered.open().isEmpty()
        || next >= page.size()
        || (survey.claim(next).isPresent() && !isWithin(next))) {
      gathered.close();
      gathered.passHeading();
    }
    return gathered.mark(index);
  }

  /** Whether the heading here is one of the parts of the answer that is open. */
  private boolean isWithin(int index) {
    int level = gathered.open().map(entry -> entry.origin().level()).orElse(0);
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
      end = extents.questionEnd(index, origin);
    }
    for (int next = index + 1; next <= end; next++) {
      if (!page.blank(next)) {
        entry.goOnAsking(Quotes.without(page.line(next)).strip(), next + 1);
      }
    }
    gathered.start(entry);
    return end + 1;
  }

  private int answer(int index, String text) {
    int end = extents.quoteEnd(index, text);
    boolean label =
        AnswerMark.isLabel(page.line(index))
            && (survey.labelsAnswer(index)
                || gathered.open().filter(OpenEntry::answered).isEmpty());
    gathered
        .open()
        .ifPresent(entry -> {
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
      gathered.askByHeading(false);
      int number = index + 1;
      String text = page.line(index);
      gathered
          .open()
          .ifPresentOrElse(
              entry -> {
                if (text.isBlank()) {
                  entry.blank();
                } else {
                  entry.answer(text, number);
                }
              },
              () -> gathered.stray(number));
    }
    return to + 1;
  }
}
