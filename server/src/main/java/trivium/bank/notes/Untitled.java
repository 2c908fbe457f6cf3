package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/**
 * A second list at the end of a file that counts like the first and asks nothing: it answers the
 * first, though no title says so.
 */
final class Untitled {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*[*_]{0,2}(?:Q\\s?)?\\(?(\\d{1,4})\\s?[.):]\\s?[*_]{0,2}\\s{0,9}(\\S.*)$");

  private static final int FEWEST = 3;
  private static final double MOST = 0.8;

  /** A numbered line: where, and whether it asks. */
  private record Item(int index, int number, boolean asks) {}

  private Untitled() {}

  /** Where the second list begins; less than 0 if there is none. */
  static int at(Page page) {
    List<Item> items = items(page, page.size());
    int second = lastFirst(items, items.size());
    int first = lastFirst(items, second);
    if (first < 0 || !counts(items.subList(second, items.size()))) {
      return -1;
    }
    int questions = second - first;
    int answers = items.size() - second;
    long asking = items.subList(first, second).stream().filter(Item::asks).count();
    boolean joined =
        answers >= FEWEST
            && answers <= questions
            && answers >= MOST * questions
            && asking >= MOST * questions
            && items.subList(second, items.size()).stream().noneMatch(Item::asks);
    int begin = items.get(second).index();
    return joined
            && isBare(page, items.get(first).index(), begin, questions)
            && isBare(page, begin, page.size(), answers)
        ? begin
        : -1;
  }

  /** How many numbered lines ask above this one. */
  static int questions(Page page, int end) {
    return (int) items(page, end).stream().filter(Item::asks).count();
  }

  private static List<Item> items(Page page, int end) {
    var items = new ArrayList<Item>();
    for (int index = 0; index < end; index++) {
      if (page.has(index, Traits.NUMBER) || LinePrefix.sign(page.line(index)) == 'Q') {
        Matcher number = NUMBER.matcher(page.line(index));
        if (page.readable(index) && number.matches()) {
          boolean asks =
              QuestionWords.ends(number.group(2))
                  || page.questionEnd(index, number.group(2)) > index
                  || InlineAnswer.hasChoicesBelow(page, index);
          items.add(new Item(index, Integer.parseInt(number.group(1)), asks));
        }
      }
    }
    return items;
  }

  /** The last of the items before some place that is numbered 1. */
  private static int lastFirst(List<Item> items, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (items.get(i).number() == 1) {
        return i;
      }
    }
    return -1;
  }

  private static boolean counts(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).number() != i + 1) {
        return false;
      }
    }
    return !items.isEmpty();
  }

  /** Whether hardly anything but its items and their choices stands in this part of the page. */
  private static boolean isBare(Page page, int first, int end, int items) {
    int others = 0;
    for (int index = first; index < end; index++) {
      if (page.kindOf(index) == Page.Kind.CODE || page.kindOf(index) == Page.Kind.ROW) {
        return false;
      }
      boolean text = page.readable(index) && !page.has(index, Traits.NUMBER);
      others += text && !InlineAnswer.isChoice(page.line(index)) ? 1 : 0;
    }
    return others <= (1 - MOST) * items + 1;
  }
}
