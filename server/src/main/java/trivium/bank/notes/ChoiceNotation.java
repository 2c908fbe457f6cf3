package trivium.bank.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trivium.bank.Option;
import trivium.bank.notes.language.QuestionWords;
import trivium.bank.text.ChoiceLetters;

/**
 * How a page of multiple choice writes its choices, learnt from the page itself: the sign or word
 * that one choice of nearly every question has and the others have not marks the right one, what
 * stands in front of all of them is their bullet or label, and what stands in front of the label or
 * the text of one of them below nearly every list is the label of a key. Choices in a notation that
 * {@link Options} and {@link ChoiceLines} do not know are written in one that they do, so that all
 * are read alike.
 */
final class ChoiceNotation {
  private static final int LONGEST = 200;
  private static final int FEWEST_LISTS = 3;
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  /** Of the lists of a page, how many have a mark or a key that is one. */
  private static final double MOST_LISTS = 0.6;

  private static final double NEARLY_ALL = 0.85;
  private static final int LONGEST_TOKEN = 4;
  private static final int MOST_TAIL_TOKENS = 3;
  private static final int LONGEST_TAIL = 24;
  private static final int LONGEST_LABEL = 24;

  /** Text may begin with these. */
  private static final String OPENS_TEXT = "¿¡\"“«„‚‘'(";

  private static final String ENDS_TEXT = ".,;:!?…)»”\"'%’]}°";
  private static final Pattern TAG =
      Pattern.compile("<(/?)(?:b|i|u|em|strong|mark)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern WRONG = Pattern.compile("[❌✗✘✖❎👎🔴🟥]");
  private static final Pattern RIGHT = Pattern.compile("[✅✓✔☑👍🟢🟩]");
  private static final Pattern KEYS =
      Pattern.compile("([\\p{L}\\p{N}]{1,2})((?:\\s?[,;/&+]\\s?[\\p{L}\\p{N}]{1,2})*)$");
  private static final Pattern AFTER_KEY = Pattern.compile("[\\s)\\]}>*_`.]+$");

  /** A choice: what stands in front, its label without signs, and the rest. */
  private record Item(int line, String indent, String lead, String label, String rest) {}

  /** The lines below one question that may be choices, and up to two after them. */
  private record Choices(List<Item> items, List<Integer> after, boolean isLettered) {}

  /** What is in front of, and behind, the right choices, and behind the others. */
  private record Marks(@Nullable String lead, String tail, String otherTail) {
    static final Marks NONE = new Marks(null, "", "");

    boolean exist() {
      return lead != null || !tail.isEmpty();
    }

    boolean mark(Item item) {
      return lead != null ? item.lead().equals(lead) : !tail.isEmpty() && endsWith(item, tail);
    }

    static boolean endsWith(Item item, String tail) {
      return item.rest().length() > tail.length() && item.rest().endsWith(tail);
    }

    String text(Item item) {
      String rest = item.rest();
      for (String one : List.of(tail, otherTail)) {
        if (!one.isEmpty() && rest.length() > one.length() && rest.endsWith(one)) {
          return rest.substring(0, rest.length() - one.length()).strip();
        }
      }
      return rest.strip();
    }
  }

  private final List<String> lines;
  private final Page.Kind[] kinds;

  private ChoiceNotation(List<String> lines, Page.Kind[] kinds) {
    this.lines = lines;
    this.kinds = kinds;
  }

  /**
   * Rewrites choices, their marks and their keys.
   *
   * @param lines of a page, which are changed
   * @param kinds of these lines
   */
  static void normalize(List<String> lines, Page.Kind[] kinds) {
    var notation = new ChoiceNotation(lines, kinds);
    List<Choices> all = notation.collect();
    notation.rewrite(all.stream().filter(Choices::isLettered).toList());
    notation.rewrite(all.stream().filter(one -> !one.isLettered()).toList());
  }

  private boolean isText(int index) {
    return index < kinds.length
        && kinds[index] == Page.Kind.TEXT
        && lines.get(index).length() <= LONGEST;
  }

  private List<Choices> collect() {
    var all = new ArrayList<Choices>();
    for (int i = 0; i + FEWEST < kinds.length; i++) {
      if (!isText(i) || !QuestionWords.ends(lines.get(i))) {
        continue;
      }
      int first = i + 1;
      first += first < kinds.length && kinds[first] == Page.Kind.BLANK ? 1 : 0;
      var block = new ArrayList<Integer>();
      for (int k = first;
          isText(k) && !QuestionWords.ends(lines.get(k)) && !isAnswer(lines.get(k));
          k++) {
        block.add(k);
      }
      if (block.size() >= FEWEST) {
        choices(block).ifPresent(all::add);
      }
    }
    return all;
  }

  /** The label of an answer that is known already ends a list. */
  private static boolean isAnswer(String line) {
    return AnswerMark.in(line).isPresent() && AnswerMark.isLabel(line);
  }

  private Optional<Choices> choices(List<Integer> block) {
    var after = new ArrayList<Integer>();
    int next = block.getLast() + 1;
    if (next + 1 < kinds.length && kinds[next] == Page.Kind.BLANK && isText(next + 1)) {
      after.add(next + 1);
    }
    var items = new ArrayList<Item>();
    var letters = new ArrayList<String>();
    for (int index : block) {
      Optional<Item> item = labelled(index);
      item.ifPresent(one -> letters.add(ChoiceLetters.bare(one.label())));
      if (item.isEmpty() || items.size() >= MOST || !ChoiceLetters.areInOrder(letters)) {
        break;
      }
      items.add(item.get());
    }
    if (items.size() >= FEWEST) {
      if (letters.size() > items.size()) {
        return Optional.empty();
      }
      after.addAll(0, block.subList(items.size(), Math.min(block.size(), items.size() + 2)));
      return Optional.of(new Choices(items, after, true));
    }
    if (block.size() > MOST + 1 || areLabels(block)) {
      return Optional.empty();
    }
    return Optional.of(new Choices(block.stream().map(this::bare).toList(), after, false));
  }

  /** Whether lines have labels in another order than theirs; two that recur are no labels. */
  private boolean areLabels(List<Integer> block) {
    List<String> labels =
        block.stream().map(this::labelled).flatMap(Optional::stream).map(Item::label).toList();
    long different = labels.stream().distinct().count();
    return labels.size() > 1 && (different > 2 || different == labels.size());
  }

  private static String withoutTags(String line) {
    return line.indexOf('<') < 0
        ? line
        : TAG.matcher(line).replaceAll(tag -> tag.group(1).isEmpty() ? "\uE000" : "\uE001");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A line that begins with one letter or number, whatever signs are around it. */
  private Optional<Item> labelled(int index) {
    String line = withoutTags(lines.get(index));
    int at = indent(line);
    String indent = line.substring(0, at);
    int begin = at;
    while (begin < line.length() && begin - at <= 8 && !isLetterOrNumber(line.codePointAt(begin))) {
      begin += Character.charCount(line.codePointAt(begin));
    }
    int end = begin;
    while (end < line.length() && end - begin < 2 && isLetterOrNumber(line.charAt(end))) {
      end++;
    }
    boolean single =
        end - begin == 1 || (end - begin == 2 && Character.isDigit(line.charAt(begin)));
    if (!single || end >= line.length() || isLetterOrNumber(line.charAt(end))) {
      return Optional.empty();
    }
    String label = ChoiceLetters.bare(line.substring(begin, end));
    int text = textStart(line, end);
    String lead = squeezed(line.substring(at, begin) + "\uE002" + line.substring(end, text));
    return text >= line.length() || ChoiceLetters.alphabets(label).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Item(index, indent, lead, line.substring(begin, end), line.substring(text)));
  }

  private static boolean isLetterOrNumber(int sign) {
    return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.OTHER_NUMBER;
  }

  private static int textStart(String line, int from) {
    int at = from;
    while (at < line.length()
        && !isLetterOrNumber(line.codePointAt(at))
        && (at < from + 2 || OPENS_TEXT.indexOf(line.charAt(at)) < 0)) {
      at += Character.charCount(line.codePointAt(at));
    }
    return at;
  }

  private static String squeezed(String lead) {
    return lead.replaceAll("\\s+", " ").strip();
  }

  /** A line with whatever signs in front of its text, or a short token. */
  private Item bare(int index) {
    String line = withoutTags(lines.get(index));
    int at = indent(line);
    int text = at;
    while (text < line.length() && !isLetterOrNumber(line.codePointAt(text))) {
      char sign = line.charAt(text);
      int token = "([{<".indexOf(sign) >= 0 ? token(line, text).length() : 0;
      if (token == 0 && OPENS_TEXT.indexOf(sign) >= 0) {
        break;
      }
      text += token > 0 ? token : Character.charCount(line.codePointAt(text));
    }
    if (text == at) {
      text += token(line, at).length();
    }
    while (text < line.length() && line.charAt(text) == ' ') {
      text++;
    }
    return new Item(
        index, line.substring(0, at), squeezed(line.substring(at, text)), "", line.substring(text));
  }

  /** A letter, a digit, or a few characters in brackets or with a colon, before a blank. */
  private static String token(String line, int from) {
    int end = from;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String token = line.substring(from, end);
    boolean set =
        token.length() <= LONGEST_TOKEN
            && (token.length() == 1 || ")]}:".indexOf(token.charAt(token.length() - 1)) >= 0);
    return set && end < line.length() ? token : "";
  }

  private void rewrite(List<Choices> lists) {
    if (lists.size() < FEWEST_LISTS) {
      return;
    }
    Optional<String> key = keyLead(lists);
    List<Choices> plain = lists.stream().map(one -> withoutKey(one, key)).toList();
    plain = plain.stream().filter(one -> one.items().size() >= FEWEST).toList();
    if (plain.size() < FEWEST_LISTS) {
      return;
    }
    Marks marks = marks(plain);
    boolean isLettered = plain.getFirst().isLettered();
    if (!isLettered && !marks.exist() && key.isEmpty()) {
      return;
    }
    for (Choices one : plain) {
      rewrite(one, marks, key);
    }
  }

  private void rewrite(Choices list, Marks marks, Optional<String> key) {
    var options = new ArrayList<Option>();
    for (Item item : list.items()) {
      if (marks.text(item).isEmpty()) {
        return;
      }
      options.add(new Option(marks.text(item), marks.mark(item)));
    }
    if (options.stream().map(Option::text).distinct().count() < options.size()) {
      return;
    }
    if (!isKnown(list, options, marks.exist())) {
      for (int i = 0; i < options.size(); i++) {
        Item item = list.items().get(i);
        Option option = options.get(i);
        String text =
            list.isLettered()
                ? item.label() + ") " + option.text() + (option.right() ? " ✓" : "")
                : marks.exist()
                    ? (option.right() ? "- [x] " : "- [ ] ") + option.text()
                    : "- " + option.text();
        lines.set(item.line(), item.indent() + text);
      }
    }
    key.ifPresent(lead -> {
      for (int index : list.after()) {
        String line = lines.get(index);
        if (line.strip().startsWith(lead) && AnswerMark.in(line).isEmpty()) {
          String said = AFTER_KEY.matcher(line.strip().substring(lead.length())).replaceFirst("");
          lines.set(index, line.substring(0, indent(line)) + "Answer: " + said.strip());
        }
      }
    });
  }

  /** Whether the choices are read like this as they stand. */
  private boolean isKnown(Choices list, List<Option> options, boolean marked) {
    List<String> written = list.items().stream().map(item -> lines.get(item.line())).toList();
    Function<Optional<Options>, Boolean> same =
        read ->
            read.filter(one ->
                    marked
                        ? one.choices().equals(options)
                        : one.choices().stream()
                            .map(Option::text)
                            .toList()
                            .equals(options.stream().map(Option::text).toList()))
                .isPresent();
    return same.apply(Options.in(written)) || same.apply(ChoiceLines.in(written, -1));
  }

  /** What stands in front of a label or text of a choice below most lists. */
  private Optional<String> keyLead(List<Choices> lists) {
    Map<String, Integer> counts = new HashMap<>();
    for (Choices list : lists) {
      var leads = new LinkedHashSet<String>();
      list.after().forEach(index -> lead(list.items(), index).ifPresent(leads::add));
      if (!list.isLettered()) {
        int last = list.items().size() - 1;
        lead(list.items().subList(0, last), list.items().get(last).line()).ifPresent(leads::add);
      }
      leads.forEach(lead -> counts.merge(lead, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .filter(
            best -> best.getValue() >= FEWEST_LISTS && best.getValue() >= MOST_LISTS * lists.size())
        .map(Map.Entry::getKey);
  }

  private Optional<String> lead(List<Item> items, int index) {
    String line = AFTER_KEY.matcher(lines.get(index).strip()).replaceFirst("");
    String lower = line.toLowerCase(Locale.ROOT);
    int at = -1;
    for (Item item : items) {
      String text = item.rest().strip().toLowerCase(Locale.ROOT);
      if (lower.endsWith(text) && lower.length() - text.length() <= LONGEST_LABEL) {
        at = line.length() - text.length();
        if (!item.label().isEmpty()) {
          int label = line.lastIndexOf(item.label(), at);
          at = label >= 0 && at - label <= LONGEST_TOKEN ? label : at;
        }
      }
    }
    if (at < 0) {
      Matcher keys = KEYS.matcher(line);
      if (keys.find() && keys.start() <= LONGEST_LABEL && isPlace(items, keys.group(1))) {
        at = keys.start();
      }
    }
    if (at < 0 || (at > 0 && isLetterOrNumber(line.charAt(at - 1)))) {
      return Optional.empty();
    }
    return Optional.of(line.substring(0, at).strip());
  }

  private static boolean isPlace(List<Item> items, String key) {
    boolean number =
        key.chars().allMatch(Character::isDigit)
            && Integer.parseInt(key) >= 1
            && Integer.parseInt(key) <= items.size();
    return items.stream().anyMatch(item -> item.label().equalsIgnoreCase(key))
        || (number && items.getFirst().label().isEmpty());
  }

  /** The last line of a list without letters may be its key. */
  private Choices withoutKey(Choices list, Optional<String> key) {
    int last = list.items().size() - 1;
    if (list.isLettered()
        || key.isEmpty()
        || !lead(list.items().subList(0, last), list.items().get(last).line()).equals(key)) {
      return list;
    }
    return new Choices(
        list.items().subList(0, last), List.of(list.items().get(last).line()), false);
  }

  private static Marks marks(List<Choices> lists) {
    // A mark that all choices of a list have says nothing of which sign marks the others.
    List<Choices> telling = lists.stream().filter(ChoiceNotation::hasTwoLeads).toList();
    Map<String, Integer> all = new HashMap<>();
    telling.forEach(list -> list.items().forEach(item -> all.merge(item.lead(), 1, Integer::sum)));
    int items = telling.stream().mapToInt(list -> list.items().size()).sum();
    String base =
        all.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    Optional<String> lead =
        best(
            lists,
            all.keySet().stream()
                .filter(one -> !one.equals(base) && !isInFrontOfAnswers(lists, one))
                .toList(),
            (item, one) -> item.lead().equals(one));
    int both = all.getOrDefault(base, 0) + all.getOrDefault(lead.orElse(""), 0);
    boolean plain = lead.isPresent() && both >= NEARLY_ALL * items;
    if (plain && WRONG.matcher(lead.get()).find()) {
      lead = RIGHT.matcher(base).find() ? Optional.of(base) : Optional.empty();
    }
    String marked = plain ? lead.orElse(null) : null;
    Optional<String> tail = best(lists, tails(lists), Marks::endsWith);
    if (tail.isPresent() && WRONG.matcher(tail.get()).find()) {
      tail = Optional.empty();
    }
    var marks = new Marks(marked, tail.orElse(""), "");
    return marks.exist() ? new Marks(marked, tail.orElse(""), otherTail(lists, marks)) : Marks.NONE;
  }

  private static boolean hasTwoLeads(Choices list) {
    return list.items().stream().map(Item::lead).distinct().count() > 1;
  }

  /** Whether it is nearly always the first line that has it: so do answers of several lines. */
  private static boolean isInFrontOfAnswers(List<Choices> lists, String lead) {
    long first = 0;
    long all = 0;
    for (Choices list : lists) {
      List<Item> items = list.items();
      boolean opens = items.getFirst().lead().equals(lead);
      first += opens ? 1 : 0;
      all += items.stream().anyMatch(item -> item.lead().equals(lead)) ? 1 : 0;
    }
    return !lists.getFirst().isLettered() && first >= NEARLY_ALL * all;
  }

  private interface Has {
    boolean test(Item item, String mark);
  }

  /** The mark that at least one, but not all choices of most lists have; the rarest of them. */
  private static Optional<String> best(List<Choices> lists, List<String> marks, Has has) {
    record Found(String mark, long lists, long items) {}

    List<Found> found =
        marks.stream()
            .map(mark -> {
              long some = 0;
              long every = 0;
              long items = 0;
              for (Choices list : lists) {
                long count = list.items().stream().filter(item -> has.test(item, mark)).count();
                some += count > 0 && count < list.items().size() ? 1 : 0;
                every += count == list.items().size() ? 1 : 0;
                items += count;
              }
              return new Found(mark, every > 0.1 * lists.size() ? 0 : some, items);
            })
            .filter(one ->
                one.lists() >= FEWEST_LISTS && one.lists() >= share(one.mark()) * lists.size())
            .toList();
    long most = found.stream().mapToLong(Found::lists).max().orElse(0);
    return found.stream()
        .filter(one -> one.lists() >= NEARLY_ALL * most)
        .min(
            Comparator.comparingLong(Found::items)
                .thenComparingInt(one -> -one.mark().length())
                .thenComparing(Found::mark))
        .map(Found::mark);
  }

  /** Mere words may be the last of some choices by chance. */
  private static double share(String mark) {
    return mark.strip().chars().allMatch(Character::isLetter) ? NEARLY_ALL : MOST_LISTS;
  }

  /** The last tokens, and the signs at the end, of some choices. */
  private static List<String> tails(List<Choices> lists) {
    Map<String, Integer> counts = new HashMap<>();
    lists.stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> tails(item.rest()))
        .forEach(tail -> counts.merge(tail, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(one -> one.getValue() >= FEWEST_LISTS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Stream<String> tails(String text) {
    var tails = new ArrayList<String>();
    int at = text.length();
    while (at > 0 && !isLetterOrNumber(text.codePointBefore(at)) && text.charAt(at - 1) != ' ') {
      at -= Character.charCount(text.codePointBefore(at));
    }
    int signs = at;
    while (signs < text.length() && ENDS_TEXT.indexOf(text.charAt(signs)) >= 0) {
      signs++;
    }
    if (signs > at && signs < text.length() && !text.startsWith("://")) {
      at = signs;
    }
    if (at > 0 && at < text.length() && ENDS_TEXT.indexOf(text.charAt(at)) < 0) {
      tails.add(text.substring(at));
    }
    int blank = text.length();
    for (int i = 0; i < MOST_TAIL_TOKENS; i++) {
      blank = text.lastIndexOf(' ', blank - 1);
      if (blank <= 0 || text.length() - blank > LONGEST_TAIL) {
        break;
      }
      tails.add(text.substring(blank));
    }
    return tails.stream();
  }

  private static String otherTail(List<Choices> lists, Marks marks) {
    List<Item> others =
        lists.stream()
            .flatMap(list -> list.items().stream())
            .filter(item -> !marks.mark(item))
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    others.stream()
        .flatMap(item -> Set.copyOf(tails(item.rest()).toList()).stream())
        .forEach(tail -> counts.merge(tail, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(one -> one.getValue() >= NEARLY_ALL * others.size())
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparingInt(one -> one.getKey().length()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
