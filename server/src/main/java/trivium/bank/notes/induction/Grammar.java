package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A grammar of entries: where they start, where their answers start, and how far they extend. It is
 * proposed from a page or {@linkplain ExampleGrammar built from an example}.
 */
public record Grammar(EntryStart start, AnswerStart answer, EntryExtent extent) {

  /** The entries of a page in this grammar, in their order, without those that lack an answer. */
  public List<ParsedEntry> entries(LineFeatures page) {
    return parse(page, 0, page.size()).stream().filter(ParsedEntry::isAnswered).toList();
  }

  /** The entries between two lines, the latter exclusive; those without an answer too. */
  List<ParsedEntry> parse(LineFeatures page, int from, int to) {
    return parse(page, starts(page, from, to), from, to);
  }

  BitSet starts(LineFeatures page, int from, int to) {
    return starts(start, page, from, to);
  }

  static BitSet starts(EntryStart start, LineFeatures page, int from, int to) {
    var starts = new BitSet();
    for (int i = from; i < to; i++) {
      if (start.canStart(page, i) && start.matches(page, i)) {
        starts.set(i);
      }
    }
    return starts;
  }

  List<ParsedEntry> parse(LineFeatures page, BitSet starts, int from, int to) {
    var entries = new ArrayList<ParsedEntry>();
    for (int first = starts.nextSetBit(from); first >= 0 && first < to; ) {
      int next = starts.nextSetBit(first + 1);
      int end = end(page, first, next < 0 || next > to ? to : next);
      AnswerStart.Place place = answer.find(page, first, end);
      int last =
          place.line() < 0 ? first : Math.max(place.line(), extent.last(page, place.line(), end));
      entries.add(
          new ParsedEntry(
              first,
              place.questionLast(),
              answer.questionStart(page, first),
              place.questionEnd(),
              place.line(),
              place.column(),
              last));
      first = next;
    }
    return entries;
  }

  /** Headings and rules end an entry. */
  private static int end(LineFeatures page, int first, int limit) {
    int end = first + 1;
    while (end < limit
        && page.kind(end) != LineKind.BOUNDARY
        && page.kind(end) != LineKind.HEADING) {
      end++;
    }
    return end;
  }
}
