package trivium.bank.format.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.markup.XmlNode;

/**
 * The response processing of an item of QTI 1.2: which answers earn points. Conditions without
 * points are how platforms attach feedback.
 */
final class Qti1Scoring {
  /** Conditions that do not say which answer is right. */
  private static final Set<String> NEUTRAL =
      Set.of("unanswered", "durequal", "durlt", "durgte", "conditionvar_extension");

  private static final Set<String> ADDING = Set.of("add", "subtract");
  private static final Set<String> ACTIONS = Set.of("", "set", "add", "subtract");

  /**
   * An answer that earns points.
   *
   * @param comparison the element that compares a response with it
   * @param index its place in an order; empty if the file does not say
   */
  record ScoredKey(String response, String comparison, String value, String index) {}

  /**
   * A condition that earns points.
   *
   * @param keys what it compares, without negations
   * @param alternatives whether one of several keys is enough
   * @param adds whether its points are added to those of other conditions
   */
  private record Condition(
      List<ScoredKey> keys, boolean alternatives, double points, boolean adds) {
    Condition of(String response) {
      return new Condition(
          keys.stream().filter(key -> key.response().equals(response)).toList(),
          alternatives,
          points,
          adds);
    }
  }

  private final List<Condition> conditions = new ArrayList<>();
  private boolean certain = true;

  private Qti1Scoring() {}

  static Qti1Scoring of(XmlNode item) {
    var scoring = new Qti1Scoring();
    scoring.read(item);
    return scoring;
  }

  /** Whether all conditions that decide about points were understood and agree. */
  boolean isCertain() {
    return certain;
  }

  /** The identifiers of the responses that answers earn points for. */
  Set<String> responses() {
    return conditions.stream()
        .flatMap(condition -> condition.keys().stream())
        .map(ScoredKey::response)
        .collect(Collectors.toSet());
  }

  /** All answers to a response that earn points. */
  List<ScoredKey> keys(String response) {
    return of(response).flatMap(condition -> condition.keys().stream()).distinct().toList();
  }

  /** The answers that earn the most points; one with fewer is only partly right. */
  List<ScoredKey> best(String response) {
    double most = most(response);
    return of(response)
        .filter(condition -> condition.points() >= most)
        .flatMap(condition -> condition.keys().stream())
        .distinct()
        .toList();
  }

  /** The values of which any one is right; empty if a condition wants two of them at once. */
  Set<String> oneOf(String response) {
    double most = most(response);
    boolean together =
        of(response)
            .filter(condition -> condition.points() >= most)
            .anyMatch(condition -> condition.keys().size() > 1 && !condition.alternatives());
    return together ? Set.of() : values(best(response));
  }

  /** The values that are right together; empty if the conditions do not agree on them. */
  Set<String> allOf(String response) {
    List<Condition> all = of(response).toList();
    double most = most(response);
    List<Condition> best = all.stream().filter(condition -> condition.points() >= most).toList();
    if (all.stream()
        .anyMatch(condition -> condition.alternatives() && condition.keys().size() > 1)) {
      return Set.of();
    }
    if (best.size() == 1 && (all.size() == 1 || !best.getFirst().adds())) {
      boolean partial = best.getFirst().keys().size() == 1 && all.size() > 1;
      return partial ? Set.of() : values(best.getFirst().keys());
    }
    boolean shares =
        all.stream()
            .allMatch(condition ->
                condition.keys().size() == 1 && (condition.adds() || condition.points() == most));
    return shares
        ? values(all.stream().flatMap(condition -> condition.keys().stream()).toList())
        : Set.of();
  }

  private Stream<Condition> of(String response) {
    return conditions.stream()
        .map(condition -> condition.of(response))
        .filter(condition -> !condition.keys().isEmpty());
  }

  private double most(String response) {
    return of(response).mapToDouble(Condition::points).max().orElse(0);
  }

  private static Set<String> values(List<ScoredKey> keys) {
    return keys.stream().map(ScoredKey::value).collect(Collectors.toSet());
  }

  private void read(XmlNode item) {
    certain =
        item.all("decvar").stream()
            .map(variable -> variable.attribute("defaultval").strip())
            .allMatch(start -> start.isEmpty() || isZero(start));
    List<XmlNode> all = item.all("respcondition");
    Optional<String> variable = variable(all);
    certain &= variable.isPresent();
    Map<ScoredKey, Set<Boolean>> earning = new HashMap<>();
    for (XmlNode condition : all) {
      List<XmlNode> sets =
          condition.children("setvar").filter(set -> isOf(set, variable.orElse(""))).toList();
      certain &=
          sets.stream()
              .allMatch(
                  set -> Decimals.isNumber(set.text().strip()) && ACTIONS.contains(action(set)));
      if (certain && !sets.isEmpty()) {
        double points = sets.stream().mapToDouble(Qti1Scoring::points).max().orElse(0);
        boolean adds = sets.stream().anyMatch(set -> ADDING.contains(action(set)));
        Condition read = read(condition, points, adds);
        if (points > 0) {
          conditions.add(read);
        }
        if (read.keys().size() == 1) {
          earning.computeIfAbsent(read.keys().getFirst(), _ -> new HashSet<>()).add(points > 0);
        }
      }
    }
    certain &= earning.values().stream().allMatch(verdicts -> verdicts.size() == 1);
    if (conditions.isEmpty()) {
      all.stream()
          .filter(condition -> isCalledRight(condition.attribute("title")))
          .map(condition -> read(condition, 0, false))
          .forEach(conditions::add);
    }
  }

  private static boolean isZero(String number) {
    return Decimals.isNumber(number) && Decimals.parse(number) == 0;
  }

  private static boolean isCalledRight(String title) {
    return title.toLowerCase(Locale.ROOT).matches("correct|(?!.*\\bnot\\b).*\\btrue\\b.*");
  }

  /** The variable that counts the points: the only one, or that which is called so. */
  private static Optional<String> variable(List<XmlNode> conditions) {
    List<String> names =
        conditions.stream()
            .flatMap(condition -> condition.children("setvar"))
            .map(Qti1Scoring::name)
            .distinct()
            .toList();
    if (names.size() <= 1) {
      return Optional.of(names.isEmpty() ? "" : names.getFirst());
    }
    return single(names, name -> name.contains("score"))
        .or(() -> single(names, name -> name.contains("correct") && !name.contains("incorrect")));
  }

  private static Optional<String> single(List<String> names, Predicate<String> predicate) {
    List<String> found = names.stream().filter(predicate).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The name of a variable in lower case; "score" is the default. */
  private static String name(XmlNode set) {
    String name = set.attribute("varname").strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() ? "score" : name;
  }

  private static boolean isOf(XmlNode set, String variable) {
    return name(set).equals(variable);
  }

  private static String action(XmlNode set) {
    return set.attribute("action").strip().toLowerCase(Locale.ROOT);
  }

  private static double points(XmlNode set) {
    double points = Decimals.parse(set.text().strip());
    return action(set).equals("subtract") ? -points : points;
  }

  /** Reads what a condition compares. One that earns points for all other answers says nothing. */
  private Condition read(XmlNode condition, double points, boolean adds) {
    var keys = new ArrayList<ScoredKey>();
    boolean alternatives = false;
    boolean negative = false;
    for (XmlNode test : condition.child("conditionvar").map(XmlNode::children).orElse(List.of())) {
      alternatives |= collect(test, points, keys);
      negative |= test.is("not") || test.is("other");
    }
    certain &= points <= 0 || adds || !negative || !keys.isEmpty();
    certain &= points <= 0 || condition.first("other").isEmpty();
    return new Condition(keys, alternatives, points, adds);
  }

  /** Collects the comparisons of a test, and returns whether one of several is enough. */
  private boolean collect(XmlNode test, double points, List<ScoredKey> keys) {
    boolean alternatives = test.is("or");
    if (test.is("and") || test.is("or")) {
      for (XmlNode part : test.children()) {
        alternatives |= collect(part, points, keys);
      }
    } else if (test.name().startsWith("var")) {
      keys.add(
          new ScoredKey(
              test.attribute("respident"),
              test.name(),
              test.text().strip(),
              test.attribute("index").strip()));
    } else {
      boolean known = test.is("not") || test.is("other") || NEUTRAL.contains(test.name());
      certain &= points <= 0 || known;
    }
    return alternatives;
  }
}
