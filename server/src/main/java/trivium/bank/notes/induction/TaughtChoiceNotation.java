package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the choices of a page are written, as an example shows: what stands in front of them, and
 * what tells the right ones. A mark needs to be in no list; it only has to recur, so that entries
 * have right choices and others. If nothing else tells the right choice of the example, its place
 * does. What is not certain of an entry is not told.
 */
public final class TaughtChoiceNotation {
  /** The share of the entries in which a mark has to tell the right choices. */
  private static final double LEAST_SHARE = 0.5;

  /** The same if the mark is a word, which texts can have too. */
  private static final double LEAST_SHARE_OF_WORD = 0.8;

  private static final int FEWEST_WITH_WORD = 2;
  private static final int FEWEST_FOR_PLACE = 3;
  private static final int MOST_TOKENS_BEHIND = 5;
  private static final int SAMPLE = 200;

  /** As often a word tells right choices that is no part of their texts. */
  private static final int FEWEST_BY_CHANCE = 3;

  /** What a mark is worth that is not only a word. */
  private static final int BARE = 100;

  private static final int LONGEST_BEHIND = 24;
  private static final int LATEST_START = 5;
  private static final int MOST_LINES = 40;
  private static final Pattern LAST_TOKEN =
      Pattern.compile("\\s*(?:[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s])$");

  private static final Pattern BARE_WORD = Pattern.compile("\\p{L}\\s+$");

  /** What ends texts too. */
  private static final String ENDINGS = ".?!…,;:\"'”»)";

  /** What tells the right choices. */
  private sealed interface Distinction {
    /**
     * Marks in front and behind, of the right choices or of the others.
     *
     * @param lead of right choices
     * @param behind right choices
     * @param behindOthers behind the other choices
     */
    record Mark(ChoiceLead lead, String behind, String behindOthers) implements Distinction {
      int length() {
        return lead.length() + behind.strip().length();
      }
    }

    record UpperCase() implements Distinction {}

    record KeyLine(ChoiceKeyLine line) implements Distinction {}

    record FirstPlace() implements Distinction {}

    record LastPlace() implements Distinction {}

    /** Nothing in the entry; a key elsewhere may. */
    record Nothing() implements Distinction {}
  }

  private final ChoiceLead wrong;
  private final List<ChoiceLead> leads;
  private final boolean spaced;
  private final List<ChoiceKeyLine> keys;

  /** Whether a line above the choices may name the right ones. */
  private final boolean isToldAbove;

  private final Distinction distinction;

  private TaughtChoiceNotation(
      ChoiceLead wrong,
      List<ChoiceLead> leads,
      boolean spaced,
      List<ChoiceKeyLine> keys,
      boolean isToldAbove,
      Distinction distinction) {
    this.wrong = wrong;
    this.leads = leads;
    this.spaced = spaced;
    this.keys = keys;
    this.isToldAbove = isToldAbove;
    this.distinction = distinction;
  }

  /**
   * The notations that an example can have, before it is known what tells the right choices; the
   * one in which only signs and labels stand in front of choices first.
   */
  static List<TaughtChoiceNotation> of(LineFeatures page, ExampleLines example) {
    List<ShownChoice> choices = example.choices();
    if (choices.size() < 2
        || choices.stream().map(ShownChoice::line).distinct().count() < choices.size()) {
      return List.of();
    }
    List<String> lines = choices.stream().map(choice -> page.line(choice.line())).toList();
    for (ChoiceLead.Labels labels : ChoiceLead.Labels.values()) {
      List<TaughtChoiceNotation> notations = of(page, example, lines, labels);
      if (!notations.isEmpty()) {
        return notations;
      }
    }
    return List.of();
  }

  private static List<TaughtChoiceNotation> of(
      LineFeatures page, ExampleLines example, List<String> lines, ChoiceLead.Labels labels) {
    List<Integer> right = places(example.choices(), true);
    List<Integer> others = places(example.choices(), false);
    var notations = new ArrayList<TaughtChoiceNotation>();
    for (ChoiceLead wrong : common(lines, others.isEmpty() ? right : others, labels)) {
      boolean isShared =
          right.stream().anyMatch(place -> wrong.body(lines.get(place), place).isPresent());
      if (!(isBareWord(wrong) && isShared)) {
        of(page, example, lines, wrong).ifPresent(notations::add);
      }
    }
    return notations;
  }

  private static Optional<TaughtChoiceNotation> of(
      LineFeatures page, ExampleLines example, List<String> lines, ChoiceLead wrong) {
    List<ShownChoice> choices = example.choices();
    List<Integer> right = places(choices, true);
    var leads = new ArrayList<ChoiceLead>(List.of(wrong));
    common(lines, right, wrong.labels()).stream()
        .filter(lead -> !lead.equals(wrong))
        .forEach(leads::add);
    leads.sort(Comparator.comparingInt(ChoiceLead::length).reversed());
    var bodies = new ArrayList<ChoiceLead.Body>();
    for (int i = 0; i < lines.size(); i++) {
      int place = i;
      leads.stream()
          .map(lead -> lead.body(lines.get(place), place))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(bodies::add);
    }
    if (bodies.size() < lines.size()) {
      return Optional.empty();
    }
    boolean spaced =
        IntStream.range(1, choices.size()).anyMatch(i -> page.gap(choices.get(i).line()) > 0);
    var keys = new ArrayList<ChoiceKeyLine>();
    for (int i = choices.getLast().line() + 1; i <= example.last(); i++) {
      if (page.isText(i)) {
        keys.addAll(ChoiceKeyLine.of(page.line(i), bodies, Set.copyOf(right)));
      }
    }
    boolean told = false;
    for (int i = example.first(); i < example.answer(); i++) {
      told |= !ChoiceKeyLine.of(page.line(i), bodies, Set.copyOf(right)).isEmpty();
    }
    return Optional.of(
        new TaughtChoiceNotation(wrong, leads, spaced, keys, told, new Distinction.Nothing()));
  }

  private static List<Integer> places(List<ShownChoice> choices, boolean right) {
    return IntStream.range(0, choices.size())
        .filter(i -> choices.get(i).right() == right)
        .boxed()
        .toList();
  }

  /** The leads that all of these choices can have. */
  private static List<ChoiceLead> common(
      List<String> lines, List<Integer> places, ChoiceLead.Labels labels) {
    var common = new LinkedHashSet<ChoiceLead>();
    for (int place : places) {
      common.addAll(ChoiceLead.of(lines.get(place), place, labels));
    }
    common.removeIf(
        lead -> !places.stream().allMatch(place -> lead.body(lines.get(place), place).isPresent()));
    return List.copyOf(common);
  }

  /** Whether signs or labels tell choices from other lines. */
  boolean isMarked() {
    return leads.stream().noneMatch(ChoiceLead::isEmpty);
  }

  /** Whether the choices of an entry begin on a line. */
  boolean startsAt(LineFeatures page, int line, int end) {
    boolean begins = leads.stream().anyMatch(lead -> lead.body(page.line(line), 0).isPresent());
    return begins && isReadIn(page, line, Math.min(end - 1, line + MOST_LINES));
  }

  /** Whether choices are on these lines. */
  boolean isReadIn(LineFeatures page, int first, int last) {
    return read(IntStream.rangeClosed(first, last).mapToObj(page::line).toList())
        .filter(choices -> choices.first() == 0)
        .isPresent();
  }

  /**
   * @param certain entries whose right choices are told
   * @param all entries with such choices
   */
  private record Rated(TaughtChoiceNotation notation, int certain, int all) {
    boolean isEnough() {
      boolean word = notation.isBareWord();
      return certain >= (word ? LEAST_SHARE_OF_WORD : LEAST_SHARE) * all
          && certain >= (word ? FEWEST_WITH_WORD : 1);
    }

    /** Texts that begin alike by chance do so in a few entries only. */
    int length() {
      return notation.length() - (notation.isBareWord() && certain < FEWEST_BY_CHANCE ? BARE : 0);
    }
  }

  /**
   * The notation, of those of an example, with what tells the right choices of most entries.
   *
   * @param notations at least one
   * @param shown the lines from the first choice on of the example
   * @param entries the same of all entries of the page
   * @param isKeyed whether a key elsewhere on the page tells the right choices
   */
  static TaughtChoiceNotation taught(
      List<TaughtChoiceNotation> notations,
      List<String> shown,
      Set<Integer> right,
      List<List<String>> entries,
      boolean isKeyed) {
    List<List<String>> sample = entries.subList(0, Math.min(SAMPLE, entries.size()));
    return notations.stream()
        .flatMap(notation -> notation.rated(shown, right, sample))
        .max(Comparator.comparingInt(Rated::certain).thenComparingInt(Rated::length))
        .map(Rated::notation)
        .orElseGet(() -> notations.getFirst().byPlace(shown, right, isKeyed));
  }

  private Stream<Rated> rated(List<String> shown, Set<Integer> right, List<List<String>> entries) {
    return candidates(shown, right).stream()
        .map(this::with)
        .filter(one -> one.read(shown).map(TaughtChoices::right).equals(Optional.of(right)))
        .map(one -> one.rated(entries))
        .filter(Rated::isEnough);
  }

  private Rated rated(List<List<String>> entries) {
    int all = 0;
    int certain = 0;
    for (List<String> entry : entries) {
      Optional<TaughtChoices> choices = read(entry);
      all += choices.isPresent() ? 1 : 0;
      certain += choices.filter(TaughtChoices::isCertain).isPresent() ? 1 : 0;
    }
    return new Rated(this, certain, all);
  }

  /** The place of the right choice is what tells it, if nothing else can. */
  private TaughtChoiceNotation byPlace(List<String> shown, Set<Integer> right, boolean isKeyed) {
    int choices = read(shown).map(one -> one.texts().size()).orElse(0);
    if (isKeyed
        || isToldAbove
        || !keys.isEmpty()
        || right.size() != 1
        || choices < FEWEST_FOR_PLACE) {
      return this;
    }
    return right.contains(0)
        ? with(new Distinction.FirstPlace())
        : right.contains(choices - 1) ? with(new Distinction.LastPlace()) : this;
  }

  private TaughtChoiceNotation with(Distinction candidate) {
    return new TaughtChoiceNotation(wrong, leads, spaced, keys, isToldAbove, candidate);
  }

  /** The characters of marks: of notations that tell equally many, the more specific one counts. */
  private int length() {
    return switch (distinction) {
      case Distinction.Mark mark ->
          BARE + mark.length() + wrong.length() + mark.behindOthers().strip().length();
      case Distinction.KeyLine(ChoiceKeyLine key) ->
          (key.isMarked() ? 2 : 0) + key.by().specificity();
      case Distinction.UpperCase _,
          Distinction.FirstPlace _,
          Distinction.LastPlace _,
          Distinction.Nothing _ ->
          0;
    };
  }

  /** Whether a word without a sign is all that marks the right choices. */
  private boolean isBareWord() {
    return distinction instanceof Distinction.Mark(ChoiceLead lead, String behind, String others)
        && (isBareWord(lead) || isBareWord(behind) || isBareWord(others));
  }

  private static boolean isBareWord(ChoiceLead lead) {
    return BARE_WORD.matcher(lead.before()).find() || BARE_WORD.matcher(lead.after()).find();
  }

  private static boolean isBareWord(String behind) {
    return !behind.isEmpty() && behind.codePoints().noneMatch(TaughtChoiceNotation::isSign);
  }

  private static boolean isSign(int codePoint) {
    return !Character.isLetterOrDigit(codePoint) && !Character.isWhitespace(codePoint);
  }

  private List<Distinction> candidates(List<String> shown, Set<Integer> right) {
    var all = new ArrayList<Distinction>();
    if (right.isEmpty()) {
      return all;
    }
    List<String> lines = choiceLines(shown);
    Set<Integer> others =
        IntStream.range(0, lines.size())
            .filter(place -> !right.contains(place))
            .boxed()
            .collect(Collectors.toSet());
    for (String behindOthers : behind(lines, others, wrong)) {
      for (ChoiceLead lead : leads) {
        for (String behind : behind(lines, right, lead)) {
          if (!(lead.equals(wrong) && behind.equals(behindOthers))) {
            all.add(new Distinction.Mark(lead, behind, behindOthers));
          }
        }
      }
    }
    all.add(new Distinction.UpperCase());
    keys.stream().map(Distinction.KeyLine::new).forEach(all::add);
    return all;
  }

  /** What stands behind the texts of all these choices with this lead; always nothing, too. */
  private static Set<String> behind(List<String> lines, Set<Integer> places, ChoiceLead lead) {
    var common = new LinkedHashSet<String>(List.of(""));
    boolean isFirst = true;
    for (int place : places) {
      Optional<ChoiceLead.Body> body =
          place < lines.size() ? lead.body(lines.get(place), place) : Optional.empty();
      if (body.isEmpty()) {
        return Set.of();
      }
      Set<String> own = endings(body.get().text());
      if (isFirst) {
        common.addAll(own);
      } else {
        common.retainAll(own);
      }
      isFirst = false;
    }
    return common;
  }

  private static Set<String> endings(String text) {
    var endings = new LinkedHashSet<String>(List.of(""));
    int begin = text.length();
    for (int i = 0; i < MOST_TOKENS_BEHIND; i++) {
      Matcher token = LAST_TOKEN.matcher(text.substring(0, begin));
      if (!token.find() || token.start() == 0 || text.length() - token.start() > LONGEST_BEHIND) {
        break;
      }
      begin = token.start();
      String ending = text.substring(begin);
      boolean apart =
          Character.isWhitespace(ending.charAt(0)) || !Character.isLetterOrDigit(ending.charAt(0));
      if (apart && ending.codePoints().anyMatch(sign -> ENDINGS.indexOf(sign) < 0)) {
        endings.add(ending);
      }
    }
    return endings;
  }

  private List<String> choiceLines(List<String> lines) {
    var found = new ArrayList<String>();
    for (String line : lines) {
      if (!line.isBlank()
          && leads.stream().anyMatch(lead -> lead.body(line, found.size()).isPresent())) {
        found.add(line);
      }
    }
    return found;
  }

  /** The choices of an entry; empty if it has none of this kind. */
  public Optional<TaughtChoices> read(List<String> lines) {
    var bodies = new ArrayList<ChoiceLead.Body>();
    var right = new TreeSet<Integer>();
    int first = -1;
    int at = 0;
    for (; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.isBlank()) {
        if (!bodies.isEmpty() && !spaced && !isMarked()) {
          break;
        }
        continue;
      }
      if (!bodies.isEmpty() && isKey(line)) {
        break;
      }
      int place = bodies.size();
      Optional<ChoiceLead> lead =
          leads.stream().filter(one -> one.body(line, place).isPresent()).findFirst();
      if (lead.isEmpty()) {
        if (first < 0 && at < LATEST_START) {
          continue;
        }
        break;
      }
      Optional<ReadChoice> choice = choice(line, place, lead.get());
      if (choice.isEmpty()) {
        break;
      }
      first = first < 0 ? at : first;
      if (choice.get().isMarked()) {
        right.add(place);
      }
      bodies.add(choice.get().body());
    }
    var choices =
        new TaughtChoices(
            bodies.stream().map(ChoiceLead.Body::text).toList(),
            Set.of(),
            Math.max(0, first),
            at,
            -1);
    return choices.isWhole()
        ? Optional.of(distinguished(choices, bodies, right, lines))
        : Optional.empty();
  }

  private record ReadChoice(ChoiceLead.Body body, boolean isMarked) {}

  /**
   * The choice on a line; empty if it has neither the marks of right choices nor those of others.
   *
   * @param lead that it has, whatever it tells
   */
  private Optional<ReadChoice> choice(String line, int place, ChoiceLead lead) {
    Optional<ChoiceLead.Body> other = wrong.body(line, place);
    if (!(distinction instanceof Distinction.Mark mark)) {
      return other.or(() -> lead.body(line, place)).map(body -> new ReadChoice(body, false));
    }
    other = ended(other, mark.behindOthers());
    Optional<ChoiceLead.Body> marked = ended(mark.lead().body(line, place), mark.behind());
    boolean isMore = mark.length() > wrong.length() + mark.behindOthers().strip().length();
    return marked.isPresent() && (other.isEmpty() || isMore)
        ? marked.map(body -> new ReadChoice(body, true))
        : other.map(body -> new ReadChoice(body, false));
  }

  /** A choice with something behind its text, without it. */
  private static Optional<ChoiceLead.Body> ended(Optional<ChoiceLead.Body> body, String behind) {
    return body.filter(one -> one.text().endsWith(behind))
        .map(one ->
            new ChoiceLead.Body(
                one.label(),
                one.text().substring(0, one.text().length() - behind.length()).strip()))
        .filter(one ->
            behind.isEmpty() || one.text().codePoints().anyMatch(Character::isLetterOrDigit));
  }

  private boolean isKey(String line) {
    return distinction instanceof Distinction.KeyLine(ChoiceKeyLine key)
        && key.isMarked()
        && key.matches(line);
  }

  private TaughtChoices distinguished(
      TaughtChoices choices,
      List<ChoiceLead.Body> bodies,
      Set<Integer> marked,
      List<String> lines) {
    int last = bodies.size() - 1;
    return switch (distinction) {
      case Distinction.Mark _ -> choices.with(marked);
      case Distinction.UpperCase _ -> choices.with(inUpperCase(bodies));
      case Distinction.FirstPlace _ -> choices.with(Set.of(0));
      case Distinction.LastPlace _ -> choices.with(Set.of(last));
      case Distinction.KeyLine(ChoiceKeyLine key) -> keyed(choices, bodies, key, lines);
      case Distinction.Nothing _ -> choices;
    };
  }

  /** A key in two ways is none. */
  private static TaughtChoices keyed(
      TaughtChoices choices, List<ChoiceLead.Body> bodies, ChoiceKeyLine key, List<String> lines) {
    Set<Integer> right = Set.of();
    int line = -1;
    int found = 0;
    for (int i = choices.end(); i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      Optional<Set<Integer>> places = key.places(lines.get(i), bodies);
      if (places.isPresent() || (key.isMarked() && key.matches(lines.get(i)))) {
        found++;
        right = places.orElse(Set.of());
        line = i;
      }
    }
    return found == 1 ? choices.with(right, line) : choices;
  }

  private static Set<Integer> inUpperCase(List<ChoiceLead.Body> bodies) {
    return IntStream.range(0, bodies.size())
        .filter(i -> {
          String text = bodies.get(i).text();
          return text.toUpperCase(Locale.ROOT).equals(text)
              && text.codePoints().filter(Character::isLetter).count() > 1
              && !text.toLowerCase(Locale.ROOT).equals(text);
        })
        .boxed()
        .collect(Collectors.toSet());
  }
}
