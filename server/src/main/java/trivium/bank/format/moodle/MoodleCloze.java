package trivium.bank.format.moodle;

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
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.builder.ClozeText;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.WeightedAnswer;
import trivium.bank.format.gift.GiftText;
import trivium.bank.format.markup.HtmlText;
import trivium.bank.format.markup.XmlNode;

/**
 * Reads the gaps of a Moodle question: {@code {1:SHORTANSWER:=right~wrong#feedback}} in its text,
 * and {@code [[2]]} with the options in elements of their own.
 */
final class MoodleCloze {
  /** A character for private use, which no text contains. */
  private static final String GAP_MARK = "\uE000";

  private static final Pattern EMBEDDED =
      Pattern.compile(
          "\\{\\d{0,3}:([A-Za-z_]{2,20}):((?:\\\\[\\s\\S]|[^\\\\}{]|\\{(?!\\d{0,3}:)){0,5000}+)\\}|\\[\\[(\\d{1,3})]]");

  /** Of a gap until it is parsed, and of the text before it. */
  private static final long BYTES_PER_GAP = 200;

  private static final Pattern PARTS = Pattern.compile("(?<!\\\\)~");
  private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{1,9})?)%");

  private MoodleCloze() {}

  static ClozeText parse(XmlNode question, String html) {
    var gaps = new ClozeText();
    Matcher found = EMBEDDED.matcher(html);
    // The gaps are cut out before the HTML is converted, because their answers may contain HTML;
    // characters for private use stand in for them.
    var marked = new StringBuilder();
    var fillers = new ArrayList<Runnable>();
    int from = 0;
    ReadingBudget budget = ReadingBudget.current();
    while (found.find()) {
      budget.check();
      budget.charge(BYTES_PER_GAP + 2L * (found.end() - found.start()));
      marked.append(html, from, found.start()).append(GAP_MARK);
      from = found.end();
      if (found.group(3) != null) {
        int number = Integer.parseInt(found.group(3));
        fillers.add(() -> addOptionGap(question, number, gaps));
      } else {
        String kind = String.valueOf(found.group(1)).toUpperCase(Locale.ROOT);
        String body = String.valueOf(found.group(2));
        fillers.add(() -> addEmbeddedGap(kind, body, gaps));
      }
    }
    marked.append(html.substring(from));
    String[] words = HtmlText.toMarkdown(marked.toString()).split(GAP_MARK, -1);
    for (int i = 0; i < words.length; i++) {
      gaps.addText(words[i]);
      if (i < fillers.size() && i < words.length - 1) {
        fillers.get(i).run();
      }
    }
    return gaps;
  }

  private static void addOptionGap(XmlNode question, int number, ClozeText gaps) {
    List<XmlNode> all =
        question.children().stream()
            .filter(node -> node.is("selectoption") || node.is("dragbox"))
            .toList();
    if (number < 1 || number > all.size()) {
      gaps.addText("[[" + number + "]]");
      return;
    }
    XmlNode right = all.get(number - 1);
    String group = right.child("group").map(XmlNode::text).orElse("").strip();
    List<Option> options =
        all.stream()
            .filter(node -> node.child("group").map(XmlNode::text).orElse("").strip().equals(group))
            .map(node -> new Option(MoodleText.markdown(node), node == right))
            .limit(50)
            .toList();
    gaps.addGap(MoodleText.markdown(right), () -> abridgedChoice(options));
  }

  private static void addEmbeddedGap(String kind, String body, ClozeText gaps) {
    List<WeightedAnswer> answers =
        PARTS
            .splitAsStream(body)
            .map(MoodleCloze::answer)
            .filter(answer -> !answer.text().isBlank())
            .toList();
    String right =
        answers.stream()
            .filter(answer -> answer.weight() >= WeightedAnswer.FULL)
            .findFirst()
            .map(WeightedAnswer::text)
            .orElse("");
    Supplier<Task> task =
        switch (kind) {
          case "NUMERICAL", "NM" -> () -> ImportedTasks.number(right);
          case "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC" ->
              () -> ImportedTasks.text(WeightedAnswer.accepted(certain(answers, false)));
          case "MULTIRESPONSE",
              "MULTIRESPONSE_H",
              "MULTIRESPONSE_S",
              "MULTIRESPONSE_HS",
              "MR",
              "MRH",
              "MRS",
              "MRHS" ->
              () ->
                  ImportedTasks.choice(WeightedAnswer.severalChoices(certain(answers, true)), true);
          default -> () -> abridgedChoice(WeightedAnswer.singleChoice(certain(answers, false)));
        };
    String all =
        kind.startsWith("MULTIRESPONSE") || kind.startsWith("MR")
            ? answers.stream()
                .filter(answer -> answer.weight() > 0)
                .map(WeightedAnswer::text)
                .collect(Collectors.joining(", "))
            : right;
    String filled = right.contains(":") && kind.startsWith("N") ? right.split(":", 2)[0] : all;
    gaps.addGap(filled, task);
  }

  private static List<WeightedAnswer> certain(List<WeightedAnswer> answers, boolean several) {
    boolean certain =
        several
            ? WeightedAnswer.areAllOrNothing(answers) || WeightedAnswer.sumToFull(answers)
            : WeightedAnswer.hasFullAnswer(answers);
    if (!certain) {
      throw new IllegalArgumentException("it does not say for certain what is right");
    }
    return answers;
  }

  /** The first options, the right one among them. */
  private static Task abridgedChoice(List<Option> options) {
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
    return ImportedTasks.choice(shown, false);
  }

  private static WeightedAnswer answer(String raw) {
    String body = raw.strip();
    double weight = 0;
    Matcher share = WEIGHT.matcher(body);
    if (body.startsWith("=")) {
      weight = 100;
      body = body.substring(1);
    } else if (share.find()) {
      weight = Decimals.parse(String.valueOf(share.group(1)));
      body = body.substring(share.end());
    }
    int feedback = GiftText.find(body, "#", 0);
    String text = feedback < 0 ? body : body.substring(0, feedback);
    return new WeightedAnswer(
        HtmlText.toMarkdown(text.replaceAll("\\\\([}#~/\"\\\\])", "$1")), weight, "");
  }
}
