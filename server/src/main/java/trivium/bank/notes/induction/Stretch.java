package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries of one grammar that follow each other without much between them.
 *
 * @param score how well they explain their lines
 */
record Stretch(Grammar grammar, List<ParsedEntry> entries, double score) {
  /** A lower score explains nothing. */
  static final double THRESHOLD = 3.5;

  private static final int FEWEST = 3;
  private static final double NEARLY_ALL = 0.7;
  private static final int MOST_BETWEEN = 4;

  /** The stretches of the entries of a grammar that explain their lines. */
  static List<Stretch> of(
      Grammar grammar, LineFeatures page, List<ParsedEntry> entries, PageContext context) {
    return of(grammar, page, entries, context, FEWEST, THRESHOLD);
  }

  /**
   * The stretches of the entries of a grammar.
   *
   * @param fewest entries of a stretch
   * @param least score of a stretch
   */
  static List<Stretch> of(
      Grammar grammar,
      LineFeatures page,
      List<ParsedEntry> entries,
      PageContext context,
      int fewest,
      double least) {
    var stretches = new ArrayList<Stretch>();
    int begin = 0;
    for (int i = 1; i <= entries.size(); i++) {
      if (i == entries.size()
          || between(page, entries.get(i - 1).last() + 1, entries.get(i).first()) > MOST_BETWEEN) {
        add(stretches, grammar, page, entries.subList(begin, i), context, fewest, least);
        begin = i;
      }
    }
    return stretches;
  }

  private static void add(
      List<Stretch> stretches,
      Grammar grammar,
      LineFeatures page,
      List<ParsedEntry> run,
      PageContext context,
      int fewest,
      double least) {
    List<ParsedEntry> entries =
        alike(page, run).stream()
            .filter(entry ->
                entry.isAnswered() || !page.isTitle(entry.first()) || page.asks(entry.first()) > 0)
            .toList();
    long answered = entries.stream().filter(ParsedEntry::isAnswered).count();
    if (answered < fewest) {
      return;
    }
    double score =
        ReadingScore.of(
            page, entries, grammar.answer().explicitness(), grammar.start().isMarked(), context);
    if (score > least) {
      stretches.add(
          new Stretch(grammar, entries.stream().filter(ParsedEntry::isAnswered).toList(), score));
    }
  }

  /** Where nearly all entries are one block, none has more. */
  private static List<ParsedEntry> alike(LineFeatures page, List<ParsedEntry> run) {
    int single = 0;
    for (ParsedEntry entry : run) {
      single += blockEnd(page, entry) == entry.last() ? 1 : 0;
    }
    return single == run.size() || single < NEARLY_ALL * run.size()
        ? run
        : run.stream().map(entry -> entry.until(blockEnd(page, entry))).toList();
  }

  /** The last line of the first block of an answer. */
  private static int blockEnd(LineFeatures page, ParsedEntry entry) {
    int last = Math.max(entry.first(), entry.answer());
    while (last < entry.last() && page.kind(last + 1) != LineKind.BLANK) {
      last++;
    }
    return last;
  }

  private static int between(LineFeatures page, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += (page.isText(i) && !page.isTitle(i)) || page.kind(i) == LineKind.CONTENT ? 1 : 0;
    }
    return lines;
  }

  /** The value of each entry, in their order: its lines, weighted by the score. */
  double[] values(LineFeatures page) {
    return values(page, score - THRESHOLD);
  }

  /** The same with another worth of a line. */
  double[] values(LineFeatures page, double worth) {
    int[] lines =
        entries.stream().mapToInt(entry -> page.count(entry.first(), entry.last() + 1)).toArray();
    int[] sorted = lines.clone();
    java.util.Arrays.sort(sorted);
    double most = 1.5 * sorted[sorted.length / 2] + 1;
    double[] values = new double[lines.length];
    for (int i = 0; i < lines.length; i++) {
      values[i] = Math.min(lines[i], most) * worth;
    }
    return values;
  }

  double value(LineFeatures page) {
    double sum = 0;
    for (double value : values(page)) {
      sum += value;
    }
    return sum;
  }
}
