package trivium.bank.format.qti;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.ClozeText;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.PointScale;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.markup.EmbeddedPictures;
import trivium.bank.format.markup.XmlNode;
import trivium.bank.format.qti.Qti1Scoring.ScoredKey;

/**
 * Reads an item of QTI 1.2 as learning platforms write it: a presentation, and conditions that
 * award points.
 */
final class Qti1Item {
  /** Identifiers of responses to gaps, which are written {@code [name]} in the text, begin so. */
  private static final String GAP_PREFIX = "response_";

  private final XmlNode item;
  private final SourceLocation location;
  private final BankBuilder builder;
  private final String prompt;
  private final String kind;
  private final QuestionSettings extras;
  private final Qti1Scoring scoring;

  /**
   * @param files the pictures beside the file, by their addresses
   */
  Qti1Item(
      XmlNode item,
      SourceLocation location,
      BankBuilder builder,
      PointScale scale,
      Function<String, Optional<byte[]>> files) {
    this.item = item;
    this.location = location;
    this.builder = builder;
    this.kind =
        metadata(item, "question_type", "qmd_itemtype", "cc_profile").toLowerCase(Locale.ROOT);
    var pictures = new ArrayList<String>();
    this.prompt =
        Qti1Text.prompt(
            item,
            html -> {
              EmbeddedPictures.Illustrated shown =
                  new EmbeddedPictures(builder, location).importFirst(html, files);
              shown.picture().ifPresent(pictures::add);
              return shown.html();
            });
    this.extras = scale.extras(points(item), pictures.stream().findFirst(), true);
    this.scoring = Qti1Scoring.of(item);
  }

  /** The points of an item as the platform has written them; empty if it has not. */
  static String points(XmlNode item) {
    return metadata(item, "points_possible");
  }

  /** The first metadata field that has one of these labels; empty if there is none. */
  static String metadata(XmlNode item, String... labels) {
    for (XmlNode field : item.all("qtimetadatafield")) {
      String label = field.child("fieldlabel").map(XmlNode::text).orElse("").strip();
      if (List.of(labels).contains(label)) {
        return field.child("fieldentry").map(XmlNode::text).orElse("").strip();
      }
    }
    return "";
  }

  private void reject(String reason) {
    builder.reject(location, reason, prompt.isBlank() ? item.attribute("title") : prompt);
  }

  private void add(Supplier<Task> task) {
    builder.add(location, new ImportedQuestion(prompt, task, feedback(), extras));
  }

  void read() {
    List<XmlNode> responses =
        item.child("presentation")
            .map(shown ->
                shown.descendants(Qti1Text.RESPONSES).stream()
                    .filter(response -> Qti1Text.RESPONSES.contains(response.name()))
                    .toList())
            .orElse(List.of());
    boolean allChoices = responses.stream().allMatch(response -> response.is("response_lid"));
    if (responses.isEmpty()) {
      reject(
          kind.contains("text_only")
              ? "is a text without a question"
              : "asks for nothing that can be answered here");
    } else if (kind.contains("essay") || kind.contains("file_upload")) {
      reject(RejectionReason.ESSAY);
    } else if (kind.contains("calculated") || item.first("calculated").isPresent()) {
      reject(RejectionReason.CALCULATED);
    } else if (!item.isWhole() || !isCertain(responses)) {
      reject(RejectionReason.UNCERTAIN);
    } else if (item.all("response_label").stream().anyMatch(Qti1Text::isOnlyPicture)) {
      reject(RejectionReason.PICTURE_AS_CHOICE);
    } else if (allChoices
        && responses.stream()
            .allMatch(response -> prompt.contains("[" + gapName(response) + "]"))) {
      builder.addGroup(
          location,
          ClozeText.withNamedGaps(prompt, responses.stream().map(this::gap).toList())
              .questions(feedback(), extras));
    } else if (responses.size() > 1 && allChoices) {
      match(responses);
    } else if (responses.size() > 1) {
      reject(RejectionReason.SEVERAL_ANSWERS);
    } else {
      single(responses.getFirst());
    }
  }

  private void single(XmlNode response) {
    switch (response.name()) {
      case "response_lid" -> choices(response);
      case "response_num" -> number(response);
      case "response_str" -> {
        boolean decimal =
            response
                .first("render_fib")
                .map(fib -> fib.attribute("fibtype").toLowerCase(Locale.ROOT))
                .filter(type -> type.equals("decimal") || type.equals("integer"))
                .isPresent();
        if (kind.contains("numerical")
            || decimal
            || scoring.keys(response.attribute("ident")).stream()
                .anyMatch(key -> key.comparison().equals("vargte"))) {
          number(response);
        } else {
          text(response);
        }
      }
      default -> reject("is answered on a picture or in groups, which can't be asked here");
    }
  }

  private void choices(XmlNode response) {
    boolean several = response.attribute("rcardinality").equalsIgnoreCase("multiple");
    Map<String, String> labels = labels(response);
    if (response.attribute("rcardinality").equalsIgnoreCase("ordered")) {
      order(response, labels);
      return;
    }
    String ident = response.attribute("ident");
    Set<String> right = several ? scoring.allOf(ident) : scoring.oneOf(ident);
    if (right.isEmpty() && !scoring.keys(ident).isEmpty()) {
      reject(RejectionReason.UNCERTAIN);
      return;
    }
    List<Option> options =
        labels.entrySet().stream()
            .filter(label -> !label.getValue().isBlank())
            .map(label -> new Option(label.getValue(), right.contains(label.getKey())))
            .toList();
    builder.addStatementOrChoices(location, prompt, options, several, feedback(), extras);
  }

  /** The items in the order of their indexes, or else in that of the condition. */
  private void order(XmlNode response, Map<String, String> labels) {
    List<ScoredKey> keys = best(response);
    boolean indexed = keys.stream().allMatch(key -> key.index().matches("\\d{1,3}"));
    List<String> items =
        keys.stream()
            .sorted(Comparator.comparingInt(key -> indexed ? Integer.parseInt(key.index()) : 0))
            .map(key -> labels.get(key.value()))
            .filter(Objects::nonNull)
            .toList();
    if (items.size() != labels.size()) {
      reject(RejectionReason.UNCERTAIN);
    } else {
      add(() -> ImportedTasks.order(items));
    }
  }

  private void text(XmlNode response) {
    List<String> accepted = best(response).stream().map(ScoredKey::value).distinct().toList();
    if (accepted.isEmpty()) {
      reject(RejectionReason.ESSAY);
    } else {
      add(() -> ImportedTasks.text(accepted));
    }
  }

  private void number(XmlNode response) {
    List<ScoredKey> right = best(response);
    List<String> exact = values(right, "varequal");
    List<String> least = values(right, "vargte", "vargt");
    List<String> most = values(right, "varlte", "varlt");
    if (least.size() != most.size() || !fitsRange(exact, least, most)) {
      reject(RejectionReason.UNCERTAIN);
      return;
    }
    if (least.size() > 1 || (least.isEmpty() && exact.size() > 1)) {
      builder.warn(location, "has several numbers that are right; the first is asked", prompt);
    }
    String from = least.isEmpty() ? exact.stream().findFirst().orElse("") : least.getFirst();
    String to = most.isEmpty() ? from : most.getFirst();
    add(() -> ImportedTasks.range(Decimals.parse(from), Decimals.parse(to)));
  }

  /** An exact number beside a range is the middle of it, which other platforms show. */
  private static boolean fitsRange(List<String> exact, List<String> least, List<String> most) {
    return least.isEmpty()
        || exact.stream()
            .allMatch(value ->
                Decimals.isNumber(value)
                    && IntStream.range(0, least.size())
                        .anyMatch(i ->
                            Decimals.isNumber(least.get(i))
                                && Decimals.isNumber(most.get(i))
                                && Decimals.parse(least.get(i)) <= Decimals.parse(value)
                                && Decimals.parse(value) <= Decimals.parse(most.get(i))));
  }

  private static List<String> values(List<ScoredKey> keys, String... comparisons) {
    return keys.stream()
        .filter(key -> List.of(comparisons).contains(key.comparison()))
        .map(ScoredKey::value)
        .distinct()
        .toList();
  }

  private ClozeText.NamedGap gap(XmlNode response) {
    Set<String> right = scoring.oneOf(response.attribute("ident"));
    Map<String, String> labels = labels(response);
    String filled =
        labels.entrySet().stream()
            .filter(label -> right.contains(label.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    // Labels that differ in case only are spellings to type and not choices.
    boolean typed =
        kind.contains("fill_in")
            || labels.values().stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .distinct()
                    .count()
                == 1;
    return new ClozeText.NamedGap(
        gapName(response),
        filled,
        () ->
            typed
                ? ImportedTasks.text(List.copyOf(labels.values()))
                : ImportedTasks.choice(
                    labels.entrySet().stream()
                        .map(label -> new Option(label.getValue(), right.contains(label.getKey())))
                        .toList(),
                    false));
  }

  private static String gapName(XmlNode response) {
    String ident = response.attribute("ident");
    return ident.startsWith(GAP_PREFIX) ? ident.substring(GAP_PREFIX.length()) : ident;
  }

  /** Each response is one on the left, with all partners to choose from. */
  private void match(List<XmlNode> responses) {
    var left = new ArrayList<String>();
    var right = new ArrayList<String>();
    var all = new ArrayList<String>();
    for (XmlNode response : responses) {
      Map<String, String> labels = labels(response);
      all.addAll(labels.values());
      Set<String> partners = scoring.oneOf(response.attribute("ident"));
      String partner =
          partners.size() == 1 ? labels.getOrDefault(partners.iterator().next(), "") : "";
      if (partner.isBlank()) {
        reject("has one without its partner");
        return;
      }
      left.add(response.child("material").map(Qti1Text::of).orElse(""));
      right.add(partner);
    }
    add(() -> ImportedTasks.match(left, right, all));
  }

  private List<ScoredKey> best(XmlNode response) {
    return scoring.best(response.attribute("ident"));
  }

  /** Whether each key belongs to a response and, if that has labels, names one of them. */
  private boolean isCertain(List<XmlNode> responses) {
    Set<String> known =
        responses.stream().map(response -> response.attribute("ident")).collect(Collectors.toSet());
    return scoring.isCertain()
        && known.containsAll(scoring.responses())
        && responses.stream()
            .filter(response -> response.is("response_lid"))
            .allMatch(response ->
                scoring.keys(response.attribute("ident")).stream()
                    .map(ScoredKey::value)
                    .allMatch(labels(response).keySet()::contains));
  }

  private static Map<String, String> labels(XmlNode response) {
    var labels = new LinkedHashMap<String, String>();
    for (XmlNode label : response.all("response_label")) {
      labels.put(label.attribute("ident"), Qti1Text.of(label));
    }
    return labels;
  }

  private String feedback() {
    return item.children("itemfeedback")
        .map(Qti1Text::of)
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
