package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Task;
import trivium.bank.TrueFalse;
import trivium.bank.text.Tidy;

/** Moodle XML: {@code <quiz>} with {@code <question type="...">}. */
final class MoodleXmlFormat implements Format {
  private static final int SURE = 95;
  private static final int HEAD = 4_000;

  /** What can't be asked here, and what to do about it. */
  private static final Map<String, String> UNFIT =
      Map.of(
          "essay", "is an essay, which nobody can mark while a room waits",
          "ddimageortext", "is answered on a picture, which can't be shown here",
          "ddmarker", "is answered on a picture, which can't be shown here",
          "calculated", "is calculated anew for each player; write it as a numerical question",
          "calculatedsimple",
              "is calculated anew for each player; write it as a numerical question",
          "calculatedmulti", "is calculated anew for each player; write it as a multiple choice");

  @Override
  public String name() {
    return "Moodle XML";
  }

  @Override
  public int evidence(Source source) {
    String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
    return !source.isBinary() && head.stripLeading().startsWith("<") && head.contains("<quiz")
        ? SURE
        : 0;
  }

  @Override
  public Understood read(Source source) throws Unreadable {
    var gathered = new Gathered(name(), source);
    Xml xml = Xml.of(source.text());
    String topic = "";
    for (XmlNode question : xml.root().children("question").toList()) {
      Place place = new Place(question.line(), question.lastLine(), topic);
      switch (question.attribute("type")) {
        case "category" ->
            topic =
                GiftFormat.topic(question.child("category").map(MoodleXmlFormat::plain).orElse(""));
        case "multichoice" -> choices(question, place, gathered);
        case "truefalse" -> statement(question, place, gathered);
        case "shortanswer" -> typed(question, place, gathered);
        case "numerical" -> number(question, place, gathered);
        case "matching" -> match(question, place, gathered);
        case "ordering" -> order(question, place, gathered);
        case "gapselect", "ddwtos", "multianswer", "cloze" -> {
          Gaps gaps = MoodleGaps.of(question, html(question, "questiontext"));
          pictures(question, place, gathered);
          if (gaps.isEmpty()) {
            gathered.problem(place, "has no gap that was understood: " + excerpt(question));
          } else {
            gathered.askAll(place, gaps.askings(general(question)));
          }
        }
        case "description" -> {}
        default -> unfit(question, place, gathered);
      }
    }
    xml.problems().forEach(gathered::note);
    return gathered.understood("");
  }

  private static void unfit(XmlNode question, Place place, Gathered gathered) {
    String type = question.attribute("type");
    String why = UNFIT.getOrDefault(type, "is of a kind that can't be asked here (" + type + ")");
    gathered.problem(place, why + ": " + excerpt(question));
  }

  private static void choices(XmlNode question, Place place, Gathered gathered) {
    List<Weighed> answers = answers(question);
    boolean single =
        question
            .child("single")
            .map(node -> node.text().strip())
            .filter(text -> text.equals("false") || text.equals("0"))
            .isEmpty();
    pictures(question, place, gathered);
    List<Option> options = single ? Weighed.options(answers) : Weighed.anyWeight(answers);
    gathered.choices(
        place,
        prompt(question),
        options,
        !single,
        single
            ? Weighed.explanation(general(question), answers)
            : Weighed.feedback(general(question), answers),
        Extras.NONE);
  }

  private static void statement(XmlNode question, Place place, Gathered gathered) {
    List<Weighed> answers = answers(question);
    Optional<Weighed> right =
        answers.stream().filter(one -> one.weight() >= Weighed.FULL).findFirst();
    pictures(question, place, gathered);
    if (right.isEmpty()) {
      gathered.problem(place, "is neither true nor false: " + excerpt(question));
      return;
    }
    boolean isTrue = right.get().text().strip().equalsIgnoreCase("true");
    gathered.ask(
        place,
        new Asking(
            prompt(question),
            () -> TrueFalse.task(isTrue),
            Weighed.feedback(general(question), answers)));
  }

  private static void typed(XmlNode question, Place place, Gathered gathered) {
    List<Weighed> answers = answers(question);
    pictures(question, place, gathered);
    gathered.ask(
        place,
        new Asking(
            prompt(question),
            () -> Asking.text(Weighed.accepted(answers)),
            Weighed.explanation(general(question), answers)));
  }

  private static void number(XmlNode question, Place place, Gathered gathered) {
    List<Weighed> answers = answers(question);
    pictures(question, place, gathered);
    Optional<XmlNode> right =
        question.children("answer").filter(node -> weight(node) >= Weighed.FULL).findFirst();
    String unit = question.first("unit_name").map(node -> node.text().strip()).orElse("");
    gathered.ask(
        place,
        new Asking(
            prompt(question),
            () -> {
              XmlNode answer =
                  right.orElseThrow(
                      () -> new IllegalArgumentException("no number is marked as right"));
              String tolerance = answer.child("tolerance").map(XmlNode::text).orElse("0");
              return new Task.Numeric(
                  Decimals.read(plain(answer), tolerance),
                  tolerance.isBlank() ? 0 : Math.abs(Decimals.read(tolerance, plain(answer))),
                  unit);
            },
            Weighed.explanation(general(question), answers)));
  }

  private static void match(XmlNode question, Place place, Gathered gathered) {
    var left = new ArrayList<String>();
    var right = new ArrayList<String>();
    var spare = new ArrayList<String>();
    for (XmlNode pair : question.children("subquestion").toList()) {
      String from = text(pair);
      String to = pair.child("answer").map(MoodleXmlFormat::plain).orElse("").strip();
      if (from.isBlank()) {
        spare.add(to);
      } else {
        left.add(from);
        right.add(to);
      }
    }
    pictures(question, place, gathered);
    gathered.ask(
        place,
        new Asking(prompt(question), () -> Asking.match(left, right, spare), general(question)));
  }

  private static void order(XmlNode question, Place place, Gathered gathered) {
    List<String> items = question.children("answer").map(MoodleXmlFormat::text).toList();
    pictures(question, place, gathered);
    gathered.ask(place, new Asking(prompt(question), () -> Asking.order(items), general(question)));
  }

  private static List<Weighed> answers(XmlNode question) {
    return question
        .children("answer")
        .map(node ->
            new Weighed(
                text(node),
                weight(node),
                node.child("feedback").map(MoodleXmlFormat::text).orElse("")))
        .toList();
  }

  private static double weight(XmlNode answer) {
    String fraction = answer.attribute("fraction");
    return Decimals.isOne(fraction) ? Decimals.read(fraction) : 0;
  }

  private static String general(XmlNode question) {
    return question.child("generalfeedback").map(MoodleXmlFormat::text).orElse("");
  }

  private static String prompt(XmlNode question) {
    return question.child("questiontext").map(MoodleXmlFormat::text).orElse("");
  }

  private static String excerpt(XmlNode question) {
    String prompt = prompt(question);
    return Tidy.excerpt(
        prompt.isBlank() ? question.child("name").map(MoodleXmlFormat::plain).orElse("") : prompt);
  }

  private static void pictures(XmlNode question, Place place, Gathered gathered) {
    if (HtmlText.showsPicture(html(question, "questiontext"))) {
      gathered.note(
          place, "shows a picture, which is not taken over; add it: " + excerpt(question));
    }
  }

  private static String html(XmlNode question, String part) {
    return question.child(part).map(MoodleXmlFormat::plain).orElse("");
  }

  /** The text of a part as its author wrote it. */
  static String plain(XmlNode part) {
    return part.child("text").map(XmlNode::text).orElse("");
  }

  /** The same as our Markdown, by what it says it is. */
  static String text(XmlNode part) {
    String text = plain(part);
    return switch (part.attribute("format")) {
      case "markdown", "plain_text" -> text.strip();
      case "html" -> HtmlText.light(text);
      default ->
          HtmlText.looksLike(text) || text.indexOf('&') >= 0 ? HtmlText.light(text) : text.strip();
    };
  }
}
