package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A grammar that an example has taught, with what is text on the lines of its entries. */
public final class TaughtGrammar {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final LineFeatures page;
  private final Grammar grammar;
  private final ExampleLines example;
  private final Map<Integer, ParsedEntry> entries = new HashMap<>();
  private final Set<String> marks;
  private final CommonAffixes questions;
  private final CommonAffixes answers;
  private final Optional<TaughtChoiceNotation> choices;

  TaughtGrammar(
      LineFeatures page,
      Grammar grammar,
      ExampleLines example,
      List<TaughtChoiceNotation> notations,
      boolean isKeyed) {
    this.page = page;
    this.grammar = grammar;
    this.example = example;
    List<ParsedEntry> parsed = grammar.entries(page);
    parsed.forEach(entry -> entries.put(entry.first(), entry));
    marks =
        example.unnamed().stream()
            .map(page::line)
            .map(TaughtGrammar::generalized)
            .collect(Collectors.toCollection(HashSet::new));
    var all = new ArrayList<ParsedEntry>(parsed);
    all.sort((one, other) -> Boolean.compare(example.overlaps(other), example.overlaps(one)));
    questions = CommonAffixes.of(all.stream().map(this::questionText).toList());
    answers =
        CommonAffixes.of(
            all.stream().map(entry -> answerLines(entry).stream().findFirst().orElse("")).toList());
    ParsedEntry shown = all.getFirst();
    choices =
        notations.isEmpty()
            ? Optional.empty()
            : Optional.of(
                TaughtChoiceNotation.taught(
                    notations,
                    lines(shown),
                    IntStream.range(0, example.choices().size())
                        .filter(i -> example.choices().get(i).right())
                        .boxed()
                        .collect(Collectors.toSet()),
                    all.stream().map(this::lines).toList(),
                    isKeyed));
  }

  private static String generalized(String line) {
    return DIGITS.matcher(line.strip()).replaceAll("0");
  }

  public Grammar grammar() {
    return grammar;
  }

  /** The line of the example on which its entry begins. */
  public int exampleLine() {
    return example.first();
  }

  /** Whether it reads an entry so; with another last line, too. */
  public boolean reads(ParsedEntry entry) {
    ParsedEntry own = entries.get(entry.first());
    return own != null
        && own.answer() == entry.answer()
        && own.answerStart() == entry.answerStart();
  }

  /** The question of an entry without the signs and labels that all questions have. */
  public String question(ParsedEntry entry) {
    return questions.strip(questionText(entry));
  }

  private String questionText(ParsedEntry entry) {
    var text = new StringBuilder();
    for (int i = entry.first(); i <= entry.questionLast(); i++) {
      String line = page.line(i);
      if (page.kind(i) == LineKind.BLANK || isMark(i)) {
        continue;
      }
      int begin = i == entry.first() ? Math.min(entry.questionStart(), line.length()) : 0;
      int end =
          i == entry.questionLast() ? Math.min(entry.questionEnd(), line.length()) : line.length();
      String part = line.substring(Math.min(begin, end), end).strip();
      text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
    }
    return text.toString();
  }

  private boolean isMark(int line) {
    return marks.contains(generalized(page.line(line)));
  }

  /** The lines of an answer without the signs and labels that all answers have. */
  public List<String> answer(ParsedEntry entry) {
    List<String> lines = new ArrayList<>(answerLines(entry));
    String first = lines.getFirst();
    lines.set(0, lines.size() > 1 && answers.isLabel(first) ? "" : answers.strip(first));
    return lines;
  }

  private List<String> answerLines(ParsedEntry entry) {
    var lines = new ArrayList<String>();
    for (int i = entry.answer(); i <= entry.last(); i++) {
      String line = page.line(i);
      lines.add(
          i == entry.answer()
              ? line.substring(Math.min(entry.answerStart(), line.length()))
              : line);
    }
    return lines;
  }

  /** The lines from the first choice on. */
  private List<String> lines(ParsedEntry entry) {
    return IntStream.rangeClosed(entry.answer(), entry.last()).mapToObj(page::line).toList();
  }

  public boolean hasChoices() {
    return choices.isPresent();
  }

  /** The choices of an entry, by the lines from its answer on; empty if it has none. */
  public Optional<TaughtChoices> choices(ParsedEntry entry) {
    return choices.flatMap(notation -> notation.read(lines(entry)));
  }
}
