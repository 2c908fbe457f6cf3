package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best division of a page into entries of recognisers, entries of grammars, and lines that
 * belong to none: by dynamic programming over the lines, in time linear in their number.
 */
public final class Segmentation {
  /** What another grammar than that of the entry before costs. */
  private static final double SWITCH = 1.5;

  /** What the finer reading of a recogniser is worth for each line. */
  private static final double TIE = 1.0;

  /** What a taught grammar is worth for each line. */
  private static final double TAUGHT = 20;

  /** Where a taught grammar explains so little, it was not meant. */
  private static final double LEAST_TAUGHT = -8;

  /** A recognised reading with a lower score is wrong, in a document already with a weak one. */
  private static final double WRONG = -3.2;

  private static final double WEAK = 1.8;
  private static final int FEWEST_ALIKE = 5;
  private static final double MOST_OTHERS = 0.15;

  private static final int RECOGNISED = -1;
  private static final int TAUGHT_READING = -2;

  private static final int FEWEST = 3;

  /** Each round removes the readings of which too few entries are left. */
  private static final int ROUNDS = 4;

  /**
   * An entry that a recogniser read.
   *
   * @param reader identifies the recogniser
   * @param explicitness of the start of its answer
   * @param marked whether its start has a mark
   */
  public record Recognised(ParsedEntry entry, int reader, double explicitness, boolean marked) {}

  private record Candidate(ParsedEntry entry, int reading, double value) {}

  /** The last entry of a division, and the division before it. */
  private record Link(Candidate taken, @Nullable Link before, double value) {}

  private Segmentation() {}

  private static double valueOf(@Nullable Link link) {
    return link == null ? 0 : link.value();
  }

  /**
   * The entries that grammars read better than recognisers, in the order of their lines.
   *
   * @param recognised in the order of their lines
   */
  public static List<ParsedEntry> induced(LineFeatures page, List<Recognised> recognised) {
    return induced(page, recognised, List.of());
  }

  /**
   * The same with grammars that examples have taught: they win over all others, and need no score.
   *
   * @param taught {@linkplain ExampleGrammar built} from examples of this page
   */
  public static List<ParsedEntry> induced(
      LineFeatures page, List<Recognised> recognised, List<Grammar> taught) {
    PageContext context = PageContext.of(page);
    List<Stretch> stretches = new ArrayList<>();
    for (Grammar grammar : GrammarProposals.of(page, context)) {
      stretches.addAll(Stretch.of(grammar, page, grammar.parse(page, 0, page.size()), context));
    }
    List<Stretch> lessons = new ArrayList<>();
    for (Grammar grammar : taught) {
      List<ParsedEntry> entries = grammar.parse(page, 0, page.size());
      lessons.addAll(Stretch.of(grammar, page, entries, context, 1, LEAST_TAUGHT));
    }
    if (stretches.isEmpty() && lessons.isEmpty()) {
      return List.of();
    }
    List<Candidate> fixed = recognised(page, recognised, stretches, context);
    fixed.addAll(taught(page, lessons));
    for (int round = 0; round < ROUNDS; round++) {
      List<Candidate> chosen = best(page, stretches, fixed);
      Map<Integer, Integer> counts = new HashMap<>();
      chosen.forEach(one -> counts.merge(one.reading(), 1, Integer::sum));
      var enough = new ArrayList<Stretch>();
      for (int i = 0; i < stretches.size(); i++) {
        if (counts.getOrDefault(i, 0) >= FEWEST) {
          enough.add(stretches.get(i));
        }
      }
      long used = counts.keySet().stream().filter(reading -> reading >= 0).count();
      if (enough.size() == used) {
        return chosen.stream()
            .filter(one -> one.reading() != RECOGNISED)
            .map(Candidate::entry)
            .toList();
      }
      stretches = round == 0 ? without(stretches, counts) : enough;
    }
    return List.of();
  }

  /**
   * The lines at which recognised entries end although no other begins: where nearly all entries of
   * a recogniser are one block, a further block of plain text belongs to none.
   */
  public static BitSet ends(LineFeatures page, List<Recognised> recognised) {
    Map<Integer, List<ParsedEntry>> byReader = new HashMap<>();
    recognised.forEach(
        one -> byReader.computeIfAbsent(one.reader(), _ -> new ArrayList<>()).add(one.entry()));
    var ends = new BitSet();
    for (List<ParsedEntry> entries : byReader.values()) {
      List<Integer> further =
          entries.stream()
              .map(entry -> furtherBlock(page, entry))
              .filter(line -> line > 0)
              .toList();
      if (entries.size() >= FEWEST_ALIKE && further.size() <= MOST_OTHERS * entries.size()) {
        further.forEach(ends::set);
      }
    }
    return ends;
  }

  /** The first line of plain text after a blank line in an answer; 0 if there is none. */
  private static int furtherBlock(LineFeatures page, ParsedEntry entry) {
    for (int i = Math.max(entry.answer(), entry.first()) + 1; i <= entry.last(); i++) {
      if (page.isText(i) && page.gap(i) > 0 && page.indent(i) == 0 && !page.hasMarks(i)) {
        return i;
      }
    }
    return 0;
  }

  private static List<Candidate> taught(LineFeatures page, List<Stretch> lessons) {
    var candidates = new ArrayList<Candidate>();
    for (Stretch stretch : lessons) {
      double[] values = stretch.values(page, TAUGHT);
      for (int i = 0; i < values.length; i++) {
        candidates.add(new Candidate(stretch.entries().get(i), TAUGHT_READING, values[i]));
      }
    }
    return candidates;
  }

  private static List<Stretch> without(List<Stretch> stretches, Map<Integer, Integer> counts) {
    var kept = new ArrayList<Stretch>();
    for (int i = 0; i < stretches.size(); i++) {
      int count = counts.getOrDefault(i, 0);
      if (count == 0 || count >= FEWEST) {
        kept.add(stretches.get(i));
      }
    }
    return kept;
  }

  /**
   * The recognised entries that explain their lines so badly that they are none: steps, clauses and
   * headings of a document.
   */
  public static List<ParsedEntry> rejected(LineFeatures page, List<Recognised> recognised) {
    PageContext context = PageContext.of(page);
    var rejected = new ArrayList<ParsedEntry>();
    for (List<Recognised> run : runs(recognised)) {
      double explicitness = explicitness(run);
      boolean marked = run.getFirst().marked();
      double score = score(page, run, context);
      boolean weak = !marked || explicitness == 0;
      if (run.size() > 1 && score < (context.isDocument() && weak ? marked ? 0 : WEAK : WRONG)) {
        run.forEach(one -> rejected.add(one.entry()));
      }
    }
    return rejected;
  }

  /** Consecutive entries of one recogniser. */
  private static List<List<Recognised>> runs(List<Recognised> recognised) {
    var runs = new ArrayList<List<Recognised>>();
    int begin = 0;
    for (int i = 1; i <= recognised.size(); i++) {
      if (i == recognised.size() || recognised.get(i).reader() != recognised.get(begin).reader()) {
        runs.add(recognised.subList(begin, i));
        begin = i;
      }
    }
    return runs;
  }

  private static double explicitness(List<Recognised> run) {
    return run.stream().mapToDouble(Recognised::explicitness).average().orElse(0);
  }

  private static double score(LineFeatures page, List<Recognised> run, PageContext context) {
    return ReadingScore.of(
        page,
        run.stream().map(Recognised::entry).toList(),
        explicitness(run),
        run.getFirst().marked(),
        context);
  }

  private static List<Candidate> recognised(
      LineFeatures page,
      List<Recognised> recognised,
      List<Stretch> stretches,
      PageContext context) {
    var candidates = new ArrayList<Candidate>();
    int[] starts =
        stretches.stream()
            .mapToInt(stretch -> stretch.entries().getFirst().first())
            .filter(start -> page.gap(start) > 0)
            .sorted()
            .distinct()
            .toArray();
    for (List<Recognised> run : runs(recognised)) {
      double worth = Math.max(score(page, run, context) - Stretch.THRESHOLD, 0) + TIE;
      int[] lines =
          run.stream()
              .map(Recognised::entry)
              .mapToInt(one -> page.count(one.first(), one.last() + 1))
              .sorted()
              .toArray();
      double most = 1.5 * lines[(lines.length - 1) / 2] + 1;
      for (Recognised one : run) {
        add(candidates, page, one.entry(), most, worth, starts);
      }
    }
    return candidates;
  }

  /**
   * An entry as it was read, and ended before the stretches that begin within it.
   *
   * @param starts the first lines of stretches that follow a blank line, ascending
   */
  private static void add(
      List<Candidate> candidates,
      LineFeatures page,
      ParsedEntry entry,
      double most,
      double worth,
      int[] starts) {
    double value = Math.min(most, page.count(entry.first(), entry.last() + 1)) * worth;
    candidates.add(new Candidate(entry, RECOGNISED, value));
    int next = Arrays.binarySearch(starts, entry.answer() + 1);
    for (int i = next < 0 ? -next - 1 : next; i < starts.length && starts[i] <= entry.last(); i++) {
      int last = starts[i] - 1;
      while (last > entry.answer() && page.kind(last) == LineKind.BLANK) {
        last--;
      }
      double rest = Math.min(most, page.count(entry.first(), last + 1)) * worth;
      candidates.add(new Candidate(entry.until(last), RECOGNISED, rest));
    }
  }

  private static List<Candidate> best(
      LineFeatures page, List<Stretch> stretches, List<Candidate> fixed) {
    int size = page.size();
    Map<Integer, List<Candidate>> ending = new HashMap<>();
    fixed.forEach(
        one -> ending.computeIfAbsent(one.entry().last(), _ -> new ArrayList<>()).add(one));
    for (int i = 0; i < stretches.size(); i++) {
      double[] values = stretches.get(i).values(page);
      List<ParsedEntry> entries = stretches.get(i).entries();
      for (int k = 0; k < values.length; k++) {
        ending
            .computeIfAbsent(entries.get(k).last(), _ -> new ArrayList<>())
            .add(new Candidate(entries.get(k), i, values[k]));
      }
    }
    // The best division up to each line, and the best that ends with an entry of each reading.
    @Nullable Link[] best = new Link[size + 1];
    @Nullable Link[] ofReading = new Link[stretches.size()];
    for (int end = 1; end <= size; end++) {
      best[end] = best[end - 1];
      for (Candidate one : ending.getOrDefault(end - 1, List.of())) {
        Link before = best[one.entry().first()];
        double cost = one.reading() < 0 ? 0 : SWITCH;
        if (one.reading() >= 0) {
          Link same = ofReading[one.reading()];
          if (same != null && same.value() >= valueOf(before) - SWITCH) {
            before = same;
            cost = 0;
          }
        }
        var link = new Link(one, before, valueOf(before) + one.value() - cost);
        if (one.reading() >= 0) {
          ofReading[one.reading()] = link;
        }
        if (link.value() > valueOf(best[end])) {
          best[end] = link;
        }
      }
    }
    var chosen = new ArrayList<Candidate>();
    for (Link link = best[size]; link != null; link = link.before()) {
      chosen.add(link.taken());
    }
    return chosen.reversed();
  }
}
