package trivium.bank.format.qti;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.ClozeText;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.builder.WeightedAnswer;
import trivium.bank.format.markup.EmbeddedPictures;
import trivium.bank.format.markup.HtmlText;
import trivium.bank.format.markup.XmlNode;

/**
 * Reads an {@code assessmentItem} of QTI 2 or 3: declared responses, and a body of HTML with
 * interactions.
 */
final class Qti2Item {
  /** Elements that are not part of the prompt, by their names in QTI 2 and QTI 3. */
  private static final Set<String> NOT_IN_PROMPT =
      Set.of(
          ("simpleChoice qti-simple-choice feedbackInline qti-feedback-inline rubricBlock "
                  + "qti-rubric-block feedbackBlock qti-feedback-block")
              .split(" "));

  /** A character for private use, which no text contains. */
  private static final String GAP_MARK = "\uE000";

  private final XmlNode item;
  private final SourceLocation location;
  private final BankBuilder builder;
  private final Function<String, Optional<byte[]>> files;
  private String prompt = "";
  private QuestionSettings extras = QuestionSettings.NONE;

  /**
   * @param files the pictures beside the file, by their addresses
   */
  Qti2Item(
      XmlNode item,
      SourceLocation location,
      BankBuilder builder,
      Function<String, Optional<byte[]>> files) {
    this.item = item;
    this.location = location;
    this.builder = builder;
    this.files = files;
  }

  /** The name of an element in QTI 2, where QTI 3 has "qti-simple-choice" for "simpleChoice". */
  static String qti2Name(XmlNode node) {
    String name = node.name();
    if (!name.startsWith("qti-")) {
      return name;
    }
    var camelCase = new StringBuilder();
    boolean upper = false;
    for (char letter : name.substring("qti-".length()).toCharArray()) {
      if (letter == '-') {
        upper = true;
      } else {
        camelCase.append(upper ? Character.toUpperCase(letter) : letter);
        upper = false;
      }
    }
    return camelCase.toString();
  }

  /** The descendants of this name in QTI 2 or 3. */
  static List<XmlNode> all(XmlNode node, String name) {
    return node.descendants(Set.of()).stream().filter(one -> qti2Name(one).equals(name)).toList();
  }

  private void reject(String reason) {
    builder.reject(location, reason, prompt.isBlank() ? item.attribute("title") : prompt);
  }

  private void add(Supplier<Task> task) {
    builder.add(location, new ImportedQuestion(prompt, task, feedback(), extras));
  }

  void read() {
    Optional<XmlNode> body = all(item, "itemBody").stream().findFirst();
    List<XmlNode> interactions =
        body.map(content ->
                content.descendants(Set.of()).stream()
                    .filter(node -> qti2Name(node).endsWith("Interaction"))
                    .toList())
            .orElse(List.of());
    if (body.isEmpty() || interactions.isEmpty()) {
      reject("asks for nothing that can be answered here");
      return;
    }
    prompt = prompt(body.get(), interactions.getFirst());
    boolean certain =
        item.isWhole()
            && all(item, "setCorrectResponse").isEmpty()
            && interactions.stream()
                .allMatch(interaction -> isCertain(interaction) && agreesWithScoring(interaction));
    if (!certain) {
      reject(RejectionReason.UNCERTAIN);
      return;
    }
    if (body.get().descendants(Set.of()).stream()
        .filter(node -> qti2Name(node).matches("simple(?:Associable)?Choice"))
        .anyMatch(
            choice -> EmbeddedPictures.isOnlyPicture(markup(choice, _ -> Optional.empty())))) {
      reject(RejectionReason.PICTURE_AS_CHOICE);
      return;
    }
    String all = markup(body.get(), _ -> Optional.empty());
    Optional<String> picture =
        new EmbeddedPictures(builder, location).importFirst(all, files).picture();
    extras = new QuestionSettings(Optional.empty(), 1, picture, true);
    if (interactions.stream().allMatch(Qti2Item::isInline)) {
      gaps(body.get());
    } else if (interactions.size() > 1) {
      reject(RejectionReason.SEVERAL_ANSWERS);
    } else {
      single(interactions.getFirst());
    }
  }

  private static boolean isInline(XmlNode node) {
    String name = qti2Name(node);
    return name.equals("textEntryInteraction") || name.equals("inlineChoiceInteraction");
  }

  private void single(XmlNode interaction) {
    List<String> right = right(interaction);
    switch (qti2Name(interaction)) {
      case "choiceInteraction" ->
          builder.addChoices(
              location,
              prompt,
              options(interaction, "simpleChoice"),
              cardinality(interaction).equals("multiple"),
              feedback(),
              extras);
      case "orderInteraction" -> {
        Map<String, String> items = choices(interaction, "simpleChoice");
        List<String> ordered = right.stream().map(items::get).filter(Objects::nonNull).toList();
        if (ordered.size() == items.size()) {
          add(() -> ImportedTasks.order(ordered));
        } else {
          reject(RejectionReason.UNCERTAIN);
        }
      }
      case "matchInteraction", "associateInteraction" -> match(interaction, right);
      case "sliderInteraction" -> {
        String value = right.isEmpty() ? "" : right.getFirst();
        add(() -> new Task.Numeric(Decimals.parse(value), 0, ""));
      }
      case "extendedTextInteraction", "uploadInteraction", "drawingInteraction" ->
          reject(RejectionReason.ESSAY);
      default -> reject("is of a kind that can't be asked here (" + interaction.name() + ")");
    }
  }

  private void match(XmlNode interaction, List<String> right) {
    Map<String, String> all = choices(interaction, "simpleAssociableChoice");
    var left = new ArrayList<String>();
    var partners = new ArrayList<String>();
    List<XmlNode> sets =
        interaction.children().stream()
            .filter(node -> qti2Name(node).equals("simpleMatchSet"))
            .toList();
    Map<String, String> second =
        sets.size() == 2 ? choices(sets.getLast(), "simpleAssociableChoice") : Map.of();
    for (String pair : right) {
      String[] ends = pair.strip().split("\\s+");
      if (ends.length == 2 && all.containsKey(ends[0]) && all.containsKey(ends[1])) {
        boolean reversed = second.containsKey(ends[0]) && !second.containsKey(ends[1]);
        left.add(all.getOrDefault(ends[reversed ? 1 : 0], ""));
        partners.add(all.getOrDefault(ends[reversed ? 0 : 1], ""));
      }
    }
    List<String> spare = List.copyOf(second.values());
    add(() -> ImportedTasks.match(left, partners, spare));
  }

  /** Interactions within a text are its gaps. */
  private void gaps(XmlNode body) {
    var cloze = new ClozeText();
    var gaps = new ArrayList<XmlNode>();
    String html =
        markup(
            body,
            node -> {
              if (isInline(node)) {
                gaps.add(node);
                return Optional.of(GAP_MARK);
              }
              return Optional.empty();
            });
    String[] texts = HtmlText.toMarkdown(HtmlText.withoutPictures(html)).split(GAP_MARK, -1);
    for (int i = 0; i < texts.length; i++) {
      cloze.addText(texts[i]);
      if (i < gaps.size() && i < texts.length - 1) {
        addGap(gaps.get(i), cloze);
      }
    }
    builder.addGroup(location, cloze.questions(feedback(), extras));
  }

  private void addGap(XmlNode interaction, ClozeText cloze) {
    List<String> right = right(interaction);
    if (qti2Name(interaction).equals("inlineChoiceInteraction")) {
      Map<String, String> choices = choices(interaction, "inlineChoice");
      List<Option> options = options(interaction, "inlineChoice");
      String filled =
          right.stream().map(choices::get).filter(Objects::nonNull).findFirst().orElse("…");
      cloze.addGap(filled, () -> ImportedTasks.choice(options, false));
      return;
    }
    String type =
        declaration(interaction).map(declaration -> declaration.attribute("baseType")).orElse("");
    String filled = right.isEmpty() ? "…" : right.getFirst();
    boolean number = (type.equals("float") || type.equals("integer")) && Decimals.isNumber(filled);
    Supplier<Task> task =
        number
            ? () -> new Task.Numeric(Decimals.parse(filled), 0, "")
            : () -> ImportedTasks.text(right);
    cloze.addGap(filled, task);
  }

  /** The right values: those declared, or else those with the most points in the mapping. */
  private List<String> right(XmlNode interaction) {
    List<XmlNode> declared = declaration(interaction).map(List::of).orElse(List.of());
    var values = new LinkedHashSet<String>();
    for (XmlNode declaration : declared) {
      all(declaration, "correctResponse").stream()
          .limit(1)
          .flatMap(correct -> all(correct, "value").stream())
          .forEach(value -> values.add(value.text().strip()));
      List<XmlNode> entries =
          all(declaration, "mapEntry").stream().filter(entry -> points(entry) > 0).toList();
      double most = entries.stream().mapToDouble(Qti2Item::points).max().orElse(0);
      boolean spellings = qti2Name(interaction).equals("textEntryInteraction");
      if (values.isEmpty() || spellings) {
        entries.stream()
            .filter(entry -> !spellings || points(entry) >= most)
            .sorted(Comparator.comparingDouble(Qti2Item::points).reversed())
            .map(Qti2Item::mapKey)
            .forEach(values::add);
      }
    }
    return List.copyOf(values);
  }

  private static String mapKey(XmlNode entry) {
    String key = entry.attribute("mapKey");
    return key.isEmpty() ? entry.attribute("map-key") : key;
  }

  private static double points(XmlNode entry) {
    String value = entry.attribute("mappedValue") + entry.attribute("mapped-value");
    return Decimals.isNumber(value) ? Decimals.parse(value) : 0;
  }

  private Optional<XmlNode> declaration(XmlNode interaction) {
    String id =
        interaction.attribute("responseIdentifier") + interaction.attribute("response-identifier");
    return all(item, "responseDeclaration").stream()
        .filter(declaration -> declaration.attribute("identifier").equals(id))
        .findFirst();
  }

  private String cardinality(XmlNode interaction) {
    return declaration(interaction)
        .map(declaration -> declaration.attribute("cardinality"))
        .orElse("");
  }

  private List<Option> options(XmlNode interaction, String name) {
    Set<String> right = Set.copyOf(right(interaction));
    return choices(interaction, name).entrySet().stream()
        .map(choice -> new Option(choice.getValue(), right.contains(choice.getKey())))
        .toList();
  }

  /** The texts of choices by their identifiers. */
  private static Map<String, String> choices(XmlNode interaction, String name) {
    var choices = new LinkedHashMap<String, String>();
    for (XmlNode choice : all(interaction, name)) {
      String text = markdown(choice, _ -> Optional.empty());
      if (!text.isBlank()) {
        choices.put(choice.attribute("identifier"), text);
      }
    }
    return choices;
  }

  /** The body around the interaction, followed by the prompt of the interaction. */
  private static String prompt(XmlNode body, XmlNode interaction) {
    String around =
        markdown(body, node -> node == interaction ? Optional.of("") : Optional.empty());
    String own =
        all(interaction, "prompt").stream()
            .map(prompt -> markdown(prompt, _ -> Optional.empty()))
            .collect(Collectors.joining("\n"));
    return WeightedAnswer.joinLines(around, own);
  }

  /** Whether the right values are as many as declared and, if there are choices, name them. */
  private boolean isCertain(XmlNode interaction) {
    boolean counted =
        switch (cardinality(interaction)) {
          case "single" ->
              right(interaction).size() <= 1 || !qti2Name(interaction).endsWith("hoiceInteraction");
          case "multiple", "ordered", "record" -> true;
          default -> declaration(interaction).isEmpty();
        };
    if (!counted) {
      return false;
    }
    Set<String> known =
        interaction.descendants(Set.of()).stream()
            .filter(node -> qti2Name(node).endsWith("Choice"))
            .map(node -> node.attribute("identifier"))
            .collect(Collectors.toSet());
    return known.isEmpty()
        || right(interaction).stream()
            .flatMap(value -> Stream.of(value.split("\\s+")))
            .allMatch(known::contains);
  }

  /**
   * Whether the answers that earn points, according to the mapping and to rules of the item's own,
   * are those that are declared as right.
   */
  private boolean agreesWithScoring(XmlNode interaction) {
    Set<String> right = Set.copyOf(right(interaction));
    if (!qti2Name(interaction).endsWith("hoiceInteraction") || right.isEmpty()) {
      return true;
    }
    List<XmlNode> entries =
        declaration(interaction).map(declaration -> all(declaration, "mapEntry")).orElse(List.of());
    double most = entries.stream().mapToDouble(Qti2Item::points).max().orElse(0);
    boolean several = cardinality(interaction).equals("multiple");
    boolean mapped =
        entries.stream()
            .allMatch(entry ->
                right.contains(mapKey(entry))
                    ? points(entry) > 0 && (several || points(entry) >= most)
                    : points(entry) <= 0 || (!several && points(entry) < most));
    return mapped
        && all(item, "responseProcessing").stream().allMatch(rules -> agrees(rules, right));
  }

  /** Rules that give points for another answer than the right one, or for its opposite. */
  private static boolean agrees(XmlNode processing, Set<String> right) {
    return processing.descendants(Set.of()).stream()
        .filter(rule -> qti2Name(rule).matches("response(?:If|ElseIf)"))
        .filter(rule -> rule.children().stream().anyMatch(Qti2Item::isScore))
        .allMatch(rule -> {
          XmlNode condition = rule.children().getFirst();
          boolean opposite =
              qti2Name(condition).equals("not") && !all(condition, "match").isEmpty();
          return !opposite
              && all(condition, "baseValue").stream()
                  .filter(value ->
                      (value.attribute("baseType") + value.attribute("base-type"))
                          .equals("identifier"))
                  .allMatch(value -> right.contains(value.text().strip()));
        });
  }

  /** Whether a rule sets the score to more than nothing. */
  private static boolean isScore(XmlNode rule) {
    return qti2Name(rule).equals("setOutcomeValue")
        && rule.attribute("identifier").equals("SCORE")
        && all(rule, "baseValue").stream()
            .map(value -> value.text().strip())
            .anyMatch(value -> Decimals.isNumber(value) && Decimals.parse(value) > 0);
  }

  private static String markdown(XmlNode node, Function<XmlNode, Optional<String>> replacement) {
    return HtmlText.toMarkdown(HtmlText.withoutPictures(markup(node, replacement)));
  }

  /** The content as HTML, with {@code img} elements for the picture objects of QTI. */
  private static String markup(XmlNode node, Function<XmlNode, Optional<String>> replacement) {
    return node.markup(
        NOT_IN_PROMPT,
        element -> {
          boolean picture =
              element.is("object")
                  && (element.attribute("type").startsWith("image/")
                      || PackagedPictures.isPicture(element.attribute("data")));
          return picture
              ? Optional.of("<img src=\"" + XmlNode.escaped(element.attribute("data")) + "\">")
              : replacement.apply(element);
        });
  }

  private String feedback() {
    return all(item, "modalFeedback").stream()
        .map(feedback -> HtmlText.toMarkdown(feedback.markup(Set.of(), _ -> Optional.empty())))
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
