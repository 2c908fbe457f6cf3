package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The grammars that a page suggests: every combination of the starts, answers and extents that
 * occur on it, of which the best are kept. A long page is represented by windows of it.
 */
final class GrammarProposals {
  private static final int WINDOW = 500;
  private static final int WINDOWS = 6;
  private static final int MOST_SIGNATURES = 14;
  private static final int MOST_SEPARATORS = 6;
  private static final int FEWEST = 3;

  /** So many grammars parse the whole page. */
  private static final int MOST = 40;

  /** What stands around questions, half of it before and half of it after. */
  static final List<String> ENCLOSURES =
      List.of(
          "****", "____", "**", "__", "``", "[]", "()", "<>", "«»", "“”", "„“", "\"\"", "''", "「」",
          "====");

  private final LineFeatures page;
  private final List<int[]> samples;
  private final List<String> signatures;
  private final List<Separator> separators;

  private GrammarProposals(LineFeatures page) {
    this.page = page;
    this.samples = page.samples(WINDOW, WINDOWS);
    this.signatures = signatures();
    this.separators = Separator.on(page, samples);
  }

  private record Rated(Grammar grammar, double value) {}

  /** The grammars that explain most of a page, the best first. */
  static List<Grammar> of(LineFeatures page, PageContext context) {
    var proposals = new GrammarProposals(page);
    var rated = new ArrayList<Rated>();
    Set<Integer> seen = new HashSet<>();
    for (EntryStart start : proposals.starts()) {
      List<BitSet> starts =
          proposals.samples.stream()
              .map(range -> Grammar.starts(start, page, range[0], range[1]))
              .toList();
      if (starts.stream().mapToInt(BitSet::cardinality).sum() < FEWEST) {
        continue;
      }
      for (AnswerStart answer : proposals.answers(start)) {
        for (EntryExtent extent : extents(answer)) {
          var grammar = new Grammar(start, answer, extent);
          double value = 0;
          int hash = 0;
          for (int i = 0; i < starts.size(); i++) {
            int[] range = proposals.samples.get(i);
            List<ParsedEntry> entries = grammar.parse(page, starts.get(i), range[0], range[1]);
            hash = 31 * hash + entries.hashCode();
            if (i == 0
                && starts.size() == 1
                && !seen.add(31 * hash + answer.getClass().hashCode())) {
              break;
            }
            for (Stretch stretch : Stretch.of(grammar, page, entries, context)) {
              value += stretch.value(page);
            }
          }
          if (value > 0) {
            rated.add(new Rated(grammar, value));
          }
        }
      }
    }
    return rated.stream()
        .sorted(Comparator.comparingDouble(Rated::value).reversed())
        .limit(MOST)
        .map(Rated::grammar)
        .toList();
  }

  /** All combinations that a page suggests. */
  static List<Grammar> all(LineFeatures page) {
    var proposals = new GrammarProposals(page);
    return proposals.starts().stream()
        .flatMap(start ->
            proposals.answers(start).stream()
                .flatMap(answer ->
                    extents(answer).stream().map(extent -> new Grammar(start, answer, extent))))
        .toList();
  }

  private List<String> signatures() {
    Map<String, Integer> counts = new HashMap<>();
    for (int[] sample : samples) {
      for (int i = sample[0]; i < sample[1]; i++) {
        if (page.canStart(i)) {
          counts.merge(page.signature(i), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= FEWEST)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SIGNATURES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Set<EntryStart> starts() {
    var starts = new LinkedHashSet<EntryStart>();
    for (String signature : signatures) {
      if (!signature.isEmpty()) {
        starts.add(new EntryStart.Signed(signature));
      }
      if (signature.startsWith("**") || signature.startsWith("__")) {
        starts.add(new EntryStart.Prefixed(signature.substring(0, 2)));
      }
      for (Separator separator :
          separators.subList(0, Math.min(MOST_SEPARATORS, separators.size()))) {
        starts.add(new EntryStart.Separated(signature, separator));
      }
    }
    for (String enclosure : ENCLOSURES) {
      if ("*_=".indexOf(enclosure.charAt(0)) < 0) {
        for (String signature : signatures) {
          starts.add(
              new EntryStart.Enclosed(signature, enclosure.substring(0, enclosure.length() / 2)));
        }
      }
    }
    starts.add(new EntryStart.Numbered(true));
    starts.add(new EntryStart.Numbered(false));
    starts.add(new EntryStart.Asking(1, true));
    starts.add(new EntryStart.Asking(1, false));
    starts.add(new EntryStart.Asking(0.8f, true));
    starts.add(new EntryStart.Asking(0.6f, true));
    starts.add(new EntryStart.AfterGap(1));
    starts.add(new EntryStart.AfterGap(2));
    starts.add(new EntryStart.AfterGap(3));
    starts.add(new EntryStart.ColonEnd());
    starts.add(new EntryStart.Outdented());
    starts.add(new EntryStart.Cycle(2));
    return starts;
  }

  private List<AnswerStart> answers(EntryStart start) {
    var answers = new ArrayList<AnswerStart>();
    if (start instanceof EntryStart.Separated(_, Separator separator)) {
      answers.add(new AnswerStart.AfterSeparator(separator));
      return answers;
    }
    if (start instanceof EntryStart.Enclosed(_, String open)) {
      ENCLOSURES.stream()
          .filter(enclosure -> enclosure.substring(0, enclosure.length() / 2).equals(open))
          .forEach(enclosure ->
              answers.add(
                  new AnswerStart.AfterEnclosure(
                      open, enclosure.substring(enclosure.length() / 2))));
    }
    for (Separator separator : separators.subList(0, Math.min(4, separators.size()))) {
      answers.add(new AnswerStart.AfterSeparator(separator));
    }
    for (String enclosure : ENCLOSURES) {
      answers.add(
          new AnswerStart.AfterEnclosure(
              enclosure.substring(0, enclosure.length() / 2),
              enclosure.substring(enclosure.length() / 2)));
    }
    answers.add(new AnswerStart.InBrackets('(', ')'));
    answers.add(new AnswerStart.InBrackets('[', ']'));
    answers.add(new AnswerStart.InBrackets('{', '}'));
    answers.add(new AnswerStart.AfterQuestionMark());
    answers.add(new AnswerStart.NextLine());
    answers.add(new AnswerStart.AfterBlank());
    answers.add(new AnswerStart.Indented());
    for (String signature : signatures) {
      if (!signature.isEmpty() && !start.equals(new EntryStart.Signed(signature))) {
        answers.add(new AnswerStart.Signed(signature));
      }
    }
    return answers;
  }

  private static List<EntryExtent> extents(AnswerStart answer) {
    return switch (answer) {
      case AnswerStart.AfterSeparator _,
          AnswerStart.AfterSigns _,
          AnswerStart.AfterEnclosure _,
          AnswerStart.InBrackets _,
          AnswerStart.AfterQuestionMark _ ->
          List.of(EntryExtent.LINE, EntryExtent.BLOCK, EntryExtent.NEXT_START);
      case AnswerStart.NextLine _,
          AnswerStart.AfterLines _,
          AnswerStart.AfterBlank _,
          AnswerStart.Indented _,
          AnswerStart.AtChoices _,
          AnswerStart.AtLead _,
          AnswerStart.Signed _ ->
          List.of(
              EntryExtent.LINE, EntryExtent.BLOCK, EntryExtent.WIDE_GAP, EntryExtent.NEXT_START);
    };
  }
}
