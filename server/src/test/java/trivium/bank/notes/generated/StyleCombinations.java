package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import trivium.bank.text.SeededRandom;

/**
 * Styles that combine the values of {@code dimensions.txt} at random: within a family each value of
 * a dimension occurs equally often. Combinations that nobody could read are changed to others. The
 * same file gives the same styles.
 *
 * <p>Half of them, at random, are for fitting the reader, the other half checks it: faults are only
 * looked at in the first.
 */
final class StyleCombinations {
  private static final int MIXTURES = 40;
  private static final String ABSENT = "-";

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final String family;
  private final int count;

  private StyleCombinations(String family, int count) {
    this.family = family;
    this.count = count;
  }

  /** All styles, in the order of their families; mixtures of them are the last. */
  static List<PageStyle> all() {
    var styles = new ArrayList<PageStyle>();
    for (StyleCombinations one : families()) {
      styles.addAll(one.styles());
    }
    var random = new SeededRandom(MIXTURES);
    List<PageStyle> parts =
        random.shuffled(styles.stream().filter(style -> !style.has("sheet")).toList());
    for (int i = 0; i < MIXTURES; i++) {
      String mix = parts.get(2 * i).name() + " " + parts.get(2 * i + 1).name();
      styles.add(
          new PageStyle("mix-" + i, Map.of("mix", mix, "head", i % 2 == 0 ? "# {h}" : "{h}:")));
    }
    return List.copyOf(styles);
  }

  /** Whether a style is for fitting. */
  static boolean isFitted(PageStyle style) {
    return new SeededRandom(SeededRandom.hash(style.name())).nextInt(2) == 0;
  }

  private static List<StyleCombinations> families() {
    var families = new ArrayList<StyleCombinations>();
    for (String line : PageResource.lines("dimensions.txt")) {
      if (line.startsWith("[") && line.endsWith("]") && line.indexOf('|') < 0) {
        String[] head = line.substring(1, line.length() - 1).split(" ");
        families.add(new StyleCombinations(head[0], Integer.parseInt(head[1])));
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        int at = line.indexOf('|');
        families
            .getLast()
            .values
            .computeIfAbsent(line.substring(0, at), _ -> new ArrayList<>())
            .add(PageStyle.unescaped(line.substring(at + 1)));
      }
    }
    return families;
  }

  private List<PageStyle> styles() {
    var columns = new LinkedHashMap<String, List<String>>();
    values.forEach((name, all) -> {
      var random = new SeededRandom(SeededRandom.hash(family + " " + name));
      var column = new ArrayList<String>();
      while (column.size() < count) {
        column.addAll(random.shuffled(all));
      }
      columns.put(name, column);
    });
    return IntStream.range(0, count)
        .mapToObj(i -> {
          var drawn = new HashMap<String, String>();
          columns.forEach((name, column) -> drawn.put(name, column.get(i)));
          return new PageStyle(family + "-" + i, readable(drawn));
        })
        .toList();
  }

  /** The keys of a style from the values of the dimensions. */
  private static Map<String, String> readable(Map<String, String> drawn) {
    drawn.values().removeIf(ABSENT::equals);
    if (drawn.containsKey("words")) {
      String[] words = drawn.remove("words").split("/");
      drawn.replace(
          "entry", drawn.get("entry").replace("{qw}", words[0]).replace("{aw}", words[1]));
    }
    options(drawn);
    key(drawn);
    answer(drawn);
    for (String name : List.of("start", "between", "reply", "space", "line", "below")) {
      String value = drawn.remove(name);
      if (value != null) {
        drawn.replace("entry", drawn.get("entry").replace("{" + name + "}", value));
      }
    }
    layout(drawn);
    return Map.copyOf(drawn);
  }

  private static void options(Map<String, String> drawn) {
    String form = drawn.remove("form");
    String mark = drawn.remove("mark");
    if (form != null && mark != null) {
      drawn.put("option", form);
      int indent = form.length() - form.stripLeading().length();
      drawn.put(
          "right",
          mark.startsWith("{F")
              ? form.replace(
                  "{o}",
                  mark.substring(2, mark.length() - 1)
                      + "{o}"
                      + mark.substring(2, mark.length() - 1))
              : form.substring(0, indent) + mark.replace("{X}", form.substring(indent)));
    }
    String pair = drawn.remove("pair");
    if (pair != null) {
      drawn.put("option", pair.substring(0, pair.indexOf('/')));
      drawn.put("right", pair.substring(pair.indexOf('/') + 1));
    }
    String option = drawn.getOrDefault("option", "");
    if (!option.contains("{l}")) {
      drawn.remove("labels");
    }
    String start = drawn.getOrDefault("start", "").strip();
    String before = option.replaceAll("[{][lo][}].*", "").strip();
    boolean numbers = drawn.getOrDefault("labels", "").equals("1234");
    boolean alike =
        !option.isEmpty()
            && (numbers ? start.contains("{n}") : !start.isEmpty() && start.equals(before));
    if (alike && !option.startsWith("   ")) {
      drawn.put("option", "   " + option);
      drawn.computeIfPresent("right", (_, right) -> "   " + right);
    }
  }

  private static void key(Map<String, String> drawn) {
    if (drawn.containsKey("line")) {
      if (!drawn.containsKey("labels")) {
        drawn.computeIfPresent("keyBy", (_, by) -> by.startsWith("label") ? "number" : by);
      } else {
        drawn.computeIfPresent("keyBy", (_, by) -> by.equals("number") ? "label" : by);
      }
    }
    if (!drawn.containsKey("sheet")) {
      return;
    }
    boolean choices = drawn.get("content").equals("choices");
    drawn.put("below", choices ? "\n{options}" : "");
    drawn.put("keyBy", choices ? "label" : "text");
    boolean glued = drawn.get("sheet").equals("{n}{key}");
    if (glued && drawn.getOrDefault("labels", "").startsWith("1")) {
      drawn.put("labels", "ABCD");
    }
    if (!choices) {
      drawn.keySet().removeAll(List.of("option", "labels"));
      drawn.replace("sheet", glued ? "{n}. {key}" : drawn.get("sheet"));
    }
    if (!choices || drawn.get("sheet").startsWith("|")) {
      drawn.put("sheetJoin", "\n");
    }
    if (drawn.getOrDefault("number", "").equals("restart")) {
      drawn.put("sheetAt", "section");
    }
  }

  private static void answer(Map<String, String> drawn) {
    String reply = drawn.get("reply");
    if (reply == null) {
      return;
    }
    String start = drawn.get("start");
    String before = reply.substring(0, reply.indexOf("{a}")).strip();
    boolean indented = reply.startsWith("  ") || reply.startsWith("\t");
    if (!before.isEmpty() && before.equals(start.strip()) && !indented) {
      reply = "{A}: {a}";
      drawn.put("reply", reply);
    }
    boolean bullet = "-*•+◦".contains(before) && !before.isEmpty();
    String item = drawn.getOrDefault("list", "x").substring(0, 1);
    if (bullet || !reply.endsWith("{a}") || (!item.isBlank() && start.startsWith(item))) {
      drawn.remove("list");
    }
    boolean marked = !start.isBlank() || !before.isEmpty() || indented;
    boolean terms = drawn.get("content").equals("terms");
    if (!marked && terms) {
      drawn.put("gap", reply.startsWith("\n") ? "3" : "1");
      drawn.remove("ragged");
      drawn.remove("wrap");
    }
    if (before.isEmpty() && !indented && drawn.containsKey("list")) {
      drawn.put("gap", "1");
      drawn.remove("ragged");
    }
  }

  private static void layout(Map<String, String> drawn) {
    String entry = drawn.get("entry");
    boolean unmarked = entry.startsWith("{q}");
    if (unmarked && drawn.getOrDefault("gap", "0").equals("0")) {
      drawn.remove("wrap");
    }
    if (unmarked) {
      drawn.remove("ragged", "less");
    }
    if (!drawn.containsKey("wrap")) {
      drawn.remove("hang");
    }
    String head = drawn.getOrDefault("head", "");
    if (entry.startsWith("#") && head.startsWith("#") && head.indexOf(' ') == entry.indexOf(' ')) {
      drawn.remove("head");
    }
    if (drawn.get("content").equals("terms")) {
      drawn.replace("entry", entry.replace("{q}", "{t}").replace("{a}", "{d}"));
    }
  }
}
