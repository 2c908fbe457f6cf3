package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.Entry;
import trivium.bank.Option;

/**
 * What a person reads in a file of notes.
 *
 * @param problems lines of which the reader must say something
 */
record Expectation(List<Expected> entries, List<Integer> problems) {
  private static final Pattern LINES = Pattern.compile("^(\\d+)-(\\d+)(?: (.*))?$");
  private static final Pattern BULLET = Pattern.compile("(?m)^\\s*(?:[-*+•>]\\s+)+");
  private static final Pattern BOLD = Pattern.compile("\\*\\*|__");

  /**
   * An entry.
   *
   * @param topic empty if it does not matter
   * @param answer empty if the options say it all
   */
  record Expected(
      int first, int last, String topic, String question, String answer, List<Option> options) {

    /** Whether this is the question and the answer, wherever it was found. */
    boolean isMet(Entry entry) {
      return bare(entry.question()).equals(bare(question))
          && (answer.isEmpty() || bare(entry.answer()).equals(bare(answer)))
          && bare(entry.options()).equals(bare(options));
    }

    /** What is wrong about an entry that is met; empty if nothing is. */
    String complaint(Entry entry) {
      if (entry.line() != first || entry.lastLine() != last) {
        return "lines "
            + entry.line()
            + "-"
            + entry.lastLine()
            + " instead of "
            + first
            + "-"
            + last;
      }
      return topic.isEmpty() || bare(entry.topic()).equals(bare(topic))
          ? ""
          : "topic \"" + entry.topic() + "\" instead of \"" + topic + "\"";
    }
  }

  /** The format is described in the README beside the files. */
  static Expectation parse(String text) {
    var problems = new ArrayList<Integer>();
    var entries = new ArrayList<Expected>();
    for (String block : text.split("\n\n+", -1)) {
      var lines = block.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      lines.stream()
          .filter(line -> line.startsWith("! "))
          .map(line -> Integer.valueOf(line.substring(2).strip()))
          .forEach(problems::add);
      if (!lines.isEmpty() && !lines.getFirst().startsWith("!")) {
        entries.add(entry(lines));
      }
    }
    return new Expectation(List.copyOf(entries), List.copyOf(problems));
  }

  private static Expected entry(List<String> lines) {
    var head = LINES.matcher(lines.getFirst());
    if (!head.matches()) {
      throw new IllegalArgumentException("no lines of an entry: " + lines.getFirst());
    }
    String topic = head.group(3);
    return new Expected(
        Integer.parseInt(head.group(1)),
        Integer.parseInt(head.group(2)),
        topic == null ? "" : topic,
        marked(lines, "? "),
        marked(lines, "= "),
        lines.stream()
            .filter(line -> line.startsWith("+ ") || line.startsWith("- "))
            .map(line -> new Option(line.substring(2), line.startsWith("+")))
            .toList());
  }

  private static String marked(List<String> lines, String mark) {
    return String.join(
        "\n",
        lines.stream()
            .filter(line -> line.startsWith(mark))
            .map(line -> line.substring(mark.length()))
            .toList());
  }

  /** Without bullets, bold and the breaks of lines, which say nothing here. */
  private static String bare(String text) {
    String plain = BOLD.matcher(BULLET.matcher(text).replaceAll("")).replaceAll("");
    return plain.replaceAll("\\s+", " ").strip();
  }

  private static List<Option> bare(List<Option> options) {
    return options.stream().map(one -> new Option(bare(one.text()), one.right())).toList();
  }
}
