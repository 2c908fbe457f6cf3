package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.TrueFalse;
import trivium.bank.text.Tidy;

/**
 * The text that Blackboard Learn uploads questions from: a line for each, parted by tabs, with the
 * kind first and {@code correct} or {@code incorrect} behind each choice.
 */
final class BlackboardFormat implements Format {
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

  /** What can't be asked here. */
  private static final Map<String, String> UNFIT =
      Map.of(
          "ESS", "is an essay, which nobody can mark while a room waits",
          "FIL", "is answered with a file, which nobody can mark while a room waits",
          "OP", "asks for an opinion, of which none is right",
          "QUIZ_BOWL", "is answered with a question of one's own, which can't be marked here");

  private static final Pattern HOLE = Pattern.compile("_{2,}");

  /** Longer samples of a short response are essays. */
  private static final int LONGEST_SAMPLE = 90;

  /** So many of the lines must begin with a kind. */
  private static final double MOST = 0.6;

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
    return begun > 0 && begun >= lines.size() * MOST ? SURE : 0;
  }

  private static String kind(String line) {
    int tab = line.indexOf('\t');
    return tab < 0 ? "" : unquoted(line.substring(0, tab)).strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public Understood read(Source source) {
    var gathered = new Gathered(name(), source);
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line(lines.get(i), Place.at(i + 1), gathered);
      }
    }
    return gathered.understood("");
  }

  private static void line(String line, Place place, Gathered gathered) {
    String kind = kind(line);
    List<String> cells = cells(line);
    String prompt = HOLE.matcher(cells.size() > 1 ? cells.get(1) : "").replaceAll(Question.GAP);
    List<String> rest = cells.subList(Math.min(2, cells.size()), cells.size());
    String said = Tidy.excerpt(prompt.isEmpty() ? line : prompt);
    if (line.length() > Gathered.LONGEST_FIELD) {
      gathered.problem(place, "is longer than " + Gathered.LONGEST_FIELD + " characters");
    } else if (UNFIT.containsKey(kind)) {
      gathered.problem(place, UNFIT.getOrDefault(kind, "") + ": " + said);
    } else {
      switch (kind) {
        case "MC", "MA" -> choices(prompt, rest, kind.equals("MA"), place, gathered);
        case "TF" -> statement(prompt, rest, place, gathered);
        case "ORD" -> gathered.ask(place, new Asking(prompt, () -> Asking.order(filled(rest)), ""));
        case "MAT" -> match(prompt, rest, place, gathered);
        case "FIB" -> gathered.ask(place, new Asking(prompt, () -> Asking.text(filled(rest)), ""));
        case "NUM" -> number(prompt, rest, place, gathered);
        case "SR" -> shortResponse(prompt, rest, place, gathered);
        case "FIB_PLUS" -> gaps(prompt, rest, place, gathered);
        case "JUMBLED_SENTENCE" -> jumbled(prompt, rest, place, gathered);
        default ->
            gathered.problem(
                place, "does not begin with a kind of question such as MC or TF: " + said);
      }
    }
  }

  private static void choices(
      String prompt, List<String> rest, boolean several, Place place, Gathered gathered) {
    var options = new ArrayList<Option>();
    for (int i = 0; i < rest.size(); i += 2) {
      String mark = i + 1 < rest.size() ? rest.get(i + 1).toLowerCase(Locale.ROOT) : "";
      if (rest.get(i).isBlank() || !mark.matches("correct|incorrect")) {
        gathered.problem(
            place,
            "does not say of each choice whether it is correct or incorrect: "
                + Tidy.excerpt(prompt));
        return;
      }
      options.add(new Option(rest.get(i), mark.equals("correct")));
    }
    if (!several && options.stream().filter(Option::right).count() > 1) {
      gathered.problem(
          place, "has more than one correct choice; write MA for MC: " + Tidy.excerpt(prompt));
      return;
    }
    gathered.choices(place, prompt, options, several, "", Extras.NONE);
  }

  private static void statement(String prompt, List<String> rest, Place place, Gathered gathered) {
    String truth = rest.isEmpty() ? "" : rest.getFirst().toLowerCase(Locale.ROOT);
    if (!truth.matches("true|false") || filled(rest).size() > 1) {
      gathered.problem(place, "is neither true nor false: " + Tidy.excerpt(prompt));
      return;
    }
    gathered.ask(place, new Asking(prompt, () -> TrueFalse.task(truth.equals("true")), ""));
  }

  private static void match(String prompt, List<String> rest, Place place, Gathered gathered) {
    if (rest.size() % 2 > 0 || rest.stream().anyMatch(String::isBlank)) {
      gathered.problem(place, "has one without its partner: " + Tidy.excerpt(prompt));
      return;
    }
    List<String> left = every(rest, 0);
    List<String> right = every(rest, 1);
    gathered.ask(place, new Asking(prompt, () -> Asking.match(left, right, List.of()), ""));
  }

  private static List<String> every(List<String> cells, int from) {
    return IntStream.range(0, cells.size())
        .filter(i -> i % 2 == from)
        .mapToObj(cells::get)
        .toList();
  }

  private static void number(String prompt, List<String> rest, Place place, Gathered gathered) {
    String value = rest.isEmpty() ? "" : rest.getFirst();
    String tolerance = rest.size() > 1 ? rest.get(1) : "";
    gathered.ask(
        place,
        new Asking(
            prompt,
            () ->
                new Task.Numeric(
                    Decimals.read(value, tolerance),
                    tolerance.isBlank() ? 0 : Math.abs(Decimals.read(tolerance, value)),
                    ""),
            ""));
  }

  private static void shortResponse(
      String prompt, List<String> rest, Place place, Gathered gathered) {
    List<String> samples = filled(rest);
    if (samples.isEmpty() || samples.getFirst().length() > LONGEST_SAMPLE) {
      gathered.problem(place, "has no short answer that could be marked: " + Tidy.excerpt(prompt));
      return;
    }
    gathered.ask(place, new Asking(prompt, () -> Asking.text(samples), ""));
  }

  /** A name, its answers, and an empty cell before the next name. */
  private static void gaps(String prompt, List<String> rest, Place place, Gathered gathered) {
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
      gathered.problem(
          place,
          "has a gap without an answer, or an answer without a gap: " + Tidy.excerpt(prompt));
      return;
    }
    List<NamedGaps.Hole> holes =
        groups.stream()
            .map(group -> {
              List<String> accepted = group.subList(1, group.size());
              return new NamedGaps.Hole(
                  group.getFirst(), accepted.getFirst(), () -> Asking.text(accepted));
            })
            .toList();
    gathered.askAll(place, NamedGaps.of(prompt, holes).askings(""));
  }

  /** Each choice is followed by the name of the gap that it belongs into, or by an empty cell. */
  private static void jumbled(String prompt, List<String> rest, Place place, Gathered gathered) {
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
      gathered.problem(
          place, "does not say which choice belongs into which gap: " + Tidy.excerpt(prompt));
      return;
    }
    var holes = new ArrayList<NamedGaps.Hole>();
    for (int i = 0; i < choices.size(); i++) {
      int right = i;
      if (!names.get(i).isBlank()) {
        List<Option> options =
            IntStream.range(0, choices.size())
                .mapToObj(choice -> new Option(choices.get(choice), choice == right))
                .toList();
        holes.add(
            new NamedGaps.Hole(names.get(i), choices.get(i), () -> Asking.choice(options, false)));
      }
    }
    gathered.askAll(place, NamedGaps.of(prompt, holes).askings(""));
  }

  private static List<String> filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).toList();
  }

  /** The cells of a line; empty ones at its end are left by spreadsheets. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    for (String cell : line.split("\t", -1)) {
      String plain = unquoted(cell).strip();
      cells.add(HtmlText.looksLike(plain) ? HtmlText.light(plain) : plain);
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  /** Spreadsheets put what has commas or quotation marks in it into quotation marks. */
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
