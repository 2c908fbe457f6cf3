package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a page writes its facts. A style is a block of lines, each a name and a value; {@code \n},
 * {@code \t} and {@code \s} (a blank at an end of the value) are escapes.
 *
 * <table>
 * <caption>Names</caption>
 * <tr><td>content</td><td>qa, terms or choices</td></tr>
 * <tr><td>entry</td><td>template of an entry: {q} or {t} question or term, {a} or {d} answer, {n} number ({nn}
 * with two digits, {r} Roman), {options} a line
 * for each choice, {key} what names the right ones, {Question} {Q} {Answer} {A} {Correct} {Option} {Term} {Definition}
 * the words of the language</td></tr>
 * <tr><td>list</td><td>template of a line of an answer of several; without it no such answers are used</td></tr>
 * <tr><td>option, right</td><td>templates of a choice and of a right one: {l} label, {o} text, {right} the word of the
 * language</td></tr>
 * <tr><td>labels, join</td><td>signs of the labels of choices; what joins choices on one line</td></tr>
 * <tr><td>keyBy</td><td>label, labeltext, number, option or text</td></tr>
 * <tr><td>sheet, sheetJoin, sheetTitle, sheetAt</td><td>answers at the end of a section or of the page</td></tr>
 * <tr><td>top</td><td>lines above the entries of a section, such as the header of a table</td></tr>
 * <tr><td>gap</td><td>blank lines between entries</td></tr>
 * <tr><td>head</td><td>template of a heading, {h} its text; without it the page has none</td></tr>
 * <tr><td>number</td><td>seq, gaps, or restart in each section</td></tr>
 * <tr><td>wrap, hang</td><td>longest line, and indentation of its continuation</td></tr>
 * <tr><td>prose, code</td><td>where text stands that is no entry (top, section, end), and whether code stands there
 * too</td></tr>
 * <tr><td>ragged</td><td>more if some gaps are wider, less if some are missing</td></tr>
 * <tr><td>second</td><td>yes if some facts are of another language</td></tr>
 * <tr><td>mix</td><td>names of two styles that take turns by section</td></tr>
 * </table>
 */
record PageStyle(String name, Map<String, String> values) {

  /** Those of one file of {@code pages}, in its order. */
  static List<PageStyle> of(String file) {
    var styles = new ArrayList<PageStyle>();
    var values = new HashMap<String, String>();
    for (String line : PageResource.lines(file)) {
      if (line.startsWith("#")) {
        continue;
      }
      if (line.isBlank()) {
        add(styles, values);
        continue;
      }
      int end = line.indexOf(' ');
      values.put(line.substring(0, end), unescaped(line.substring(end + 1)));
    }
    add(styles, values);
    return List.copyOf(styles);
  }

  private static void add(List<PageStyle> styles, Map<String, String> values) {
    String name = values.remove("name");
    if (name != null) {
      styles.add(new PageStyle(name, Map.copyOf(values)));
      values.clear();
    }
  }

  static String unescaped(String value) {
    return value
        .replace("\\\\", "\u0000")
        .replace("\\n", "\n")
        .replace("\\t", "\t")
        .replace("\\s", " ")
        .replace('\u0000', '\\');
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Empty if the style does not say. */
  String text(String key) {
    return values.getOrDefault(key, "");
  }

  int number(String key) {
    return Integer.parseInt(values.getOrDefault(key, "0"));
  }

  /** For the name of a test. */
  @Override
  public String toString() {
    return name;
  }
}
