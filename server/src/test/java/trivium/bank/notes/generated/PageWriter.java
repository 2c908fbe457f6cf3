package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Option;
import trivium.bank.text.SeededRandom;

/**
 * Writes pages: draws facts of a language and puts them into a style. The same seed gives the same
 * page.
 */
final class PageWriter {
  /** Entries of a section, if there are as many facts, and how many more there may be. */
  private static final int FEWEST = 4;

  private static final int MORE = 5;

  private static final String CODE = "```\nfor (item : list) {\n  print(item);  // ready?\n}\n```";

  /** What stands between a question and its answer on one line, if there is something. */
  private static final Pattern BETWEEN = Pattern.compile("[{][qt][}](.*\\S.*|\\t.*)[{][ad][}]");

  private static final Map<String, PageContent> CONTENT =
      PageContent.LANGUAGES.stream().collect(Collectors.toMap(one -> one, PageContent::of));

  private static final List<String> ROMAN =
      List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

  private final PageContent content;

  /** Of another language, or the same. */
  private final PageContent second;

  private final SeededRandom random;
  private final PageLines page = new PageLines();
  private final List<ExpectedEntry> entries = new ArrayList<>();
  private final Set<Fact> used = new HashSet<>();

  /** The answers of a sheet at the end by their number. */
  private final Map<Integer, String> sheet = new TreeMap<>();

  private int number;

  private PageWriter(PageContent content, PageContent second, SeededRandom random) {
    this.content = content;
    this.second = second;
    this.random = random;
  }

  /**
   * A page.
   *
   * @param styles of the file, for a mixture
   */
  static GeneratedPage page(PageStyle style, List<PageStyle> styles, long seed) {
    var random = new SeededRandom(seed ^ SeededRandom.hash(style.name()));
    String language = PageContent.LANGUAGES.get(random.nextInt(PageContent.LANGUAGES.size()));
    String other =
        style.has("second")
            ? PageContent.LANGUAGES.get(random.nextInt(PageContent.LANGUAGES.size()))
            : language;
    var writer = new PageWriter(CONTENT.get(language), CONTENT.get(other), random);
    writer.write(style, parts(style, styles));
    return new GeneratedPage(
        style.name() + "-" + seed + "-" + language, writer.page.text(), writer.entries);
  }

  private static List<PageStyle> parts(PageStyle style, List<PageStyle> styles) {
    if (!style.has("mix")) {
      return List.of(style);
    }
    List<String> names = List.of(style.text("mix").split(" "));
    return names.stream()
        .map(name ->
            styles.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow())
        .toList();
  }

  private void write(PageStyle style, List<PageStyle> parts) {
    if (has(parts.getFirst(), "prose", "top")) {
      prose(parts.getFirst());
    }
    int sections = rounds(parts) * parts.size();
    for (int i = 0; i < sections; i++) {
      PageStyle part = parts.get(i % parts.size());
      section(part, style.has("head") ? style : part, i, sections);
      page.gap(1);
    }
    if (!sheet.isEmpty()) {
      sheet(style);
    }
    if (has(style, "prose", "end")) {
      page.gap(1);
      page.add("---");
      prose(style);
    }
  }

  /** How often each style has a section: as often as there are facts for it. */
  private int rounds(List<PageStyle> parts) {
    int fewest = parts.stream().mapToInt(part -> pool(part, 0).size()).min().orElseThrow();
    int wanted = parts.size() > 1 ? 1 + random.nextInt(2) : 1 + random.nextInt(3);
    return Math.clamp(fewest / FEWEST, 1, wanted);
  }

  private void section(PageStyle style, PageStyle outer, int index, int sections) {
    if (outer.has("head")) {
      page.gap(1);
      page.add(outer.text("head").replace("{h}", topic(index)));
      page.gap(1);
    } else if (index > 0 && style.has("top")) {
      page.gap(1);
    }
    if (has(style, "prose", "section")) {
      prose(style);
    }
    if (style.has("top")) {
      page.add(worded(style.text("top")));
    }
    if (index == 0 || style.text("number").equals("restart")) {
      number = 0;
    }
    int count = FEWEST + random.nextInt(MORE) + (sections == 1 ? FEWEST : 0);
    for (Fact fact : drawn(style, count, index, sections)) {
      entry(style, fact);
      page.gap(gap(style));
    }
    if (style.text("sheetAt").equals("section")) {
      sheet(style);
    }
  }

  /** Facts that no other section of the page has. */
  private List<Fact> drawn(PageStyle style, int count, int index, int sections) {
    List<Fact> pool = pool(style, index);
    boolean perTopic = style.text("content").equals("qa");
    int share = perTopic ? pool.size() : Math.max(FEWEST, pool.size() / sections);
    List<Fact> drawn =
        random.shuffled(pool).stream()
            .filter(fact -> !used.contains(fact))
            .limit(Math.min(count, share))
            .toList();
    used.addAll(drawn);
    return drawn;
  }

  @SuppressWarnings("ReferenceEquality") // the same content twice is one
  private List<Fact> pool(PageStyle style, int index) {
    Stream<Fact> all = facts(content, style, index);
    if (second != content) {
      all = Stream.concat(all, facts(second, style, index));
    }
    return all.filter(fact -> fits(style, fact)).toList();
  }

  private static Stream<Fact> facts(PageContent content, PageStyle style, int index) {
    return switch (style.text("content")) {
      case "terms" -> content.terms().stream();
      case "choices" -> content.choices().stream();
      default -> content.questions().getOrDefault(topic(content, index), List.of()).stream();
    };
  }

  private String topic(int index) {
    return topic(content, index);
  }

  private static String topic(PageContent content, int index) {
    List<String> topics = List.copyOf(content.questions().keySet());
    return topics.get(index % topics.size());
  }

  private boolean fits(PageStyle style, Fact fact) {
    Matcher between = BETWEEN.matcher(worded(style.text("entry")));
    if (between.find() && fact.question().contains(between.group(1))) {
      return false;
    }
    if (fact.isList()) {
      return style.has("list");
    }
    return fact.rightOptions() < 2
        || !List.of("text", "option", "labeltext").contains(style.text("keyBy"));
  }

  private void prose(PageStyle style) {
    page.gap(1);
    page.add(content.prose().get(random.nextInt(content.prose().size())));
    page.gap(1);
    if (style.has("code")) {
      page.add(CODE);
      page.gap(1);
    }
  }

  private void entry(PageStyle style, Fact drawn) {
    number +=
        1
            + (style.text("number").equals("gaps") && random.nextInt(4) == 0
                ? 1 + random.nextInt(3)
                : 0);
    Fact fact = new Fact(drawn.question(), drawn.answer(), random.shuffled(drawn.options()));
    String key = key(style, fact);
    if (style.has("sheet")) {
      sheet.put(number, key);
    }
    int first = page.next();
    for (String template : worded(style.text("entry")).split("\n", -1)) {
      if (template.contains("{options}")) {
        page.add(template.replace("{options}", options(style, fact)));
      } else if (fact.isList() && template.contains("{a}")) {
        list(style, template, fact);
      } else {
        String line =
            template
                .replace("{n}", String.valueOf(number))
                .replace("{nn}", (number < 10 ? "0" : "") + number)
                .replace("{r}", "X".repeat(number / 10) + ROMAN.get(number % 10))
                .replace("{key}", key)
                .replace("{q}", fact.question())
                .replace("{t}", fact.question());
        if (!fact.isList() && !fact.answer().isEmpty()) {
          line =
              line.replace("{a}", fact.answer().getFirst())
                  .replace("{d}", fact.answer().getFirst());
        }
        page.addWrapped(line, style.number("wrap"), style.number("hang"));
      }
    }
    entries.add(new ExpectedEntry(fact, first, page.lastText(), style.name()));
  }

  private int gap(PageStyle style) {
    int gap = style.number("gap");
    return switch (style.text("ragged")) {
      case "more" -> gap + random.nextInt(3) / 2;
      case "less" -> random.nextInt(3) == 0 ? 0 : gap;
      default -> gap;
    };
  }

  private void list(PageStyle style, String template, Fact fact) {
    String before =
        template
            .substring(0, template.indexOf("{a}"))
            .replace("{n}", String.valueOf(number))
            .stripTrailing();
    if (!before.isEmpty()) {
      page.add(before);
    }
    String indent = " ".repeat(template.length() - template.stripLeading().length());
    fact.answer().forEach(item -> page.add(indent + style.text("list").replace("{x}", item)));
  }

  private String options(PageStyle style, Fact fact) {
    List<String> lines =
        IntStream.range(0, fact.options().size())
            .mapToObj(i -> option(style, fact.options().get(i), i))
            .toList();
    return String.join(style.has("join") ? style.text("join") : "\n", lines);
  }

  private String option(PageStyle style, Option option, int index) {
    String template = style.text(option.right() && style.has("right") ? "right" : "option");
    return worded(template)
        .replace("{l}", label(style, index))
        .replace("{right}", content.words().getOrDefault("right", ""))
        .replace("{o}", option.text());
  }

  private static String label(PageStyle style, int index) {
    return style.has("labels") ? style.text("labels").substring(index, index + 1) : "";
  }

  /** What the key of an entry says. */
  private String key(PageStyle style, Fact fact) {
    if (fact.options().isEmpty()) {
      return fact.answer().getFirst();
    }
    return IntStream.range(0, fact.options().size())
        .filter(i -> fact.options().get(i).right())
        .mapToObj(i -> {
          String text = fact.options().get(i).text();
          return switch (style.text("keyBy")) {
            case "label" -> label(style, i);
            case "labeltext" -> label(style, i) + ") " + text;
            case "number" -> String.valueOf(i + 1);
            case "option" -> content.words().get("option") + " " + (i + 1);
            default -> text;
          };
        })
        .collect(Collectors.joining(style.text("sheetJoin").contains(",") ? "/" : ", "));
  }

  private void sheet(PageStyle style) {
    page.gap(1);
    page.add(worded(style.text("sheetTitle")));
    page.gap(1);
    page.add(
        sheet.entrySet().stream()
            .map(one ->
                worded(style.text("sheet"))
                    .replace("{n}", String.valueOf(one.getKey()))
                    .replace("{key}", one.getValue()))
            .collect(Collectors.joining(style.text("sheetJoin"))));
    page.gap(1);
    sheet.clear();
  }

  /** With the words of the language. */
  private String worded(String template) {
    String text = template.replace("{Answers}", content.words().getOrDefault("key", ""));
    for (Map.Entry<String, String> word : content.words().entrySet()) {
      String name =
          word.getKey().substring(0, 1).toUpperCase(Locale.ROOT) + word.getKey().substring(1);
      text = text.replace("{" + name + "}", word.getValue());
    }
    return text;
  }

  private static boolean has(PageStyle style, String key, String value) {
    return style.text(key).equals(value);
  }
}
