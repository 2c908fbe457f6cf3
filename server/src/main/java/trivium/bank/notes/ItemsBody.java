package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.text.TextCleanup;

/** Items, one a line: bulleted, numbered, or told by their looks alone. */
final class ItemsBody {
  private static final Pattern BULLET = Pattern.compile("^[-*+•–]\\s+(\\S.*)$");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\d{1,3}[.)]|[Ss]tep \\d{1,3}[:.)]?)\\s*(\\S.*)$");
  private static final Pattern LABEL = Pattern.compile("^(\\S.{0,60}):$");
  private static final Pattern CODE_FIRST = Pattern.compile("^\\S*[_().`/<]");

  /**
   * Verbs that instructions begin with. Three of them in a row make a how-to list a list of steps.
   */
  private static final Set<String> COMMANDS =
      Set.of(
          "add",
          "apply",
          "boil",
          "build",
          "call",
          "change",
          "check",
          "choose",
          "click",
          "collect",
          "connect",
          "control",
          "copy",
          "create",
          "cut",
          "define",
          "delete",
          "draw",
          "enter",
          "fill",
          "find",
          "get",
          "go",
          "heat",
          "install",
          "let",
          "load",
          "make",
          "measure",
          "mix",
          "move",
          "open",
          "place",
          "pour",
          "prepare",
          "press",
          "put",
          "read",
          "record",
          "register",
          "remove",
          "repeat",
          "restart",
          "run",
          "save",
          "select",
          "send",
          "set",
          "start",
          "stir",
          "stop",
          "switch",
          "take",
          "test",
          "turn",
          "use",
          "wait",
          "wash",
          "weigh",
          "write");

  /** Longer lines without bullets are the width of a page, not items. */
  private static final int LONGEST_PLAIN_ITEM = 90;

  private ItemsBody() {}

  static Optional<Body> read(Bodies.Answer answer) {
    var lead = new ArrayList<String>(answer.lines());
    Optional<Body> marked = marked(answer, BULLET, false).or(() -> marked(answer, NUMBER, true));
    if (marked.isPresent()) {
      return marked;
    }
    int label = labelAt(lead);
    List<String> items = lead.subList(label + 1, lead.size());
    if (items.size() < (label >= 0 ? 2 : 3) || !plain(items)) {
      return Optional.empty();
    }
    return Optional.of(
        body(
            answer,
            lead.subList(0, Math.max(label, 0)),
            label < 0 ? "" : lead.get(label),
            items,
            false));
  }

  private static Optional<Body> marked(Bodies.Answer answer, Pattern mark, boolean ordered) {
    var lead = new ArrayList<String>();
    var items = new ArrayList<StringBuilder>();
    for (String line : answer.lines()) {
      var item = mark.matcher(line);
      if (item.matches()) {
        items.add(new StringBuilder(item.group(1)));
      } else if (items.isEmpty()) {
        lead.add(line);
      } else {
        items.getLast().append(' ').append(line);
      }
    }
    if (items.size() < 2) {
      return Optional.empty();
    }
    boolean labelled = !lead.isEmpty() && LABEL.matcher(lead.getLast()).matches();
    String label = labelled ? lead.removeLast() : "";
    List<String> texts = items.stream().map(StringBuilder::toString).toList();
    return Optional.of(body(answer, lead, label, texts, ordered));
  }

  private static Body body(
      Bodies.Answer answer, List<String> lead, String label, List<String> items, boolean numbered) {
    var name = LABEL.matcher(label);
    boolean how = answer.question().toLowerCase(Locale.ROOT).startsWith("how");
    return new Body.Items(
        TextCleanup.normalizeSpaces(String.join(" ", lead)),
        name.matches() ? name.group(1) : "",
        items.stream().map(TextCleanup::normalizeSpaces).toList(),
        numbered || (how && commands(items) >= 3));
  }

  private static long commands(List<String> items) {
    return items.stream()
        .takeWhile(item -> COMMANDS.contains(item.split("\\W", 2)[0].toLowerCase(Locale.ROOT)))
        .count();
  }

  private static int labelAt(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith(":") && LABEL.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether lines without bullets are items all the same: short, none broken off, and all beginning
   * alike.
   */
  private static boolean plain(List<String> lines) {
    int upper = 0;
    for (String line : lines) {
      if (line.length() > LONGEST_PLAIN_ITEM || line.endsWith(",") || line.startsWith("(")) {
        return false;
      }
      if (Character.isUpperCase(line.charAt(0))
          || Character.isDigit(line.charAt(0))
          || CODE_FIRST.matcher(line).find()) {
        upper++;
      }
    }
    return upper == 0 || upper == lines.size();
  }
}
