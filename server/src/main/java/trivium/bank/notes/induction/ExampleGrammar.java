package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the grammar of an example: from the marks of the lines that it names, the sign or the line
 * break between its question and its answer, and the lines to which it extends. A sign needs to be
 * in no list, and to occur nowhere else.
 */
public final class ExampleGrammar {
  private static final int LONGEST_SIGN = 4;

  private ExampleGrammar() {}

  private record Rated(Grammar grammar, double score) {}

  /** The best of the grammars that read each example as its author does, or as many as possible. */
  public static List<Grammar> of(LineFeatures page, List<ExampleLines> examples) {
    PageContext context = PageContext.of(page);
    var grammars = new ArrayList<Grammar>();
    var left = new ArrayList<ExampleLines>(examples);
    while (!left.isEmpty()) {
      ExampleLines first = left.getFirst();
      Optional<Grammar> best =
          candidates(page, first).stream()
              .map(grammar -> rated(page, grammar, left, context))
              .flatMap(Optional::stream)
              .max(Comparator.comparingDouble(Rated::score))
              .map(Rated::grammar);
      best.ifPresent(grammar -> {
        grammars.add(grammar);
        List<ParsedEntry> entries = grammar.entries(page);
        left.removeIf(example -> entries.stream().anyMatch(entry -> example.isReadBy(entry)));
      });
      left.remove(first);
    }
    return List.copyOf(grammars);
  }

  /** The score of a grammar that reads the first example; each further one that it reads counts. */
  private static Optional<Rated> rated(
      LineFeatures page, Grammar grammar, List<ExampleLines> examples, PageContext context) {
    List<ParsedEntry> entries = grammar.parse(page, 0, page.size());
    double read = 0;
    for (ExampleLines example : examples) {
      boolean found = entries.stream().anyMatch(entry -> example.isReadBy(entry));
      if (!found && example.equals(examples.getFirst())) {
        return Optional.empty();
      }
      read += found ? 1 : 0;
    }
    double score =
        ReadingScore.of(
            page,
            entries,
            grammar.answer().explicitness(),
            grammar.start().isMarked(),
            context);
    return Optional.of(new Rated(grammar, 10 * read + score));
  }

  private static List<Grammar> candidates(LineFeatures page, ExampleLines example) {
    var grammars = new ArrayList<Grammar>();
    for (EntryStart start : starts(page, example)) {
      for (AnswerStart answer : answers(page, example)) {
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
    starts.add(new EntryStart.Numbered(true));
    starts.add(new EntryStart.Asking(1, true));
    starts.add(new EntryStart.Asking(0.6f, true));
    starts.add(new EntryStart.AfterGap(1));
    starts.add(new EntryStart.AfterGap(2));
    starts.add(new EntryStart.AfterGap(3));
    starts.add(new EntryStart.ColonEnd());
    starts.add(new EntryStart.Outdented());
    starts.add(new EntryStart.Cycle(page.count(first, example.last() + 1)));
    starts.removeIf(start -> !start.matches(page, first));
    return starts;
  }

  private static List<AnswerStart> answers(LineFeatures page, ExampleLines example) {
    var answers = new ArrayList<AnswerStart>();
    int first = example.first();
    if (example.isInline()) {
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
    answers.add(new AnswerStart.NextLine());
    answers.add(new AnswerStart.AfterBlank());
    answers.add(new AnswerStart.Indented());
    answers.add(new AnswerStart.AfterLines(page.count(first, example.answer())));
    String signature = page.signature(example.answer());
    if (!signature.isEmpty()) {
      answers.add(new AnswerStart.Signed(signature));
    }
    return answers;
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
