package trivium.bank.format.moodle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.ClozeText;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.PointScale;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.builder.WeightedAnswer;
import trivium.bank.format.markup.EmbeddedPictures;
import trivium.bank.format.markup.EmbeddedPictures.Illustrated;
import trivium.bank.format.markup.HtmlText;
import trivium.bank.format.markup.XmlNode;

/** Reads a {@code <question>} of Moodle XML. */
final class MoodleQuestion {
  /** Why questions of a type are rejected. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "essay",
          RejectionReason.ESSAY,
          "ddimageortext",
          "is answered on a picture, which can't be shown here",
          "ddmarker",
          "is answered on a picture, which can't be shown here",
          "calculated",
          RejectionReason.CALCULATED,
          "calculatedsimple",
          RejectionReason.CALCULATED,
          "calculatedmulti",
          "is calculated anew for each player; write it as a multiple choice");

  /** The types whose answers each have a share of the points. */
  private static final Set<String> WEIGHTED =
      Set.of("multichoice", "truefalse", "shortanswer", "numerical");

  private static final String PLUGIN_FILE = "@@PLUGINFILE@@";

  private final XmlNode question;
  private final SourceLocation location;
  private final BankBuilder builder;
  private final PointScale scale;
  private final String html;

  MoodleQuestion(XmlNode question, SourceLocation location, BankBuilder builder, PointScale scale) {
    this.question = question;
    this.location = location;
    this.builder = builder;
    this.scale = scale;
    this.html = question.child("questiontext").map(MoodleText::html).orElse("");
  }

  void read() {
    String type = question.attribute("type");
    boolean weighted =
        question
            .children("answer")
            .allMatch(answer -> Decimals.isNumber(answer.attribute("fraction")));
    if (!question.isWhole() || (!weighted && WEIGHTED.contains(type))) {
      reject(RejectionReason.UNCERTAIN);
      return;
    }
    switch (type) {
      case "multichoice" -> choices();
      case "truefalse" -> statement();
      case "shortanswer" -> text();
      case "numerical" -> number();
      case "matching", "ddmatch" -> match();
      case "ordering" -> order();
      case "gapselect", "ddwtos", "multianswer", "cloze" -> gaps();
      case "description" -> {}
      default ->
          reject(
              UNSUPPORTED.getOrDefault(
                  type, "is of a kind that can't be asked here (" + type + ")"));
    }
  }

  private void reject(String reason) {
    builder.reject(location, reason, excerpt());
  }

  private String excerpt() {
    String prompt = HtmlText.toMarkdown(HtmlText.withoutPictures(html));
    return prompt.isBlank() ? question.child("name").map(MoodleText::raw).orElse("") : prompt;
  }

  private void add(Supplier<Task> task, String explanation) {
    Illustrated shown = illustrated();
    builder.add(location, new ImportedQuestion(shown.markdown(), task, explanation, extras(shown)));
  }

  /** Imports the picture of the question; called once it is known that it can be asked. */
  private Illustrated illustrated() {
    return new EmbeddedPictures(builder, location)
        .importFirst(
            html, source -> question.child("questiontext").flatMap(part -> file(part, source)));
  }

  private QuestionSettings extras(Illustrated shown) {
    boolean hidden = value("hidden").equals("1");
    if (hidden) {
      builder.warn(location, "is hidden in Moodle, so it is switched off", excerpt());
    }
    return scale.extras(value("defaultgrade"), shown.picture(), !hidden);
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

  /** Rejects the question if a choice, a partner or an item consists of a picture. */
  private boolean rejectsPictures(Stream<XmlNode> parts) {
    boolean pictured =
        parts.anyMatch(part -> EmbeddedPictures.isOnlyPicture(MoodleText.html(part)));
    if (pictured) {
      reject(RejectionReason.PICTURE_AS_CHOICE);
    }
    return pictured;
  }

  private void choices() {
    if (rejectsPictures(question.children("answer"))) {
      return;
    }
    List<WeightedAnswer> answers = answers();
    String single = value("single");
    boolean several = single.equals("false") || single.equals("0");
    if (!single.matches("(?i)true|false|0|1|")) {
      reject("does not say whether one choice is right or several");
      return;
    }
    if (!(several ? WeightedAnswer.sumToFull(answers) : WeightedAnswer.hasFullAnswer(answers))) {
      reject(RejectionReason.UNCERTAIN);
      return;
    }
    Illustrated shown = illustrated();
    builder.addChoices(
        location,
        shown.markdown(),
        several ? WeightedAnswer.severalChoices(answers) : WeightedAnswer.singleChoice(answers),
        several,
        several
            ? WeightedAnswer.feedback(general(), answers)
            : WeightedAnswer.explanation(general(), answers),
        extras(shown));
  }

  private void statement() {
    List<WeightedAnswer> answers = answers();
    List<Optional<Boolean>> right =
        answers.stream()
            .filter(answer -> answer.weight() >= WeightedAnswer.FULL)
            .map(answer -> TrueFalseChoices.parse(answer.text()))
            .distinct()
            .toList();
    if (right.size() != 1 || right.getFirst().isEmpty()) {
      reject(RejectionReason.NEITHER_TRUE_NOR_FALSE);
      return;
    }
    boolean isTrue = right.getFirst().get();
    add(() -> TrueFalseChoices.task(isTrue), WeightedAnswer.feedback(general(), answers));
  }

  private void text() {
    List<WeightedAnswer> answers = answers();
    if (WeightedAnswer.differInCase(answers)) {
      reject(RejectionReason.CASE_SENSITIVE);
    } else if (WeightedAnswer.hasFullAnswer(answers)) {
      add(
          () -> ImportedTasks.text(WeightedAnswer.accepted(answers)),
          WeightedAnswer.explanation(general(), answers));
    } else {
      reject(RejectionReason.UNCERTAIN);
    }
  }

  private void number() {
    List<XmlNode> full =
        question.children("answer").filter(node -> weight(node) >= WeightedAnswer.FULL).toList();
    if (full.stream().map(MoodleText::raw).map(String::strip).distinct().count() > 1) {
      builder.warn(location, "has several numbers that are right; the first is asked", excerpt());
    }
    Optional<XmlNode> right = full.stream().findFirst();
    String unit = unit();
    add(
        () -> {
          XmlNode answer =
              right.orElseThrow(() -> new IllegalArgumentException("no number is marked as right"));
          String tolerance = answer.child("tolerance").map(XmlNode::text).orElse("0");
          return ImportedTasks.number(MoodleText.raw(answer), tolerance, unit);
        },
        WeightedAnswer.explanation(general(), answers()));
  }

  /** The unit in which the right number is given, which has the multiplier 1. */
  private String unit() {
    List<XmlNode> units = question.all("unit");
    return units.stream()
        .filter(unit -> {
          String multiplier = unit.child("multiplier").map(XmlNode::text).orElse("1").strip();
          return Decimals.isNumber(multiplier) && Decimals.parse(multiplier) == 1;
        })
        .findFirst()
        .flatMap(unit -> unit.child("unit_name"))
        .map(name -> name.text().strip())
        .orElse("");
  }

  private void match() {
    List<XmlNode> pairs = question.children("subquestion").toList();
    if (rejectsPictures(
        Stream.concat(pairs.stream(), pairs.stream().flatMap(pair -> pair.children("answer"))))) {
      return;
    }
    var left = new ArrayList<String>();
    var right = new ArrayList<String>();
    var spare = new ArrayList<String>();
    for (XmlNode pair : pairs) {
      String from = MoodleText.markdown(pair);
      String to = pair.child("answer").map(MoodleText::markdown).orElse("").strip();
      if (from.isBlank()) {
        spare.add(to);
      } else {
        left.add(from);
        right.add(to);
      }
    }
    add(() -> ImportedTasks.match(left, right, spare), general());
  }

  /** The fraction of an item is its place, if all have another one. */
  private void order() {
    if (!rejectsPictures(question.children("answer"))) {
      List<XmlNode> answers = question.children("answer").toList();
      boolean placed =
          answers.stream().mapToDouble(MoodleQuestion::weight).distinct().count() == answers.size();
      List<String> items =
          answers.stream()
              .sorted(Comparator.comparingDouble(answer -> placed ? weight(answer) : 0))
              .map(MoodleText::markdown)
              .toList();
      add(() -> ImportedTasks.order(items), general());
    }
  }

  private void gaps() {
    Illustrated shown = illustrated();
    QuestionSettings extras = extras(shown);
    ClozeText cloze = MoodleCloze.parse(question, shown.html());
    if (cloze.hasNoGaps()) {
      builder.reject(location, "has no gap that was understood", excerpt());
    } else {
      builder.addGroup(location, cloze.questions(general(), extras));
    }
  }

  private List<WeightedAnswer> answers() {
    return question
        .children("answer")
        .map(node ->
            new WeightedAnswer(
                MoodleText.markdown(node),
                weight(node),
                node.child("feedback").map(MoodleText::markdown).orElse("")))
        .toList();
  }

  private static double weight(XmlNode answer) {
    String fraction = answer.attribute("fraction");
    return Decimals.isNumber(fraction) ? Decimals.parse(fraction) : 0;
  }

  private String value(String name) {
    return question.child(name).map(node -> node.text().strip()).orElse("");
  }

  private String general() {
    return question.child("generalfeedback").map(MoodleText::markdown).orElse("");
  }
}
