package trivium.bank.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import trivium.bank.notes.induction.Grammar;
import trivium.bank.notes.induction.LineFeatures;
import trivium.bank.notes.induction.LineKind;
import trivium.bank.notes.induction.ParsedEntry;
import trivium.bank.notes.induction.Segmentation;
import trivium.bank.notes.language.QuestionWords;

/** The bridge between recognisers and grammars: lines and entries of the one for the other. */
final class Induction {
  /** What a word, and what a sign in front of an answer says of its start. */
  private static final double LABELLED = 1.4;

  private static final double INLINE = 1.2;

  /** Choices of which one is known to be right. */
  private static final double CHOICES = 4;

  /**
   * How a page is divided.
   *
   * @param entries that grammars read
   * @param ends lines at which an entry ends although no other begins
   * @param rejected entries of recognisers that are none
   */
  record Divided(List<ParsedEntry> entries, BitSet ends, List<ParsedEntry> rejected) {}

  private Induction() {}

  /** The entries that grammars read better than the recognisers did. */
  static Divided divide(Page page, LineFeatures features, Gathered gathered, List<Grammar> taught) {
    Map<Form, Integer> readers = new HashMap<>();
    var recognised = new ArrayList<Segmentation.Recognised>();
    List<OpenEntry> entries = gathered.closed();
    for (int i = 0; i < entries.size(); i++) {
      boolean choices = !gathered.notes().get(i).entry().options().isEmpty();
      recognised.add(recognised(page, features, entries.get(i), choices, readers));
    }
    List<ParsedEntry> rejected = Segmentation.rejected(features, recognised);
    recognised.removeIf(one -> rejected.contains(one.entry()));
    return new Divided(
        Segmentation.induced(features, recognised, taught),
        Segmentation.ends(features, recognised),
        rejected);
  }

  static LineFeatures features(Page page, AnswerSheet sheet) {
    var lines = new ArrayList<String>(page.size());
    var kinds = new ArrayList<LineKind>(page.size());
    for (int i = 0; i < page.size(); i++) {
      lines.add(page.line(i));
      kinds.add(sheet.has(i) && !page.blank(i) ? LineKind.BOUNDARY : kind(page, i));
    }
    return LineFeatures.of(lines, kinds);
  }

  private static LineKind kind(Page page, int index) {
    return switch (page.kindOf(index)) {
      case BLANK -> LineKind.BLANK;
      case CODE, ROW -> LineKind.CONTENT;
      case SERVING -> LineKind.BOUNDARY;
      case TEXT ->
          !page.readable(index)
              ? LineKind.CONTENT
              : switch (Dialects.HEADINGS.cue(page, index).orElse(null)) {
                case Cue.Heading _ -> LineKind.HEADING;
                case Cue.Rule _ -> LineKind.BOUNDARY;
                case Cue.Asks _, Cue.Tells _ -> LineKind.TEXT;
                case null -> LineKind.TEXT;
              };
    };
  }

  private static Segmentation.Recognised recognised(
      Page page,
      LineFeatures features,
      OpenEntry entry,
      boolean choices,
      Map<Form, Integer> readers) {
    int first = entry.line() - 1;
    int answer = Math.max(entry.answerLine(), entry.line()) - 1;
    boolean inline = answer == first;
    int last = Math.max(entry.lastLine() - 1, answer);
    Form form = entry.origin().form();
    int reader = readers.computeIfAbsent(form, _ -> readers.size());
    double explicitness =
        choices
            ? CHOICES
            : inline
                ? INLINE
                : AnswerMark.in(page.line(answer)).isPresent()
                        || entry.isMarked()
                        || form instanceof CardForm
                    ? LABELLED
                    : 0;
    return new Segmentation.Recognised(
        features.recognised(first, Math.min(entry.questionLastLine() - 1, answer), answer, last),
        reader,
        explicitness,
        form.firmness() != Form.Firmness.SOFT);
  }

  /** An entry that a grammar found, to be read like any other. */
  static OpenEntry entry(
      Page page, LineFeatures features, ParsedEntry parsed, OpenEntry.Origin origin) {
    int first = parsed.first();
    String line = page.line(first);
    int end = parsed.questionLast() == first ? parsed.questionEnd() : line.length();
    String question = line.substring(parsed.questionStart(), Math.min(end, line.length())).strip();
    var entry = new OpenEntry(withoutEnd(question), OptionalInt.empty(), first + 1, origin);
    boolean asked = QuestionWords.ends(question) || question.endsWith(":");
    boolean between = false;
    for (int i = first + 1; i <= parsed.questionLast(); i++) {
      between |= asked || features.hasMarks(i);
      if (page.blank(i) || page.line(i).codePoints().noneMatch(Character::isLetterOrDigit)) {
        entry.blank();
      } else if (between) {
        entry.answer(page.line(i), i + 1);
      } else {
        entry.goOnAsking(page.line(i).strip(), i + 1);
        asked = QuestionWords.ends(page.line(i));
      }
    }
    String answer = page.line(parsed.answer());
    String begin = answer.substring(Math.min(parsed.answerStart(), answer.length())).strip();
    if (between) {
      entry.mark(begin, parsed.answer() + 1);
    } else {
      boolean arrow = !AnswerMark.isLabel(begin);
      answer(entry, arrow ? AnswerMark.in(begin).orElse(begin) : begin, parsed.answer());
    }
    for (int i = parsed.answer() + 1; i <= parsed.last(); i++) {
      if (page.blank(i)) {
        entry.blank();
      } else {
        answer(entry, page.line(i), i);
      }
    }
    return entry;
  }

  /** Adds a line to the answer, or begins it anew after a label. */
  static void answer(OpenEntry entry, String line, int index) {
    Optional<String> mark = AnswerMark.in(line).filter(_ -> AnswerMark.isLabel(line));
    if (mark.isPresent() && !entry.isMarked()) {
      entry.mark(mark.get(), index + 1);
    } else {
      entry.answer(line, index + 1);
    }
  }

  static String withoutEnd(String question) {
    String plain = MarkupStripper.withoutEnd(question, ": ");
    return plain.isEmpty() ? question : plain;
  }
}
