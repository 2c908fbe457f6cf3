package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Builds the grammar of an example: from the marks of the lines that it names, the sign or the line
 * break between its question and its answer, and the lines to which it extends. A sign needs to be
 * in no list, and to occur nowhere else.
 */
public final class ExampleGrammar {
  private static final int LONGEST_SIGN = 4;

  /** As often a mark of entries occurs. */
  private static final int FEWEST = 3;

  /** What an entry with choices is worth where the example has some. */
  private static final double CHOSEN = 0.5;

  /** What an extent beyond a blank line costs where the example has none. */
  private static final double EXCEEDING = 0.8;

  /** What it costs if entries end in the middle of a block. */
  private static final double CUT = 4;

  private ExampleGrammar() {}

  private record Rated(Grammar grammar, double score) {}

  /**
   * The best of the grammars that read each example as its author does, or as many as possible.
   *
   * @param isKeyed whether a key elsewhere on the page tells right choices
   */
  public static List<TaughtGrammar> of(
      LineFeatures page, List<ExampleLines> examples, boolean isKeyed) {
    PageContext context = PageContext.of(page);
    var grammars = new ArrayList<TaughtGrammar>();
    var left = new ArrayList<ExampleLines>(examples);
    while (!left.isEmpty()) {
      ExampleLines first = left.getFirst();
      List<TaughtChoiceNotation> notations = TaughtChoiceNotation.of(page, first);
      Optional<TaughtChoiceNotation> notation = notations.stream().findFirst();
      Optional<Grammar> best =
          candidates(page, first, notation).stream()
              .map(grammar -> rated(page, grammar, left, notation, context))
              .flatMap(Optional::stream)
              .max(Comparator.comparingDouble(Rated::score))
              .map(Rated::grammar);
      best.ifPresent(grammar -> {
        grammars.add(new TaughtGrammar(page, grammar, first, notations, isKeyed));
        List<ParsedEntry> entries = grammar.entries(page);
        left.removeIf(example ->
            example.choices().isEmpty() == first.choices().isEmpty()
                && entries.stream().anyMatch(entry -> example.isReadBy(entry)));
      });
      left.remove(first);
    }
    return List.copyOf(grammars);
  }

  /** The score of a grammar that reads the first example; each further one that it reads counts. */
  private static Optional<Rated> rated(
      LineFeatures page,
      Grammar grammar,
      List<ExampleLines> examples,
      Optional<TaughtChoiceNotation> notation,
      PageContext context) {
    List<ParsedEntry> entries = grammar.parse(page, 0, page.size());
    double read = 0;
    for (ExampleLines example : examples) {
      boolean found = entries.stream().anyMatch(entry -> example.isReadBy(entry));
      if (!found && example.equals(examples.getFirst())) {
        return Optional.empty();
      }
      read += found ? 1 : breaks(entries, example) ? -0.5 : 0;
    }
    double score =
        ReadingScore.of(
            page, entries, grammar.answer().explicitness(), grammar.start().isMarked(), context);
    boolean exceeds =
        examples.getFirst().isOneBlock(page)
            && (grammar.extent() == EntryExtent.NEXT_START
                || grammar.extent() == EntryExtent.WIDE_GAP);
    score -= exceeds ? EXCEEDING : 0;
    int answered = (int) entries.stream().filter(ParsedEntry::isAnswered).count();
    score +=
        Math.log1p(answered) / Math.log(2) - CUT * (double) cut(page, grammar, entries) / answered;
    double chosen = notation.map(one -> chosen(page, entries, one)).orElse(0);
    return Optional.of(new Rated(grammar, 10 * read + CHOSEN * chosen + score));
  }

  /** Whether the lines of an example are read in another way. */
  private static boolean breaks(List<ParsedEntry> entries, ExampleLines example) {
    return entries.stream()
        .anyMatch(
            entry -> entry.isAnswered() && example.overlaps(entry) && !example.isReadBy(entry));
  }

  /** How many entries end in the middle of a block. */
  private static long cut(LineFeatures page, Grammar grammar, List<ParsedEntry> entries) {
    return entries.stream()
        .filter(ParsedEntry::isAnswered)
        .map(entry -> entry.last() + 1)
        .filter(next ->
            next < page.size()
                && page.isText(next)
                && page.gap(next) == 0
                && !grammar.start().matches(page, next))
        .count();
  }

  /** How many entries have choices more than have none. */
  private static int chosen(
      LineFeatures page, List<ParsedEntry> entries, TaughtChoiceNotation notation) {
    int chosen = 0;
    for (ParsedEntry entry : entries) {
      chosen +=
          entry.isAnswered() && notation.isReadIn(page, entry.answer(), entry.last()) ? 1 : -1;
    }
    return chosen;
  }

  private static List<Grammar> candidates(
      LineFeatures page, ExampleLines example, Optional<TaughtChoiceNotation> notation) {
    var grammars = new ArrayList<Grammar>();
    List<AnswerStart> answers =
        notation.isEmpty()
            ? answers(page, example)
            : notation.get().isMarked()
                ? List.of(new AnswerStart.AtChoices(notation.get()))
                : answersByPlace(page, example);
    for (EntryStart start : starts(page, example)) {
      for (AnswerStart answer : answers) {
        if (!(start instanceof EntryStart.Separated(_, Separator separator))
            || answer.equals(new AnswerStart.AfterSeparator(separator))) {
          for (EntryExtent extent : EntryExtent.values()) {
            grammars.add(new Grammar(start, answer, extent));
          }
        }
      }
    }
    return grammars;
  }

  private static Set<EntryStart> starts(LineFeatures page, ExampleLines example) {
    int first = example.first();
    String signature = page.signature(first);
    var starts = new LinkedHashSet<EntryStart>();
    if (!signature.isEmpty()) {
      starts.add(new EntryStart.Signed(signature));
      starts.add(new EntryStart.Prefixed(signature));
    }
    if (example.isInline()) {
      separators(page, first)
          .forEach(separator -> starts.add(new EntryStart.Separated(signature, separator)));
    }
    signsBefore(page, example)
        .ifPresent(signs ->
            starts.add(
                new EntryStart.WithSigns(signs, page.kind(example.first()) == LineKind.CONTENT)));
    starts.add(new EntryStart.Numbered(true));
    starts.add(new EntryStart.Asking(1, true));
    starts.add(new EntryStart.Asking(0.6f, true));
    starts.add(new EntryStart.AfterGap(1));
    starts.add(new EntryStart.AfterGap(2));
    starts.add(new EntryStart.AfterGap(3));
    starts.add(new EntryStart.ColonEnd());
    starts.add(new EntryStart.Outdented());
    starts.add(new EntryStart.Cycle(page.count(first, example.last() + 1)));
    List<EntryStart> leads =
        LineLead.of(page.line(first)).stream()
            .filter(LineLead::isMark)
            .<EntryStart>map(EntryStart.AtLead::new)
            .filter(lead -> recurs(page, lead))
            .toList();
    if (!leads.isEmpty()) {
      starts.removeIf(start -> !start.isMarked());
      starts.addAll(leads);
    }
    starts.removeIf(start -> !start.matches(page, first));
    return starts;
  }

  private static boolean recurs(LineFeatures page, EntryStart start) {
    return IntStream.range(0, page.size())
            .filter(line -> page.canStart(line) && start.matches(page, line))
            .limit(FEWEST)
            .count()
        == FEWEST;
  }

  private static List<AnswerStart> answers(LineFeatures page, ExampleLines example) {
    var answers = new ArrayList<AnswerStart>();
    int first = example.first();
    if (example.isInline()) {
      signsBefore(page, example).ifPresent(signs -> answers.add(new AnswerStart.AfterSigns(signs)));
      separators(page, first)
          .forEach(separator -> answers.add(new AnswerStart.AfterSeparator(separator)));
      for (String enclosure : GrammarProposals.ENCLOSURES) {
        answers.add(
            new AnswerStart.AfterEnclosure(
                enclosure.substring(0, enclosure.length() / 2),
                enclosure.substring(enclosure.length() / 2)));
      }
      answers.add(new AnswerStart.InBrackets('(', ')'));
      answers.add(new AnswerStart.InBrackets('[', ']'));
      answers.add(new AnswerStart.InBrackets('{', '}'));
      answers.add(new AnswerStart.AfterQuestionMark());
      return answers;
    }
    LineLead.of(page.line(example.answer())).stream()
        .filter(LineLead::isMark)
        .map(AnswerStart.AtLead::new)
        .forEach(answers::add);
    String signature = page.signature(example.answer());
    if (!signature.isEmpty()) {
      answers.add(new AnswerStart.Signed(signature));
    }
    answers.addAll(answersByPlace(page, example));
    example.unnamed().stream()
        .filter(line -> line > example.questionLast() && page.isText(line))
        .map(line -> new AnswerStart.AtLead(LineLead.whole(page.line(line))))
        .forEach(answers::add);
    return answers;
  }

  /** The signs in front of an answer that begins within a line. */
  private static Optional<String> signsBefore(LineFeatures page, ExampleLines example) {
    String line = page.line(example.first());
    int end = example.isInline() ? example.answerColumn() : -1;
    int begin = end;
    while (begin > 0
        && !Character.isLetterOrDigit(line.charAt(begin - 1))
        && !Character.isSurrogate(line.charAt(begin - 1))) {
      begin--;
    }
    String signs = end < 0 ? "" : line.substring(begin, end);
    return begin > 0 && !signs.equals(" ") && !signs.isEmpty()
        ? Optional.of(signs)
        : Optional.empty();
  }

  private static List<AnswerStart> answersByPlace(LineFeatures page, ExampleLines example) {
    return List.of(
        new AnswerStart.NextLine(),
        new AnswerStart.AfterBlank(),
        new AnswerStart.Indented(),
        new AnswerStart.AfterLines(page.count(example.first(), example.answer())));
  }

  /** The separators on a line: those between blanks, and any other signs. */
  private static List<Separator> separators(LineFeatures page, int index) {
    String line = page.line(index);
    int from = page.bodyStart(index);
    var signs = new LinkedHashSet<String>(Separator.signs(line, from));
    int at = from + 1;
    while (at < line.length()) {
      int end = at;
      while (end < line.length() && end - at < LONGEST_SIGN && isSign(line.charAt(end))) {
        end++;
      }
      if (end > at && end < line.length()) {
        signs.add(line.substring(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return signs.stream()
        .map(Separator::new)
        .filter(separator -> separator.indexIn(line, from) > 0)
        .toList();
  }

  private static boolean isSign(char sign) {
    return !Character.isLetterOrDigit(sign)
        && !Character.isWhitespace(sign)
        && !Character.isSurrogate(sign);
  }
}
