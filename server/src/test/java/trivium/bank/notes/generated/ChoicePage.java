package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.text.SeededRandom;

/**
 * A page of choices whose keys can be damaged, and what it then still says for certain.
 *
 * <p>A key is certain if everything that the page says about the question agrees: its marks, unless
 * all choices have them, the lines below its choices, and the answers with its number on the sheet
 * of its section, else on that of another section. A label or a text names the one choice that has
 * it; two choices with it, none, or two questions with the same number in reach of a sheet make the
 * key uncertain.
 */
final class ChoicePage {
  private static final int SECTIONS = 2;
  private static final int QUESTIONS = 4;

  private static final class Choice {
    private String label;
    private final String text;
    private boolean marked;

    Choice(String label, String text) {
      this.label = label;
      this.text = text;
    }
  }

  private static final class Item {
    private int number;
    private final String question;
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    Item(int number, String question) {
      this.number = number;
      this.question = question;
    }
  }

  private record Answer(int number, String key) {}

  private static final List<String> WORDS =
      List.of("see above", "the first one", "all of them", "none", "as we said", "?", "-");

  /** Of a number that two questions have. */
  private static final Answer AMBIGUOUS = new Answer(0, "for which of them?");

  private static final class Section {
    private final List<Item> items = new ArrayList<>();
    private List<Answer> sheet = new ArrayList<>();
  }

  private final ChoiceKeyNotation notation;
  private final SeededRandom random;
  private final List<Section> sections = new ArrayList<>();

  private ChoicePage(ChoiceKeyNotation notation, SeededRandom random) {
    this.notation = notation;
    this.random = random;
  }

  static ChoicePage of(ChoiceKeyNotation notation, long seed) {
    var random = new SeededRandom(seed);
    var page = new ChoicePage(notation, random);
    List<Fact> facts = random.shuffled(PageContent.of("en").choices());
    boolean restarts = random.nextInt(2) == 0;
    for (int s = 0; s < SECTIONS; s++) {
      var section = new Section();
      for (int i = 0; i < QUESTIONS; i++) {
        int at = s * QUESTIONS + i;
        section.items.add(page.item(facts.get(at), (restarts ? i : at) + 1, section));
      }
      page.sections.add(section);
    }
    if (!restarts && random.nextInt(2) == 0) {
      page.sections.getLast().sheet.addAll(0, page.sections.getFirst().sheet);
      page.sections.getFirst().sheet.clear();
    }
    return page;
  }

  private Item item(Fact fact, int number, Section section) {
    var item = new Item(number, fact.question());
    var right = new ArrayList<String>();
    var options = random.shuffled(fact.options());
    for (int i = 0; i < options.size(); i++) {
      String label = notation.labels().isEmpty() ? "" : notation.labels().substring(i, i + 1);
      var choice = new Choice(label, options.get(i).text());
      item.choices.add(choice);
      if (options.get(i).right()
          && (right.isEmpty() || notation.by() != ChoiceKeyNotation.By.TEXT)) {
        choice.marked = notation.by() == ChoiceKeyNotation.By.MARK;
        right.add(named(choice, i));
      }
    }
    String key = String.join(notation.and(), right);
    if (!notation.line().isEmpty()) {
      item.lines.add(key);
    }
    if (!notation.sheet().isEmpty()) {
      section.sheet.add(new Answer(number, notation.join().equals(", ") ? right.getFirst() : key));
    }
    return item;
  }

  private String named(Choice choice, int index) {
    return switch (notation.by()) {
      case MARK, LABEL -> choice.label;
      case NUMBER -> String.valueOf(index + 1);
      case TEXT -> choice.text;
    };
  }

  /** Damages a key, a mark, a label or a number somewhere. */
  void mutate() {
    Section section = any(sections);
    Item item = any(section.items);
    switch (random.nextInt(18)) {
      case 0 -> item.choices.forEach(choice -> choice.marked = false);
      case 1 -> any(item.choices).marked = true;
      case 2 -> swapLabels(item);
      case 3 -> any(item.choices).label = any(item.choices).label;
      case 4 -> item.number = 1 + random.nextInt(3 * QUESTIONS);
      case 5 -> damageLine(item);
      case 6 -> moveLine(item, any(section.items));
      case 7, 8 -> damageSheet(section);
      case 9 -> moveSheet();
      case 10 -> any(section.items).number = item.number;
      case 11 -> renumber(section);
      case 12 -> item.choices.forEach(choice -> choice.marked = true);
      case 13 -> shuffleChoices(item);
      case 14 -> swapLines(item, any(section.items));
      case 15 -> item.lines.replaceAll(this::otherCase);
      case 16 -> section.sheet.replaceAll(one -> new Answer(one.number, otherCase(one.key)));
      default -> sayInWords(item, section);
    }
  }

  /** Begins to count anew in the middle of a section, or somewhere else. */
  private void renumber(Section section) {
    int from = random.nextInt(section.items.size());
    int number = 1 + random.nextInt(QUESTIONS);
    for (Item item : section.items.subList(from, section.items.size())) {
      item.number = number;
      number++;
    }
  }

  /** Labels stay with their texts. */
  private void shuffleChoices(Item item) {
    List<Choice> shuffled = random.shuffled(item.choices);
    item.choices.clear();
    item.choices.addAll(shuffled);
  }

  private static void swapLines(Item one, Item other) {
    var lines = new ArrayList<>(one.lines);
    one.lines.clear();
    one.lines.addAll(other.lines);
    other.lines.clear();
    other.lines.addAll(lines);
  }

  /** A name is the same in capitals and in small letters. */
  private String otherCase(String key) {
    String large = key.toUpperCase(Locale.ROOT);
    return notation.and().isBlank() || !notation.and().strip().matches("\\p{L}+")
        ? large.equals(key) ? key.toLowerCase(Locale.ROOT) : large
        : key;
  }

  /** What a person understands in a lesson, and nobody on the page. */
  private void sayInWords(Item item, Section section) {
    String words = any(WORDS);
    if (!item.lines.isEmpty()) {
      item.lines.set(0, words);
    } else if (!section.sheet.isEmpty()) {
      int at = random.nextInt(section.sheet.size());
      section.sheet.set(at, new Answer(section.sheet.get(at).number, words));
    }
  }

  private void swapLabels(Item item) {
    Choice one = any(item.choices);
    Choice other = any(item.choices);
    String label = one.label;
    one.label = other.label;
    other.label = label;
  }

  private void damageLine(Item item) {
    if (item.lines.isEmpty()) {
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> item.lines.removeLast();
      case 1 -> item.lines.add(someKey(item));
      case 2 -> item.lines.set(0, someKey(item));
      default -> item.lines.set(0, impossibleKey());
    }
  }

  private static void moveLine(Item from, Item to) {
    if (!from.lines.isEmpty()) {
      to.lines.add(from.lines.removeFirst());
    }
  }

  private void damageSheet(Section section) {
    if (section.sheet.isEmpty()) {
      return;
    }
    int at = random.nextInt(section.sheet.size());
    Answer answer = section.sheet.get(at);
    Item item = any(section.items);
    switch (random.nextInt(5)) {
      case 0 -> section.sheet.remove(at);
      case 1 -> section.sheet.add(at, new Answer(answer.number, someKey(item)));
      case 2 -> section.sheet.set(at, new Answer(1 + random.nextInt(3 * QUESTIONS), answer.key));
      case 3 -> section.sheet.set(at, new Answer(answer.number, impossibleKey()));
      default -> section.sheet = new ArrayList<>(random.shuffled(section.sheet));
    }
  }

  private void moveSheet() {
    Section from = any(sections);
    Section to = any(sections);
    if (from != to) {
      to.sheet.addAll(from.sheet);
      from.sheet = new ArrayList<>();
    }
  }

  private String someKey(Item item) {
    int index = random.nextInt(item.choices.size());
    return named(item.choices.get(index), index);
  }

  private String impossibleKey() {
    return switch (notation.by()) {
      case MARK, LABEL -> notation.labels().isEmpty() ? "z" : notation.labels().substring(5);
      case NUMBER -> "77";
      case TEXT -> "Something else";
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  String text() {
    var page = new PageLines();
    for (int s = 0; s < sections.size(); s++) {
      Section section = sections.get(s);
      page.add("## Part " + (s + 1));
      page.gap(1);
      for (Item item : section.items) {
        page.add(item.number + ". " + item.question);
        item.choices.forEach(choice -> page.add(line(choice)));
        item.lines.forEach(line -> page.add(notation.line().replace("{key}", line)));
        page.gap(1);
      }
      if (!section.sheet.isEmpty()) {
        page.add("Answers");
        page.gap(1);
        page.add(
            section.sheet.stream().map(this::line).collect(Collectors.joining(notation.join())));
        page.gap(1);
      }
    }
    return page.text();
  }

  private String line(Choice choice) {
    return (choice.marked ? notation.marked() : notation.choice())
        .replace("{l}", choice.label)
        .replace("{o}", choice.text);
  }

  private String line(Answer answer) {
    return notation
        .sheet()
        .replace("{n}", String.valueOf(answer.number))
        .replace("{key}", answer.key);
  }

  List<String> questions() {
    return sections.stream()
        .flatMap(section -> section.items.stream())
        .map(item -> item.question)
        .toList();
  }

  /** The texts of the right choices of a question; empty if the page does not say for certain. */
  Set<String> certain(String question) {
    Section section =
        sections.stream()
            .filter(one -> one.items.stream().anyMatch(item -> item.question.equals(question)))
            .findFirst()
            .orElseThrow();
    Item item =
        section.items.stream()
            .filter(one -> one.question.equals(question))
            .findFirst()
            .orElseThrow();
    var said = new ArrayList<Optional<Set<String>>>();
    Set<String> marked =
        item.choices.stream()
            .filter(choice -> choice.marked)
            .map(choice -> choice.text)
            .collect(Collectors.toSet());
    if (!marked.isEmpty() && marked.size() < item.choices.size()) {
      said.add(Optional.of(marked));
    }
    item.lines.forEach(line -> said.add(named(item, line)));
    sheet(section, item).forEach(answer -> said.add(named(item, answer.key)));
    if (said.isEmpty() || said.stream().anyMatch(one -> !one.equals(said.getFirst()))) {
      return Set.of();
    }
    return said.getFirst().orElse(Set.of());
  }

  /** The answers of a sheet that have the number of a question. */
  private List<Answer> sheet(Section section, Item item) {
    boolean shared = sections.stream().filter(one -> !one.sheet.isEmpty()).count() == 1;
    boolean own = section.sheet.stream().anyMatch(answer -> answer.number == item.number);
    List<Answer> answers =
        sections.stream()
            .filter(one -> !own || one == section)
            .flatMap(one -> one.sheet.stream())
            .filter(answer -> answer.number == item.number)
            .toList();
    long asked =
        sections.stream()
            .filter(one -> !own || shared || one == section)
            .flatMap(one -> one.items.stream())
            .filter(one -> one.number == item.number)
            .count();
    return asked > 1 && !answers.isEmpty() ? List.of(AMBIGUOUS) : answers;
  }

  /** The choices that a key names; empty if it does not name each for certain. */
  private Optional<Set<String>> named(Item item, String key) {
    var all = new TreeSet<String>();
    List<String> parts =
        notation.by() == ChoiceKeyNotation.By.TEXT
            ? List.of(key)
            : List.of(key.split(Pattern.quote(notation.and())));
    for (String part : parts) {
      List<String> texts =
          IntStream.range(0, item.choices.size())
              .filter(i -> isNamed(item.choices.get(i), i, part))
              .mapToObj(i -> item.choices.get(i).text)
              .toList();
      if (texts.isEmpty() && isPlace(item, part)) {
        texts = List.of(item.choices.get(Integer.parseInt(part) - 1).text);
      }
      if (texts.size() != 1) {
        return Optional.empty();
      }
      all.add(texts.getFirst());
    }
    return Optional.of(all);
  }

  /** Whether a number that is no text of a choice names its place instead. */
  private boolean isPlace(Item item, String part) {
    return notation.by() == ChoiceKeyNotation.By.TEXT
        && part.matches("[1-9]")
        && Integer.parseInt(part) <= item.choices.size();
  }

  private boolean isNamed(Choice choice, int index, String part) {
    return named(choice, index).toLowerCase(Locale.ROOT).equals(part.toLowerCase(Locale.ROOT));
  }
}
