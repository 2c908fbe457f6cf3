package trivium.bank.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/** Which headings of a page are questions: that is told level by level, from all of them. */
final class Headings {
  /** Titles of parts that every long page has. */
  private static final Set<String> PARTS =
      Set.of(
          "table of contents",
          "contents",
          "index",
          "introduction",
          "overview",
          "summary",
          "conclusion",
          "references",
          "resources",
          "license",
          "contributing",
          "contributors",
          "installation",
          "usage",
          "getting started",
          "acknowledgements",
          "further reading",
          "disclaimer",
          "credits",
          "about",
          "see also",
          "links",
          "sources",
          "score",
          "other answers",
          "answer key",
          "référence",
          "références",
          "referenzen",
          "quellen",
          "inhalt",
          "inhaltsverzeichnis",
          "weitere antworten",
          "andere antworten",
          "referencias",
          "contenido",
          "índice",
          "riferimenti",
          "источники",
          "содержание",
          "оглавление",
          "参考",
          "参考资料",
          "参考文献",
          "目录",
          "다른 답변들",
          "목차");

  private static final Pattern NEITHER_LETTER_NOR_BLANK = Pattern.compile("[^\\p{L} ]");

  /** The longest of them, with room for a number and signs. */
  private static final int LONGEST_PART = 60;

  /** So many headings of one level, half of them asking, make questions of that level. */
  private static final double HALF = 0.5;

  /** Where all are numbered a third is enough. */
  private static final double THIRD = 0.3;

  private static final double MOSTLY = 0.65;

  private static final int SHORT_ANSWER = 500;

  private final Page page;
  private final Map<Integer, List<Title>> levels = new TreeMap<>();
  private final List<Title> all = new ArrayList<>();
  private final Map<Integer, Boolean> asking = new TreeMap<>();

  /** The levels on which those that do not ask ask too, in fewer words. */
  private final Map<Integer, Boolean> allAsk = new TreeMap<>();

  private final BitSet starts = new BitSet();
  private final BitSet questions = new BitSet();
  private final boolean defining;
  private final boolean tabulating;

  /** Whether there are headings that say that an answer follows. */
  private final boolean answering;

  Headings(Page page, Claims claims) {
    this.page = page;
    for (int i = 0; i < claims.size(); i++) {
      int index = claims.line(i);
      if (Dialects.HEADINGS.cue(page, index).orElse(new Cue.Rule())
          instanceof Cue.Heading heading) {
        Title title = Title.of(page, index, heading);
        all.add(title);
        starts.set(index);
        levels.computeIfAbsent(title.level(), _ -> new ArrayList<>()).add(title);
      }
    }
    levels.forEach((level, titles) -> asking.put(level, asks(titles)));
    levels.forEach((level, titles) -> allAsk.put(level, mostlyAsks(titles)));
    tabulating = tabulates();
    answering =
        all.stream()
            .anyMatch(title -> AnswerMark.in(title.text()).filter(String::isEmpty).isPresent());
    all.stream().filter(this::isQuestion).forEach(title -> questions.set(title.index()));
    defining = asking.values().stream().noneMatch(Boolean::booleanValue) && defines();
  }

  /** Whether a heading of this level stands over the whole page: of several each has its part. */
  boolean isOnTop(int level) {
    return level == 1 && levels.getOrDefault(level, List.of()).size() == 1;
  }

  private boolean asks(List<Title> titles) {
    long asking = titles.stream().filter(Title::asks).count();
    long marked = titles.stream().filter(title -> QuestionWords.ends(title.text())).count();
    long numbered = titles.stream().filter(title -> title.number().isPresent()).count();
    int count = titles.size();
    long labelled = titles.stream().filter(title -> title.asks() && title.text().isBlank()).count();
    boolean mostlyNumbered = numbered >= 0.8 * count && count >= 4;
    // "How to use" and "What is new" are sections of a manual: one real question mark is wanted.
    return asking >= (mostlyNumbered ? THIRD : HALF) * count
        && (marked > 0
            || labelled > 1
            || titles.stream().anyMatch(this::asksBelow)
            || (mostlyNumbered && asking > 1))
        && (count > 1 || titles.getFirst().level() > 1);
  }

  /** "Question 3", with the question below it. */
  private boolean asksBelow(Title title) {
    int next = page.next(title.index());
    return title.asks()
        && title.text().isBlank()
        && next < page.size()
        && page.readable(next)
        && QuestionWords.ends(page.line(next));
  }

  /** Whether each lowest heading has one short text below it: then they are terms of a glossary. */
  private boolean defines() {
    int terms = 0;
    int leaves = 0;
    for (int i = 0; i < all.size(); i++) {
      Title title = all.get(i);
      int end = i + 1 < all.size() ? all.get(i + 1).index() : page.size();
      int first = page.next(title.index());
      if (first >= end) {
        continue;
      }
      leaves++;
      int length = 0;
      int blocks = 0;
      boolean plain = !isItem(page.line(first)) || page.next(first) >= end;
      for (int at = first; at < end; at++) {
        length += page.line(at).length();
        blocks += at == first || (!page.blank(at) && page.fresh(at)) ? 1 : 0;
        plain &= page.kindOf(at) == Page.Kind.TEXT || page.blank(at);
      }
      terms += plain && blocks == 1 && length <= SHORT_ANSWER ? 1 : 0;
    }
    return leaves >= 4 && terms >= 0.8 * leaves;
  }

  private static boolean isItem(String line) {
    String text = line.strip();
    return text.length() > 1 && "-*+•".indexOf(text.charAt(0)) >= 0 && text.charAt(1) == ' ';
  }

  /**
   * Whether the lowest headings are what their tables are about: most of them have nothing else.
   */
  private boolean tabulates() {
    int tables = 0;
    int leaves = 0;
    for (int i = 0; i < all.size(); i++) {
      int end = i + 1 < all.size() ? all.get(i + 1).index() : page.size();
      int first = page.next(all.get(i).index());
      if (first < end) {
        leaves++;
        tables += page.kindOf(first) == Page.Kind.ROW ? 1 : 0;
      }
    }
    return tables * 2 >= leaves;
  }

  /** Whether a table below a heading that does not ask tells what the heading is about. */
  boolean tabulate() {
    return tabulating;
  }

  /** Whether text below a heading that does not ask tells what its words mean. */
  boolean define() {
    return defining;
  }

  /** Whether headings say where answers begin: then others beside them are parts of answers. */
  boolean answer() {
    return answering;
  }

  /** How many headings are questions. */
  int questions() {
    return questions.cardinality();
  }

  boolean isQuestion(int index) {
    return questions.get(index);
  }

  /** What is asked by a heading. */
  Cue.Asks question(int index, Cue.Heading heading) {
    Title title = Title.of(page, index, heading);
    return new Cue.Asks(title.text(), title.number());
  }

  private boolean isQuestion(Title title) {
    if (title.asks() && title.text().isBlank() && answering) {
      return true;
    }
    if (!asking.getOrDefault(title.level(), false) || isPart(title.text())) {
      return false;
    }
    return title.asks()
        || title.number().isPresent()
        || (allAsk.getOrDefault(title.level(), false)
            && !title.text().endsWith(":")
            && hasText(title));
  }

  /**
   * Whether so many headings of a level ask that the others do too, in fewer words. Where those
   * that ask have numbers, the others are what stands around a list of questions.
   */
  private static boolean mostlyAsks(List<Title> all) {
    List<Title> titles = all.stream().filter(title -> !isPart(title.text())).toList();
    long asking = titles.stream().filter(Title::asks).count();
    long numbered =
        titles.stream().filter(title -> title.asks() && title.number().isPresent()).count();
    return asking >= MOSTLY * titles.size() && numbered < MOSTLY * asking;
  }

  /** Whether its own text follows it, and not a heading below it. */
  private boolean hasText(Title title) {
    int next = page.next(title.index());
    return next < page.size() && !starts.get(next);
  }

  static boolean isPart(String text) {
    return text.length() <= LONGEST_PART
        && PARTS.contains(
            NEITHER_LETTER_NOR_BLANK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").strip());
  }
}
