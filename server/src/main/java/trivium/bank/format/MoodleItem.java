package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Task;
import trivium.bank.TrueFalse;
import trivium.bank.text.Tidy;

/** A {@code <question>} of Moodle XML, with the files that are embedded in its parts. */
final class MoodleItem {
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

  /** Kinds whose answers each say which share of the points they earn. */
  private static final Set<String> SHARED =
      Set.of("multichoice", "truefalse", "shortanswer", "numerical");

  private static final String PLUGIN_FILE = "@@PLUGINFILE@@";

  private final XmlNode question;
  private final Place place;
  private final Gathered gathered;
  private final Worth worth;
  private EmbeddedPictures.Shown shown;

  MoodleItem(XmlNode question, Place place, Gathered gathered, Worth worth) {
    this.question = question;
    this.place = place;
    this.gathered = gathered;
    this.worth = worth;
    this.shown =
        new EmbeddedPictures.Shown(
            question.child("questiontext").map(MoodleItem::html).orElse(""), Optional.empty());
  }

  void read() {
    boolean shared =
        question
            .children("answer")
            .allMatch(answer -> Decimals.isOne(answer.attribute("fraction")));
    if (!question.isWhole() || (!shared && SHARED.contains(question.attribute("type")))) {
      uncertain();
      return;
    }
    switch (question.attribute("type")) {
      case "multichoice" -> choices();
      case "truefalse" -> statement();
      case "shortanswer" -> typed();
      case "numerical" -> number();
      case "matching", "ddmatch" -> match();
      case "ordering" -> order();
      case "gapselect", "ddwtos", "multianswer", "cloze" -> gaps();
      case "description" -> {}
      default -> unfit();
    }
  }

  private void uncertain() {
    gathered.problem(place, "does not say for certain what is right: " + excerpt());
  }

  private void unfit() {
    String type = question.attribute("type");
    String why = UNFIT.getOrDefault(type, "is of a kind that can't be asked here (" + type + ")");
    gathered.problem(place, why + ": " + excerpt());
  }

  /** Takes the picture of the question along, once it is known that it will be asked. */
  private Extras extras() {
    shown =
        new EmbeddedPictures(gathered, place)
            .take(
                shown.html(),
                source -> question.child("questiontext").flatMap(part -> file(part, source)));
    boolean hidden = value("hidden").equals("1");
    if (hidden) {
      gathered.note(place, "is hidden in Moodle, so it is switched off: " + excerpt());
    }
    return worth.of(value("defaultgrade"), shown.picture(), !hidden);
  }

  /** A file that is embedded in this part, or else in another part of the question. */
  private Optional<byte[]> file(XmlNode part, String source) {
    if (!source.startsWith(PLUGIN_FILE)) {
      return Optional.empty();
    }
    String path = EmbeddedPictures.path(source.substring(PLUGIN_FILE.length()));
    return Stream.concat(part.children("file"), question.all("file").stream())
        .filter(file ->
            (file.attribute("path") + file.attribute("name")).equals(path)
                || ("/" + file.attribute("name")).equals(path))
        .findFirst()
        .flatMap(file -> EmbeddedPictures.decoded(file.text()));
  }

  /** Tells where a choice, a partner or an item is a picture and nothing else. */
  private boolean hasPictureAsPart(Stream<XmlNode> parts) {
    boolean pictured = parts.anyMatch(part -> EmbeddedPictures.isOnlyPicture(html(part)));
    if (pictured) {
      gathered.problem(place, "has a picture as a choice, which can't be shown here: " + excerpt());
    }
    return pictured;
  }

  private void choices() {
    if (hasPictureAsPart(question.children("answer"))) {
      return;
    }
    List<Weighed> answers = answers();
    String single = value("single");
    boolean several = single.equals("false") || single.equals("0");
    if (!single.matches("(?i)true|false|0|1|")) {
      gathered.problem(place, "does not say whether one choice is right or several: " + excerpt());
      return;
    }
    if (!(several ? Weighed.addUp(answers) : Weighed.hasWholeAnswer(answers))) {
      uncertain();
      return;
    }
    Extras extras = extras();
    List<Option> options = several ? Weighed.anyWeight(answers) : Weighed.options(answers);
    gathered.choices(
        place,
        shown.text(),
        options,
        several,
        several ? Weighed.feedback(general(), answers) : Weighed.explanation(general(), answers),
        extras);
  }

  private void statement() {
    List<Weighed> answers = answers();
    List<String> right =
        answers.stream()
            .filter(one -> one.weight() >= Weighed.FULL)
            .map(one -> one.text().strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    if (right.size() != 1 || !right.getFirst().matches("true|false")) {
      gathered.problem(place, "is neither true nor false: " + excerpt());
      return;
    }
    boolean isTrue = right.getFirst().equals("true");
    Extras extras = extras();
    gathered.ask(
        place,
        new Asking(
            shown.text(),
            () -> TrueFalse.task(isTrue),
            Weighed.feedback(general(), answers),
            extras));
  }

  private void typed() {
    List<Weighed> answers = answers();
    if (!Weighed.hasWholeAnswer(answers)) {
      uncertain();
      return;
    }
    Extras extras = extras();
    gathered.ask(
        place,
        new Asking(
            shown.text(),
            () -> Asking.text(Weighed.accepted(answers)),
            Weighed.explanation(general(), answers),
            extras));
  }

  private void number() {
    List<Weighed> answers = answers();
    Extras extras = extras();
    Optional<XmlNode> right =
        question.children("answer").filter(node -> weight(node) >= Weighed.FULL).findFirst();
    String unit = question.first("unit_name").map(node -> node.text().strip()).orElse("");
    gathered.ask(
        place,
        new Asking(
            shown.text(),
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
            Weighed.explanation(general(), answers),
            extras));
  }

  private void match() {
    List<XmlNode> pairs = question.children("subquestion").toList();
    if (hasPictureAsPart(
        Stream.concat(pairs.stream(), pairs.stream().flatMap(pair -> pair.children("answer"))))) {
      return;
    }
    var left = new ArrayList<String>();
    var right = new ArrayList<String>();
    var spare = new ArrayList<String>();
    for (XmlNode pair : pairs) {
      String from = text(pair);
      String to = pair.child("answer").map(MoodleItem::text).orElse("").strip();
      if (from.isBlank()) {
        spare.add(to);
      } else {
        left.add(from);
        right.add(to);
      }
    }
    Extras extras = extras();
    gathered.ask(
        place, new Asking(shown.text(), () -> Asking.match(left, right, spare), general(), extras));
  }

  private void order() {
    if (hasPictureAsPart(question.children("answer"))) {
      return;
    }
    List<String> items = question.children("answer").map(MoodleItem::text).toList();
    Extras extras = extras();
    gathered.ask(place, new Asking(shown.text(), () -> Asking.order(items), general(), extras));
  }

  private void gaps() {
    Extras extras = extras();
    Gaps gaps = MoodleGaps.of(question, shown.html());
    if (gaps.isEmpty()) {
      gathered.problem(place, "has no gap that was understood: " + excerpt());
    } else {
      gathered.askAll(
          place,
          gaps.askings(general()).stream()
              .map(one -> new Asking(one.prompt(), one.task(), one.explanation(), extras))
              .toList());
    }
  }

  private List<Weighed> answers() {
    return question
        .children("answer")
        .map(node ->
            new Weighed(
                text(node), weight(node), node.child("feedback").map(MoodleItem::text).orElse("")))
        .toList();
  }

  private static double weight(XmlNode answer) {
    String fraction = answer.attribute("fraction");
    return Decimals.isOne(fraction) ? Decimals.read(fraction) : 0;
  }

  private String value(String name) {
    return question.child(name).map(node -> node.text().strip()).orElse("");
  }

  private String general() {
    return question.child("generalfeedback").map(MoodleItem::text).orElse("");
  }

  private String excerpt() {
    String prompt = HtmlText.light(HtmlText.withoutPictures(shown.html()));
    return Tidy.excerpt(
        prompt.isBlank() ? question.child("name").map(MoodleItem::plain).orElse("") : prompt);
  }

  /** The text of a part as its author wrote it. */
  static String plain(XmlNode part) {
    return part.child("text").map(XmlNode::text).orElse("");
  }

  /** The same as HTML, whatever it was written in. */
  private static String html(XmlNode part) {
    String text = plain(part);
    return isHtml(part) ? text : LightHtml.of(text.strip());
  }

  /** As our Markdown; what its author put in place of a picture is left out beside other words. */
  static String text(XmlNode part) {
    return isHtml(part)
        ? HtmlText.light(HtmlText.withoutPictures(plain(part)))
        : plain(part).strip();
  }

  private static boolean isHtml(XmlNode part) {
    String text = plain(part);
    return switch (part.attribute("format")) {
      case "markdown", "plain_text" -> false;
      case "html" -> true;
      default -> HtmlText.looksLike(text) || text.indexOf('&') >= 0;
    };
  }
}
