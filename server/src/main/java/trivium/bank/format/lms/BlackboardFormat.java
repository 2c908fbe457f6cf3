package trivium.bank.format.lms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.Option;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
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
          "MC MA TF ESS ORD MAT FIB FIB_PLUS FIL NUM SR OP JUMBLED_SENTENCE QUIZ_BOWL".split(" "));

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
        new Line(lines.get(i), SourceLocation.at(i + 1), builder).read();
      }
    }
    return builder.build("");
  }

  /** A line that is being read. */
  private static final class Line {
    private final String line;
    private final String prompt;
    private final List<String> rest;
    private final SourceLocation location;
    private final BankBuilder builder;

    Line(String line, SourceLocation location, BankBuilder builder) {
      List<String> cells = cells(line);
      this.line = line;
      this.prompt = BLANKS.matcher(cells.size() > 1 ? cells.get(1) : "").replaceAll(Question.GAP);
      this.rest = cells.subList(Math.min(2, cells.size()), cells.size());
      this.location = location;
      this.builder = builder;
    }

    private void reject(String reason) {
      builder.reject(location, reason, prompt);
    }

    private void add(Supplier<Task> task) {
      builder.add(location, new ImportedQuestion(prompt, task, ""));
    }

    void read() {
      String kind = kind(line);
      String excerpt = prompt.isEmpty() ? line : prompt;
      if (line.length() > BankBuilder.LONGEST_FIELD) {
        builder.reject(location, "is longer than " + BankBuilder.LONGEST_FIELD + " characters");
      } else if (UNSUPPORTED.containsKey(kind)) {
        builder.reject(location, UNSUPPORTED.getOrDefault(kind, ""), excerpt);
      } else {
        switch (kind) {
          case "MC", "MA" -> choices(kind.equals("MA"));
          case "TF" -> statement();
          case "ORD" -> add(() -> ImportedTasks.order(filled(rest)));
          case "MAT" -> match();
          case "FIB" -> add(() -> ImportedTasks.text(filled(rest)));
          case "NUM" -> number();
          case "SR" -> shortResponse();
          case "FIB_PLUS" -> gaps();
          case "JUMBLED_SENTENCE" -> jumbled();
          default ->
              builder.reject(
                  location, "does not begin with a kind of question such as MC or TF", excerpt);
        }
      }
    }

    private void choices(boolean several) {
      var options = new ArrayList<Option>();
      for (int i = 0; i < rest.size(); i += 2) {
        String mark = i + 1 < rest.size() ? rest.get(i + 1).toLowerCase(Locale.ROOT) : "";
        if (rest.get(i).isBlank() || !mark.matches("correct|incorrect")) {
          reject("does not say of each choice whether it is correct or incorrect");
          return;
        }
        options.add(new Option(rest.get(i), mark.equals("correct")));
      }
      if (!several && options.stream().filter(Option::right).count() > 1) {
        reject("has more than one correct choice; write MA for MC");
        return;
      }
      builder.addChoices(location, prompt, options, several, "", QuestionSettings.NONE);
    }

    private void statement() {
      Optional<Boolean> truth = TrueFalseChoices.parse(rest.isEmpty() ? "" : rest.getFirst());
      if (truth.isEmpty() || filled(rest).size() > 1) {
        reject(RejectionReason.NEITHER_TRUE_NOR_FALSE);
        return;
      }
      add(() -> TrueFalseChoices.task(truth.get()));
    }

    private void match() {
      if (rest.size() % 2 > 0 || rest.stream().anyMatch(String::isBlank)) {
        reject("has one without its partner");
        return;
      }
      List<String> left = every(rest, 0);
      List<String> right = every(rest, 1);
      add(() -> ImportedTasks.match(left, right, List.of()));
    }

    private static List<String> every(List<String> cells, int from) {
      return IntStream.range(0, cells.size())
          .filter(i -> i % 2 == from)
          .mapToObj(cells::get)
          .toList();
    }

    private void number() {
      String value = rest.isEmpty() ? "" : rest.getFirst();
      String tolerance = rest.size() > 1 ? rest.get(1) : "";
      add(() -> ImportedTasks.number(value, tolerance, ""));
    }

    private void shortResponse() {
      List<String> samples = filled(rest);
      if (samples.isEmpty() || samples.getFirst().length() > LONGEST_SAMPLE) {
        reject("has no short answer that could be marked");
        return;
      }
      add(() -> ImportedTasks.text(samples));
    }

    /** Each gap is its name and its answers, followed by an empty cell. */
    private void gaps() {
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
        reject("has a gap without an answer, or an answer without a gap");
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
      builder.addGroup(
          location, ClozeText.withNamedGaps(prompt, gaps).questions("", QuestionSettings.NONE));
    }

    /** Each choice is followed by the name of its gap, or by an empty cell. */
    private void jumbled() {
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
        reject("does not say which choice belongs into which gap");
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
      builder.addGroup(
          location, ClozeText.withNamedGaps(prompt, gaps).questions("", QuestionSettings.NONE));
    }

    private static List<String> filled(List<String> cells) {
      return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }
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
