package trivium.bank.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import trivium.bank.Entry;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.notes.induction.CommonMarks;
import trivium.bank.notes.induction.LineFeatures;
import trivium.bank.text.TextCleanup;

/**
 * What a walk down a page has found so far: entries that are closed, the one that is open, the
 * heading above, and every line that belongs to none.
 */
final class Gathered {
  private final ReadingBudget budget = ReadingBudget.current();
  private final Page page;
  private final Survey survey;
  private final Cuts cuts;
  private final AnswerSheet sheet;
  private final List<Note> notes = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Strays strays = new Strays();

  /** The entries of the notes. */
  private final List<OpenEntry> closed = new ArrayList<>();

  private String title = "";
  private String section = "";

  /** Where a heading stands that no entry came after yet; 0 if none does. */
  private int headingLine;

  /** The level of headings that ask; 0 where none does. */
  private int headingLevel;

  private Optional<OpenEntry> open = Optional.empty();

  /** The numbers of the questions; those that begin anew are of the next round. */
  private final List<Set<Integer>> rounds = new ArrayList<>();

  private int lastNumber;

  private final BitSet contradicted = new BitSet();

  private final boolean isKeyed;

  /**
   * @param isKeyed whether the key belongs to the numbers of the questions
   */
  Gathered(Page page, Survey survey, Cuts cuts, AnswerSheet sheet, boolean isKeyed) {
    this.isKeyed = isKeyed;
    this.page = page;
    this.survey = survey;
    this.cuts = cuts;
    this.sheet = sheet;
  }

  Reading reading(LineFeatures features) {
    return new Reading(
        title,
        Repeats.told(withoutCommonMarks(features)),
        List.copyOf(marks),
        strays.lines(),
        strays.problems());
  }

  List<Note> notes() {
    return notes;
  }

  /** The notes without the labels, numbers and signs that most of them have in common. */
  private List<Note> withoutCommonMarks(LineFeatures features) {
    long below = notes.stream().map(Note::entry).filter(one -> one.lastLine() > one.line()).count();
    List<String> questions =
        CommonMarks.withoutOfQuestions(
            features,
            notes.stream().map(note -> note.entry().question()).toList(),
            2 * below > notes.size());
    List<String> told =
        notes.stream()
            .map(Note::entry)
            .filter(entry -> entry.options().isEmpty())
            .map(Entry::answer)
            .toList();
    Iterator<String> answers = CommonMarks.withoutOfAnswers(told).iterator();
    var plain = new ArrayList<Note>();
    for (int i = 0; i < notes.size(); i++) {
      Entry entry = notes.get(i).entry();
      String question = questions.get(i);
      String answer = entry.options().isEmpty() ? answers.next() : entry.answer();
      boolean same = entry.answer().equals(answer);
      if (same && entry.question().equals(question)) {
        plain.add(notes.get(i));
        continue;
      }
      Body body = same ? notes.get(i).body() : Bodies.read(question, answer, false);
      plain.add(
          new Note(
              new Entry(
                  question,
                  answer,
                  entry.line(),
                  entry.lastLine(),
                  same ? entry.shape() : body.shape(),
                  entry.topic(),
                  entry.options()),
              body));
    }
    return plain;
  }

  /** The entries that have become notes, in the same order. */
  List<OpenEntry> closed() {
    return closed;
  }

  Optional<OpenEntry> open() {
    return open;
  }

  /** Whether a page that names itself has not done so yet. */
  boolean isUntitled() {
    return title.isEmpty() && notes.isEmpty();
  }

  void title(String text) {
    title = text;
  }

  /** What entries from here on are about. */
  void section(String text) {
    section = text;
  }

  /** Whether nothing stands between this line and a heading. */
  boolean isRightBelowHeading(int index) {
    int next = index;
    while (next > headingLine && (page.blank(next - 1) || isServing(next - 1))) {
      next--;
    }
    return headingLine > 0 && next == headingLine;
  }

  private boolean isServing(int index) {
    return page.kindOf(index) == Page.Kind.SERVING;
  }

  /** The heading on this line may yet turn out to be what is asked. */
  void waitBelow(int line) {
    headingLine = line;
  }

  void level(int level) {
    headingLevel = level;
  }

  void passHeading() {
    headingLine = 0;
  }

  int mark(int index) {
    marks.add(index + 1);
    return index + 1;
  }

  /**
   * @param surely whether what follows can only be an answer, as a table is
   */
  void askByHeading(boolean surely) {
    if (open.isEmpty() && headingLine > 0 && (surely || survey.headings().define())) {
      marks
          .subList(Math.max(0, marks.lastIndexOf(headingLine)), marks.size())
          .remove(Integer.valueOf(headingLine));
      start(new OpenEntry(section, OptionalInt.empty(), headingLine, cuts.heading(headingLevel)));
    }
  }

  void stray(int number) {
    if (!page.blank(number - 1)) {
      strays.add(number, "belongs to no question: " + TextCleanup.excerpt(page.line(number - 1)));
    }
  }

  void start(OpenEntry entry) {
    close();
    if (entry.number().isPresent()) {
      int number = entry.number().getAsInt();
      if (rounds.isEmpty() || number <= lastNumber) {
        rounds.add(new HashSet<>());
      }
      rounds.getLast().add(number);
      lastNumber = number;
    }
    open = Optional.of(entry);
    headingLine = 0;
  }

  void close() {
    open.ifPresent(entry -> {
      entry
          .note(section, key(entry))
          .ifPresentOrElse(
              note -> add(note, entry),
              () -> {
                if (entry.isContradicted()) {
                  contradicted.set(entry.line() - 1, entry.lastLine());
                }
                strays.add(entry.line(), entry.lastLine(), Strays.trouble(entry));
              });
    });
    open = Optional.empty();
  }

  /** Numbers that begin anew more or less often than those of the key name nothing for certain. */
  private SheetKey key(OpenEntry entry) {
    if (entry.number().isEmpty()) {
      return SheetKey.NONE;
    }
    int number = entry.number().getAsInt();
    return isKeyed
        ? SheetKey.of(sheet.answers(rounds.size() - 1, number))
        : SheetKey.uncertain(sheet.answers(number));
  }

  /** The lines of entries whose keys contradict each other. */
  BitSet contradicted() {
    return contradicted;
  }

  /** Whether the numbers of the key are those of the questions. */
  boolean isCounted() {
    return sheet.rounds() == 0 || rounds.isEmpty() || sheet.isOf(rounds);
  }

  private void add(Note note, OpenEntry entry) {
    closed.add(entry);
    budget.charge(Note.bytes(note.entry().question(), note.entry().answer()));
    notes.add(note);
  }
}
