package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.Option;
import trivium.bank.Task;

/**
 * The gaps of Moodle: {@code {1:SHORTANSWER:=right~wrong#feedback}} inside a text, and {@code
 * [[2]]} with the words to choose from beside it.
 */
final class MoodleGaps {
  private static final Pattern EMBEDDED =
      Pattern.compile(
          "\\{\\d{0,3}:([A-Za-z_]{2,20}):((?:\\\\[\\s\\S]|[^\\\\}{]|\\{(?!\\d{0,3}:)){0,5000}+)\\}|\\[\\[(\\d{1,3})]]");
  private static final Pattern PARTS = Pattern.compile("(?<!\\\\)~");
  private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,9})?)%");

  private MoodleGaps() {}

  static Gaps of(XmlNode question, String html) {
    var gaps = new Gaps();
    Matcher found = EMBEDDED.matcher(html);
    // The text is cut before it is freed from its HTML, because answers may hold HTML too; marks
    // that no text holds keep the places.
    var marked = new StringBuilder();
    var holes = new ArrayList<Runnable>();
    int from = 0;
    while (found.find()) {
      marked.append(html, from, found.start()).append('\uE000');
      from = found.end();
      if (found.group(3) != null) {
        int number = Integer.parseInt(found.group(3));
        holes.add(() -> word(question, number, gaps));
      } else {
        String kind = String.valueOf(found.group(1)).toUpperCase(Locale.ROOT);
        String body = String.valueOf(found.group(2));
        holes.add(() -> embedded(kind, body, gaps));
      }
    }
    marked.append(html.substring(from));
    String[] words = HtmlText.light(marked.toString()).split("\uE000", -1);
    for (int i = 0; i < words.length; i++) {
      gaps.words(words[i]);
      if (i < holes.size() && i < words.length - 1) {
        holes.get(i).run();
      }
    }
    return gaps;
  }

  private static void word(XmlNode question, int number, Gaps gaps) {
    List<XmlNode> all =
        question.children().stream()
            .filter(node -> node.is("selectoption") || node.is("dragbox"))
            .toList();
    if (number < 1 || number > all.size()) {
      gaps.words("[[" + number + "]]");
      return;
    }
    XmlNode right = all.get(number - 1);
    String group = right.child("group").map(XmlNode::text).orElse("").strip();
    List<Option> options =
        all.stream()
            .filter(node -> node.child("group").map(XmlNode::text).orElse("").strip().equals(group))
            .map(node -> new Option(MoodleItem.text(node), node == right))
            .limit(50)
            .toList();
    gaps.hole(MoodleItem.text(right), () -> few(options));
  }

  private static void embedded(String kind, String body, Gaps gaps) {
    List<Weighed> answers =
        PARTS
            .splitAsStream(body)
            .map(MoodleGaps::answer)
            .filter(one -> !one.text().isBlank())
            .toList();
    String right =
        answers.stream()
            .filter(one -> one.weight() >= Weighed.FULL)
            .findFirst()
            .map(Weighed::text)
            .orElse("");
    Supplier<Task> task =
        switch (kind) {
          case "NUMERICAL", "NM" -> () -> number(right);
          case "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC" ->
              () -> Asking.text(Weighed.accepted(certain(answers, false)));
          case "MULTIRESPONSE",
              "MULTIRESPONSE_H",
              "MULTIRESPONSE_S",
              "MULTIRESPONSE_HS",
              "MR",
              "MRH",
              "MRS",
              "MRHS" ->
              () -> Asking.choice(Weighed.anyWeight(certain(answers, true)), true);
          default -> () -> few(Weighed.options(certain(answers, false)));
        };
    String all =
        kind.startsWith("MULTIRESPONSE") || kind.startsWith("MR")
            ? answers.stream()
                .filter(one -> one.weight() > 0)
                .map(Weighed::text)
                .collect(Collectors.joining(", "))
            : right;
    String told = right.contains(":") && kind.startsWith("N") ? right.split(":", 2)[0] : all;
    gaps.hole(told, task);
  }

  private static List<Weighed> certain(List<Weighed> answers, boolean several) {
    // "=" earns everything, so several of them are a whole each.
    boolean each =
        answers.stream().allMatch(one -> one.weight() <= 0 || one.weight() >= Weighed.FULL);
    boolean certain = several ? each || Weighed.addUp(answers) : Weighed.hasWholeAnswer(answers);
    if (!certain) {
      throw new IllegalArgumentException("it does not say for certain what is right");
    }
    return answers;
  }

  private static Task few(List<Option> options) {
    int right =
        IntStream.range(0, options.size())
            .filter(i -> options.get(i).right())
            .findFirst()
            .orElse(0);
    List<Option> shown =
        IntStream.range(0, options.size())
            .filter(i -> i == right || i < Task.MOST_PARTS - (right < Task.MOST_PARTS ? 0 : 1))
            .mapToObj(options::get)
            .toList();
    return Asking.choice(shown, false);
  }

  private static Task number(String text) {
    int colon = text.indexOf(':');
    return new Task.Numeric(
        colon < 0
            ? Decimals.read(text)
            : Decimals.read(text.substring(0, colon), text.substring(colon + 1)),
        colon < 0
            ? 0
            : Math.abs(Decimals.read(text.substring(colon + 1), text.substring(0, colon))),
        "");
  }

  private static Weighed answer(String raw) {
    String body = raw.strip();
    double weight = 0;
    Matcher share = WEIGHT.matcher(body);
    if (body.startsWith("=")) {
      weight = 100;
      body = body.substring(1);
    } else if (share.find()) {
      weight = Decimals.read(String.valueOf(share.group(1)));
      body = body.substring(share.end());
    }
    int feedback = GiftText.find(body, "#", 0);
    String text = feedback < 0 ? body : body.substring(0, feedback);
    return new Weighed(HtmlText.light(text.replaceAll("\\\\([}#~/\"\\\\])", "$1")), weight, "");
  }
}
