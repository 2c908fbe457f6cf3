package trivium.bank.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.TrueFalse;
import trivium.bank.text.Tidy;

/**
 * An item of QTI 1.2, as learning platforms write it: what is presented, and conditions that give
 * points.
 */
final class Qti1Item {
  /** Conditions that say nothing of what is right. */
  private static final Set<String> UNTESTED =
      Set.of("not", "other", "unanswered", "durequal", "durlt", "durgte", "conditionvar_extension");

  private final XmlNode item;
  private final Place place;
  private final Gathered gathered;
  private final String prompt;
  private final String kind;
  private final Extras extras;
  private boolean certain = true;

  /** For each response the answers that earn points, in the order of the file. */
  private final Map<String, List<Key>> keys = new HashMap<>();

  /**
   * An answer that earns points.
   *
   * @param name which comparison it is
   * @param index the place where it belongs, where an order is asked for
   */
  private record Key(String name, String value, String index, double points) {}

  /**
   * @param files the pictures beside the file, by what names them in it
   */
  Qti1Item(
      XmlNode item,
      Place place,
      Gathered gathered,
      Worth worth,
      Function<String, Optional<byte[]>> files) {
    this.item = item;
    this.place = place;
    this.gathered = gathered;
    this.kind = metadata("question_type", "qmd_itemtype", "cc_profile");
    var pictures = new ArrayList<String>();
    this.prompt =
        Qti1Text.prompt(
            item,
            html -> {
              EmbeddedPictures.Shown shown =
                  new EmbeddedPictures(gathered, place).take(html, files);
              shown.picture().ifPresent(pictures::add);
              return shown.html();
            });
    this.extras = worth.of(points(item), pictures.stream().findFirst(), true);
    conditions();
  }

  /** What a platform gives for an item. */
  static String points(XmlNode item) {
    return metadata(item, "points_possible");
  }

  void read() {
    List<XmlNode> responses =
        item.child("presentation")
            .map(shown ->
                shown.below(Qti1Text.RESPONSES).stream()
                    .filter(one -> Qti1Text.RESPONSES.contains(one.name()))
                    .toList())
            .orElse(List.of());
    if (responses.isEmpty()) {
      gathered.problem(
          place,
          (kind.contains("text_only")
                  ? "is a text without a question: "
                  : "asks for nothing that can be answered here: ")
              + excerpt());
      return;
    }
    XmlNode response = responses.getFirst();
    if (kind.contains("essay") || kind.contains("file_upload")) {
      essay();
    } else if (kind.contains("calculated") || item.first("calculated").isPresent()) {
      gathered.problem(
          place,
          "is calculated anew for each player; write it as a numerical question: " + excerpt());
    } else if (!item.isWhole() || !isCertain(responses)) {
      gathered.problem(place, "does not say for certain what is right: " + excerpt());
    } else if (item.all("response_label").stream().anyMatch(Qti1Text::isOnlyPicture)) {
      gathered.problem(place, "has a picture as a choice, which can't be shown here: " + excerpt());
    } else if (responses.stream().allMatch(one -> one.is("response_lid"))
        && Qti1Gaps.fit(prompt, responses)) {
      gaps(responses);
    } else if (responses.size() > 1 && responses.stream().allMatch(one -> one.is("response_lid"))) {
      match(responses);
    } else if (responses.size() > 1) {
      gathered.problem(place, "has several answers to give; part it into questions: " + excerpt());
    } else {
      switch (response.name()) {
        case "response_lid" -> lid(response);
        case "response_num" -> number(response);
        case "response_str" -> {
          boolean decimal =
              response
                  .first("render_fib")
                  .map(fib -> fib.attribute("fibtype").toLowerCase(Locale.ROOT))
                  .filter(type -> type.equals("decimal") || type.equals("integer"))
                  .isPresent();
          if (kind.contains("numerical") || decimal || has(response, "vargte")) {
            number(response);
          } else {
            typed(response);
          }
        }
        default ->
            gathered.problem(
                place,
                "is answered on a picture or in groups, which can't be asked here: " + excerpt());
      }
    }
  }

  private void essay() {
    gathered.problem(place, "is an essay, which nobody can mark while a room waits: " + excerpt());
  }

  private void lid(XmlNode response) {
    boolean several = response.attribute("rcardinality").equalsIgnoreCase("multiple");
    boolean ordered = response.attribute("rcardinality").equalsIgnoreCase("ordered");
    List<Key> right = several || ordered ? right(response) : best(response);
    Map<String, String> labels = labels(response);
    if (ordered) {
      List<String> items =
          right.stream().map(key -> labels.get(key.value())).filter(Objects::nonNull).toList();
      gathered.ask(place, new Asking(prompt, () -> Asking.order(items), feedback(), extras));
      return;
    }
    Set<String> named = right.stream().map(Key::value).collect(Collectors.toSet());
    List<Option> options =
        labels.entrySet().stream()
            .filter(label -> !label.getValue().isBlank())
            .map(label -> new Option(label.getValue(), named.contains(label.getKey())))
            .toList();
    boolean statement =
        options.size() == 2
            && options.get(0).text().equalsIgnoreCase("true")
            && options.get(1).text().equalsIgnoreCase("false")
            && options.get(0).right() != options.get(1).right();
    if (statement) {
      gathered.ask(
          place,
          new Asking(prompt, () -> TrueFalse.task(options.getFirst().right()), feedback(), extras));
      return;
    }
    gathered.choices(place, prompt, options, several, feedback(), extras);
  }

  private void typed(XmlNode response) {
    List<String> accepted = best(response).stream().map(Key::value).distinct().toList();
    if (accepted.isEmpty()) {
      essay();
    } else {
      gathered.ask(place, new Asking(prompt, () -> Asking.text(accepted), feedback(), extras));
    }
  }

  private void number(XmlNode response) {
    List<Key> right = right(response);
    Optional<String> least = named(right, "vargte", "vargt");
    Optional<String> most = named(right, "varlte", "varlt");
    Optional<String> equal = named(right, "varequal");
    if (least.isPresent() && most.isPresent()) {
      gathered.ask(
          place,
          new Asking(
              prompt,
              () -> Asking.between(Decimals.read(least.get()), Decimals.read(most.get())),
              feedback(),
              extras));
    } else {
      String value = equal.orElse("");
      gathered.ask(
          place,
          new Asking(
              prompt,
              () -> Asking.between(Decimals.read(value), Decimals.read(value)),
              feedback(),
              extras));
    }
  }

  private static Optional<String> named(List<Key> keys, String... names) {
    return Stream.of(names)
        .flatMap(name -> keys.stream().filter(key -> key.name().equals(name)))
        .map(Key::value)
        .findFirst();
  }

  private void gaps(List<XmlNode> responses) {
    List<Qti1Gaps.Response> holes =
        responses.stream()
            .map(response ->
                new Qti1Gaps.Response(
                    response,
                    labels(response),
                    right(response).stream().map(Key::value).collect(Collectors.toSet())))
            .toList();
    gathered.askAll(
        place,
        Qti1Gaps.of(prompt, holes, kind).askings(feedback()).stream()
            .map(one -> new Asking(one.prompt(), one.task(), one.explanation(), extras))
            .toList());
  }

  /** One response for each on the left, with all partners to choose from. */
  private void match(List<XmlNode> responses) {
    var left = new ArrayList<String>();
    var right = new ArrayList<String>();
    var all = new ArrayList<String>();
    for (XmlNode response : responses) {
      Map<String, String> labels = labels(response);
      all.addAll(labels.values());
      String partner =
          right(response).stream()
              .map(key -> labels.get(key.value()))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      if (partner.isBlank()) {
        gathered.problem(place, "has one without its partner: " + excerpt());
        return;
      }
      left.add(response.child("material").map(Qti1Text::of).orElse(""));
      right.add(partner);
    }
    gathered.ask(
        place, new Asking(prompt, () -> Asking.match(left, right, all), feedback(), extras));
  }

  private boolean has(XmlNode response, String comparison) {
    return right(response).stream().anyMatch(key -> key.name().equals(comparison));
  }

  private List<Key> right(XmlNode response) {
    return keys.getOrDefault(response.attribute("ident"), List.of());
  }

  /** Those that earn most: what earns less is only partly right. */
  private List<Key> best(XmlNode response) {
    double most = right(response).stream().mapToDouble(Key::points).max().orElse(0);
    return right(response).stream().filter(key -> key.points() >= most).toList();
  }

  /** What earns points; a condition without points is what platforms say feedback by. */
  private void conditions() {
    for (XmlNode condition : item.all("respcondition")) {
      List<String> scores = condition.children("setvar").map(set -> set.text().strip()).toList();
      certain &= scores.stream().allMatch(Decimals::isOne);
      double points =
          scores.stream().filter(Decimals::isOne).mapToDouble(Decimals::read).max().orElse(0.0);
      boolean correct =
          condition.attribute("title").toLowerCase(Locale.ROOT).matches("correct|.*true.*");
      if (points > 0 || correct) {
        condition.child("conditionvar").ifPresent(all -> tests(all, points));
      }
    }
  }

  /** What stands in a "not" is wrong; what stands in anything unknown may be that too. */
  private void tests(XmlNode group, double points) {
    for (XmlNode test : group.children()) {
      if (test.is("and") || test.is("or")) {
        tests(test, points);
      } else if (test.name().startsWith("var")) {
        keys.computeIfAbsent(test.attribute("respident"), _ -> new ArrayList<>())
            .add(new Key(test.name(), test.text().strip(), test.attribute("index"), points));
      } else {
        certain &= UNTESTED.contains(test.name());
      }
    }
  }

  /** Whether each key belongs to a response, and to one of its labels where it has some. */
  private boolean isCertain(List<XmlNode> responses) {
    Set<String> known =
        responses.stream().map(one -> one.attribute("ident")).collect(Collectors.toSet());
    return certain
        && known.containsAll(keys.keySet())
        && responses.stream()
            .filter(one -> one.is("response_lid"))
            .allMatch(one ->
                labels(one).keySet().containsAll(right(one).stream().map(Key::value).toList()));
  }

  private static Map<String, String> labels(XmlNode response) {
    var labels = new LinkedHashMap<String, String>();
    for (XmlNode label : response.all("response_label")) {
      labels.put(label.attribute("ident"), Qti1Text.of(label));
    }
    return labels;
  }

  /** All that is said afterwards, whoever it is said to. */
  private String feedback() {
    return item.children("itemfeedback")
        .map(Qti1Text::of)
        .filter(text -> !text.isBlank())
        .distinct()
        .reduce("", Weighed::joined);
  }

  /** What platforms say of an item in fields of this name, such as its kind. */
  private String metadata(String... names) {
    return metadata(item, names).toLowerCase(Locale.ROOT);
  }

  static String metadata(XmlNode item, String... names) {
    for (XmlNode field : item.all("qtimetadatafield")) {
      String label = field.child("fieldlabel").map(XmlNode::text).orElse("").strip();
      if (List.of(names).contains(label)) {
        return field.child("fieldentry").map(XmlNode::text).orElse("").strip();
      }
    }
    return "";
  }

  private String excerpt() {
    return Tidy.excerpt(prompt.isBlank() ? item.attribute("title") : prompt);
  }
}
