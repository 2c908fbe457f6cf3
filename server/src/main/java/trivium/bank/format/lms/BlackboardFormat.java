package trivium.bank.format.lms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Question;
import trivium.bank.TrueFalse;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.ClozeText;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.markup.HtmlText;

/**
 * Reader of the text format of Blackboard Learn: a line for each question, with cells separated by
 * tabs: the kind, the text, and {@code correct} or {@code incorrect} after each choice.
 */
public final class BlackboardFormat implements Format {
  private static final int SURE = 97;

  private static final Set<String> KINDS =
      Set.of(
          "MC",
          "MA",
          "TF",
          "ESS",
          "ORD",
          "MAT",
          "FIB",
          "FIB_PLUS",
          "FIL",
          "NUM",
          "SR",
          "OP",
          "JUMBLED_SENTENCE",
          "QUIZ_BOWL");

  /** Why questions of a kind are rejected. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "ESS",
          RejectionReason.ESSAY,
          "FIL",
          RejectionReason.FILE,
          "OP",
          "asks for an opinion, of which none is right",
          "QUIZ_BOWL",
          "is answered with a question of one's own, which can't be marked here");

  private static final Pattern BLANKS = Pattern.compile("_{2,}");

  /** Longer samples of a short response are essays. */
  private static final int LONGEST_SAMPLE = 90;

  /** The share of lines that must begin with a kind. */
  private static final double SHARE_OF_LINES = 0.6;

  @Override
  public String name() {
    return "Blackboard";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary() || source.text().indexOf('\t') < 0) {
      return 0;
    }
    List<String> lines = source.text().lines().filter(line -> !line.isBlank()).toList();
    long begun = lines.stream().filter(line -> KINDS.contains(kind(line))).count();
    return begun > 0 && begun >= lines.size() * SHARE_OF_LINES ? SURE : 0;
  }

  private static String kind(String line) {
    int tab = line.indexOf('\t');
    return tab < 0 ? "" : unquoted(line.substring(0, tab)).strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public ImportedBank read(Source source) {
    var builder = new BankBuilder(name(), source);
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line(lines.get(i), SourceLocation.at(i + 1), builder);
      }
    }
    return builder.build("");
  }

  private static void line(String line, SourceLocation location, BankBuilder builder) {
    String kind = kind(line);
    List<String> cells = cells(line);
    String prompt = BLANKS.matcher(cells.size() > 1 ? cells.get(1) : "").replaceAll(Question.GAP);
    List<String> rest = cells.subList(Math.min(2, cells.size()), cells.size());
    String excerpt = prompt.isEmpty() ? line : prompt;
    if (line.length() > BankBuilder.LONGEST_FIELD) {
      builder.reject(location, "is longer than " + BankBuilder.LONGEST_FIELD + " characters");
    } else if (UNSUPPORTED.containsKey(kind)) {
      builder.reject(location, UNSUPPORTED.getOrDefault(kind, ""), excerpt);
    } else {
      switch (kind) {
        case "MC", "MA" -> choices(prompt, rest, kind.equals("MA"), location, builder);
        case "TF" -> statement(prompt, rest, location, builder);
        case "ORD" ->
            builder.add(
                location,
                new ImportedQuestion(prompt, () -> ImportedTasks.order(filled(rest)), ""));
        case "MAT" -> match(prompt, rest, location, builder);
        case "FIB" ->
            builder.add(
                location, new ImportedQuestion(prompt, () -> ImportedTasks.text(filled(rest)), ""));
        case "NUM" -> number(prompt, rest, location, builder);
        case "SR" -> shortResponse(prompt, rest, location, builder);
        case "FIB_PLUS" -> gaps(prompt, rest, location, builder);
        case "JUMBLED_SENTENCE" -> jumbled(prompt, rest, location, builder);
        default ->
            builder.reject(
                location, "does not begin with a kind of question such as MC or TF", excerpt);
      }
    }
  }

  private static void choices(
      String prompt,
      List<String> rest,
      boolean several,
      SourceLocation location,
      BankBuilder builder) {
    var options = new ArrayList<Option>();
    for (int i = 0; i < rest.size(); i += 2) {
      String mark = i + 1 < rest.size() ? rest.get(i + 1).toLowerCase(Locale.ROOT) : "";
      if (rest.get(i).isBlank() || !mark.matches("correct|incorrect")) {
        builder.reject(
            location, "does not say of each choice whether it is correct or incorrect", prompt);
        return;
      }
      options.add(new Option(rest.get(i), mark.equals("correct")));
    }
    if (!several && options.stream().filter(Option::right).count() > 1) {
      builder.reject(location, "has more than one correct choice; write MA for MC", prompt);
      return;
    }
    builder.addChoices(location, prompt, options, several, "", Extras.NONE);
  }

  private static void statement(
      String prompt, List<String> rest, SourceLocation location, BankBuilder builder) {
    Optional<Boolean> truth = TrueFalse.parse(rest.isEmpty() ? "" : rest.getFirst());
    if (truth.isEmpty() || filled(rest).size() > 1) {
      builder.reject(location, RejectionReason.NEITHER_TRUE_NOR_FALSE, prompt);
      return;
    }
    builder.add(location, new ImportedQuestion(prompt, () -> TrueFalse.task(truth.get()), ""));
  }

  private static void match(
      String prompt, List<String> rest, SourceLocation location, BankBuilder builder) {
    if (rest.size() % 2 > 0 || rest.stream().anyMatch(String::isBlank)) {
      builder.reject(location, "has one without its partner", prompt);
      return;
    }
    List<String> left = every(rest, 0);
    List<String> right = every(rest, 1);
    builder.add(
        location,
        new ImportedQuestion(prompt, () -> ImportedTasks.match(left, right, List.of()), ""));
  }

  private static List<String> every(List<String> cells, int from) {
    return IntStream.range(0, cells.size())
        .filter(i -> i % 2 == from)
        .mapToObj(cells::get)
        .toList();
  }

  private static void number(
      String prompt, List<String> rest, SourceLocation location, BankBuilder builder) {
    String value = rest.isEmpty() ? "" : rest.getFirst();
    String tolerance = rest.size() > 1 ? rest.get(1) : "";
    builder.add(
        location,
        new ImportedQuestion(prompt, () -> ImportedTasks.number(value, tolerance, ""), ""));
  }

  private static void shortResponse(
      String prompt, List<String> rest, SourceLocation location, BankBuilder builder) {
    List<String> samples = filled(rest);
    if (samples.isEmpty() || samples.getFirst().length() > LONGEST_SAMPLE) {
      builder.reject(location, "has no short answer that could be marked", prompt);
      return;
    }
    builder.add(location, new ImportedQuestion(prompt, () -> ImportedTasks.text(samples), ""));
  }

  /** Each gap is its name and its answers, followed by an empty cell. */
  private static void gaps(
      String prompt, List<String> rest, SourceLocation location, BankBuilder builder) {
    var groups = new ArrayList<List<String>>();
    List<String> open = new ArrayList<>();
    for (String cell : rest) {
      if (!cell.isBlank()) {
        open.add(cell);
      } else if (!open.isEmpty()) {
        groups.add(open);
        open = new ArrayList<>();
      }
    }
    if (!open.isEmpty()) {
      groups.add(open);
    }
    boolean fit =
        !groups.isEmpty()
            && groups.stream()
                .allMatch(
                    group -> group.size() > 1 && prompt.contains("[" + group.getFirst() + "]"));
    if (!fit) {
      builder.reject(location, "has a gap without an answer, or an answer without a gap", prompt);
      return;
    }
    List<ClozeText.NamedGap> gaps =
        groups.stream()
            .map(group -> {
              List<String> accepted = group.subList(1, group.size());
              return new ClozeText.NamedGap(
                  group.getFirst(), accepted.getFirst(), () -> ImportedTasks.text(accepted));
            })
            .toList();
    builder.addGroup(location, ClozeText.withNamedGaps(prompt, gaps).questions("", Extras.NONE));
  }

  /** Each choice is followed by the name of its gap, or by an empty cell. */
  private static void jumbled(
      String prompt, List<String> rest, SourceLocation location, BankBuilder builder) {
    List<String> choices = every(rest, 0);
    List<String> names =
        IntStream.range(0, choices.size())
            .mapToObj(i -> 2 * i + 1 < rest.size() ? rest.get(2 * i + 1) : "")
            .toList();
    boolean fit =
        filled(names).stream().distinct().count() == filled(names).size()
            && !filled(names).isEmpty()
            && choices.stream().noneMatch(String::isBlank)
            && filled(names).stream().allMatch(name -> prompt.contains("[" + name + "]"));
    if (!fit) {
      builder.reject(location, "does not say which choice belongs into which gap", prompt);
      return;
    }
    var gaps = new ArrayList<ClozeText.NamedGap>();
    for (int i = 0; i < choices.size(); i++) {
      int right = i;
      if (!names.get(i).isBlank()) {
        List<Option> options =
            IntStream.range(0, choices.size())
                .mapToObj(choice -> new Option(choices.get(choice), choice == right))
                .toList();
        gaps.add(
            new ClozeText.NamedGap(
                names.get(i), choices.get(i), () -> ImportedTasks.choice(options, false)));
      }
    }
    builder.addGroup(location, ClozeText.withNamedGaps(prompt, gaps).questions("", Extras.NONE));
  }

  private static List<String> filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).toList();
  }

  /** The cells of a line without empty ones at its end, which spreadsheets leave. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    for (String cell : line.split("\t", -1)) {
      String plain = unquoted(cell).strip();
      cells.add(HtmlText.looksLikeHtml(plain) ? HtmlText.toMarkdown(plain) : plain);
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  /** Spreadsheets quote cells that contain commas or quotation marks. */
  private static String unquoted(String cell) {
    String bare = cell.strip();
    boolean quoted =
        bare.length() > 1
            && bare.startsWith("\"")
            && bare.endsWith("\"")
            && bare.substring(1, bare.length() - 1).replace("\"\"", "").indexOf('"') < 0;
    return quoted ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"") : bare;
  }
}
