package trivium.bank.format;

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
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Task;
import trivium.bank.text.Tidy;

/** An {@code assessmentItem} of QTI 2: declared responses, and a body of HTML with interactions. */
final class Qti2Item {
  /** Names of QTI 2 and of QTI 3. */
  private static final Set<String> UNSAID =
      Set.of(
          "simpleChoice",
          "qti-simple-choice",
          "feedbackInline",
          "qti-feedback-inline",
          "rubricBlock",
          "qti-rubric-block",
          "feedbackBlock",
          "qti-feedback-block");

  private final XmlNode item;
  private final Place place;
  private final Gathered gathered;
  private final Function<String, Optional<byte[]>> files;
  private Extras extras = Extras.NONE;

  /**
   * @param files the pictures beside the file, by what names them in it
   */
  Qti2Item(XmlNode item, Place place, Gathered gathered, Function<String, Optional<byte[]>> files) {
    this.item = item;
    this.place = place;
    this.gathered = gathered;
    this.files = files;
  }

  void read() {
    Optional<XmlNode> body = first(item, "itemBody");
    List<XmlNode> asked =
        body.map(one ->
                one.below(Set.of()).stream()
                    .filter(node -> QtiFormat.plain(node.name()).endsWith("Interaction"))
                    .toList())
            .orElse(List.of());
    if (body.isEmpty() || asked.isEmpty()) {
      gathered.problem(place, "asks for nothing that can be answered here: " + excerpt(""));
      return;
    }
    XmlNode one = asked.getFirst();
    String said = said(body.get(), one);
    if (!item.isWhole() || !asked.stream().allMatch(this::isCertain)) {
      gathered.problem(place, "does not say for certain what is right: " + excerpt(said));
      return;
    }
    if (choices(body.get()).anyMatch(Qti2Item::isOnlyPicture)) {
      gathered.problem(
          place, "has a picture as a choice, which can't be shown here: " + excerpt(said));
      return;
    }
    String all = markup(body.get(), node -> Optional.empty());
    Optional<String> picture = new EmbeddedPictures(gathered, place).take(all, files).picture();
    extras = new Extras(Optional.empty(), 1, picture, true);
    if (asked.stream().allMatch(Qti2Item::isInline)) {
      gaps(body.get());
    } else if (asked.size() > 1) {
      gathered.problem(
          place, "has several answers to give; part it into questions: " + excerpt(said));
    } else {
      alone(one, said);
    }
  }

  private static boolean isInline(XmlNode node) {
    String name = QtiFormat.plain(node.name());
    return name.equals("textEntryInteraction") || name.equals("inlineChoiceInteraction");
  }

  private void alone(XmlNode asked, String said) {
    List<String> right = right(asked);
    switch (QtiFormat.plain(asked.name())) {
      case "choiceInteraction" -> {
        Set<String> named = Set.copyOf(right);
        List<Option> options =
            choices(asked, "simpleChoice").entrySet().stream()
                .map(choice -> new Option(choice.getValue(), named.contains(choice.getKey())))
                .toList();
        boolean several =
            declaration(asked)
                .map(one -> one.attribute("cardinality"))
                .orElse("")
                .equals("multiple");
        gathered.choices(place, said, options, several, feedback(), extras);
      }
      case "orderInteraction" -> {
        Map<String, String> items = choices(asked, "simpleChoice");
        List<String> ordered = right.stream().map(items::get).filter(Objects::nonNull).toList();
        gathered.ask(place, new Asking(said, () -> Asking.order(ordered), feedback(), extras));
      }
      case "matchInteraction", "associateInteraction" -> match(asked, said, right);
      case "sliderInteraction" -> {
        String value = right.isEmpty() ? "" : right.getFirst();
        gathered.ask(
            place,
            new Asking(
                said, () -> new Task.Numeric(Decimals.read(value), 0, ""), feedback(), extras));
      }
      case "extendedTextInteraction", "uploadInteraction", "drawingInteraction" ->
          gathered.problem(
              place, "is an essay, which nobody can mark while a room waits: " + excerpt(said));
      default ->
          gathered.problem(
              place,
              "is of a kind that can't be asked here (" + asked.name() + "): " + excerpt(said));
    }
  }

  private void match(XmlNode asked, String said, List<String> right) {
    Map<String, String> all = choices(asked, "simpleAssociableChoice");
    var left = new ArrayList<String>();
    var partners = new ArrayList<String>();
    for (String pair : right) {
      String[] ends = pair.strip().split("\\s+");
      if (ends.length == 2 && all.containsKey(ends[0]) && all.containsKey(ends[1])) {
        left.add(all.getOrDefault(ends[0], ""));
        partners.add(all.getOrDefault(ends[1], ""));
      }
    }
    List<XmlNode> sets =
        asked.children().stream()
            .filter(node -> QtiFormat.plain(node.name()).equals("simpleMatchSet"))
            .toList();
    List<String> spare =
        sets.size() == 2
            ? List.copyOf(choices(sets.getLast(), "simpleAssociableChoice").values())
            : List.of();
    gathered.ask(
        place, new Asking(said, () -> Asking.match(left, partners, spare), feedback(), extras));
  }

  /** Interactions inside a text are its gaps. */
  private void gaps(XmlNode body) {
    var gaps = new Gaps();
    var holes = new ArrayList<XmlNode>();
    String html =
        markup(
            body,
            node -> {
              if (isInline(node)) {
                holes.add(node);
                return Optional.of("\uE000");
              }
              return Optional.empty();
            });
    String[] words = HtmlText.light(HtmlText.withoutPictures(html)).split("\uE000", -1);
    for (int i = 0; i < words.length; i++) {
      gaps.words(words[i]);
      if (i < holes.size() && i < words.length - 1) {
        hole(holes.get(i), gaps);
      }
    }
    gathered.askAll(
        place,
        gaps.askings(feedback()).stream()
            .map(asking -> new Asking(asking.prompt(), asking.task(), asking.explanation(), extras))
            .toList());
  }

  private void hole(XmlNode asked, Gaps gaps) {
    List<String> right = right(asked);
    if (QtiFormat.plain(asked.name()).equals("inlineChoiceInteraction")) {
      Map<String, String> choices = choices(asked, "inlineChoice");
      Set<String> named = Set.copyOf(right);
      List<Option> options =
          choices.entrySet().stream()
              .map(choice -> new Option(choice.getValue(), named.contains(choice.getKey())))
              .toList();
      String filled =
          right.stream().map(choices::get).filter(Objects::nonNull).findFirst().orElse("…");
      gaps.hole(filled, () -> Asking.choice(options, false));
      return;
    }
    String type = declaration(asked).map(one -> one.attribute("baseType")).orElse("");
    String filled = right.isEmpty() ? "…" : right.getFirst();
    boolean number = (type.equals("float") || type.equals("integer")) && Decimals.isOne(filled);
    Supplier<Task> task =
        number ? () -> new Task.Numeric(Decimals.read(filled), 0, "") : () -> Asking.text(right);
    gaps.hole(filled, task);
  }

  /** The values that are right: as declared, or else what earns most in the mapping. */
  private List<String> right(XmlNode asked) {
    List<XmlNode> declared = declaration(asked).map(List::of).orElse(List.of());
    var values = new LinkedHashSet<String>();
    for (XmlNode declaration : declared) {
      first(declaration, "correctResponse")
          .ifPresent(
              correct -> all(correct, "value").forEach(value -> values.add(value.text().strip())));
      List<XmlNode> entries =
          all(declaration, "mapEntry").stream().filter(entry -> points(entry) > 0).toList();
      double most = entries.stream().mapToDouble(Qti2Item::points).max().orElse(0);
      boolean spellings = QtiFormat.plain(asked.name()).equals("textEntryInteraction");
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
    return Decimals.isOne(value) ? Decimals.read(value) : 0;
  }

  private Optional<XmlNode> declaration(XmlNode asked) {
    String id = asked.attribute("responseIdentifier") + asked.attribute("response-identifier");
    return all(item, "responseDeclaration").stream()
        .filter(one -> one.attribute("identifier").equals(id))
        .findFirst();
  }

  private static Map<String, String> choices(XmlNode asked, String name) {
    var choices = new LinkedHashMap<String, String>();
    for (XmlNode choice : all(asked, name)) {
      String text = light(choice, _ -> Optional.empty());
      if (!text.isBlank()) {
        choices.put(choice.attribute("identifier"), text);
      }
    }
    return choices;
  }

  /** The body around the interaction, and the interaction's own prompt. */
  private static String said(XmlNode body, XmlNode asked) {
    String around = light(body, node -> node == asked ? Optional.of("") : Optional.empty());
    String own =
        all(asked, "prompt").stream()
            .map(prompt -> light(prompt, _ -> Optional.empty()))
            .collect(Collectors.joining("\n"));
    return Weighed.joined(around, own);
  }

  /** Whether each value that is right names a choice, where there are some, and how many may. */
  private boolean isCertain(XmlNode asked) {
    String cardinality = declaration(asked).map(one -> one.attribute("cardinality")).orElse("");
    boolean counted =
        switch (cardinality) {
          case "single" ->
              right(asked).size() <= 1
                  || !QtiFormat.plain(asked.name()).endsWith("hoiceInteraction");
          case "multiple", "ordered", "record" -> true;
          default -> declaration(asked).isEmpty();
        };
    if (!counted) {
      return false;
    }
    Set<String> known =
        asked.below(Set.of()).stream()
            .filter(node -> QtiFormat.plain(node.name()).endsWith("Choice"))
            .map(node -> node.attribute("identifier"))
            .collect(Collectors.toSet());
    return known.isEmpty()
        || right(asked).stream()
            .flatMap(value -> Stream.of(value.split("\\s+")))
            .allMatch(known::contains);
  }

  private static Stream<XmlNode> choices(XmlNode body) {
    return body.below(Set.of()).stream()
        .filter(node -> QtiFormat.plain(node.name()).matches("simple(?:Associable)?Choice"));
  }

  private static boolean isOnlyPicture(XmlNode choice) {
    return EmbeddedPictures.isOnlyPicture(markup(choice, _ -> Optional.empty()));
  }

  private static String light(XmlNode node, Function<XmlNode, Optional<String>> instead) {
    return HtmlText.light(HtmlText.withoutPictures(markup(node, instead)));
  }

  /** As HTML, with pictures as it knows them; QTI has objects for them too. */
  private static String markup(XmlNode node, Function<XmlNode, Optional<String>> instead) {
    return node.markup(
        UNSAID,
        one -> {
          boolean picture =
              one.is("object")
                  && (one.attribute("type").startsWith("image/")
                      || PackagedPictures.isPicture(one.attribute("data")));
          return picture
              ? Optional.of("<img src=\"" + XmlNode.escaped(one.attribute("data")) + "\">")
              : instead.apply(one);
        });
  }

  private String feedback() {
    return all(item, "modalFeedback").stream()
        .map(one -> HtmlText.light(one.markup(Set.of(), _ -> Optional.empty())))
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static Optional<XmlNode> first(XmlNode node, String name) {
    return all(node, name).stream().findFirst();
  }

  private static List<XmlNode> all(XmlNode node, String name) {
    return node.below(Set.of()).stream()
        .filter(one -> QtiFormat.plain(one.name()).equals(name))
        .toList();
  }

  private String excerpt(String said) {
    return Tidy.excerpt(said.isBlank() ? item.attribute("title") + " " : said);
  }
}
