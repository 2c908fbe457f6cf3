package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.Extras;
import trivium.bank.TrueFalse;
import trivium.bank.text.Tidy;

/**
 * The CSV that D2L Brightspace imports questions from: blocks that begin with {@code
 * NewQuestion,MC}, a row for each property, with the share of the points before each option.
 */
final class D2lFormat implements Format {
  private static final int SURE = 97;
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?im)^\"?NewQuestion\"?[ ]?([,;\\t])\\s*\"?(?:WR|SA|MC|TF|MS|M|O|[A-Z]{1,12})\"?\\s*(?:[,;\\t].*)?$");
  private static final Pattern WORDS_ONLY = Pattern.compile("[\\p{L}\\p{N}\\s,'’\"°%€$£/-]*[.!?]?");

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "questiontext",
          "points",
          "difficulty",
          "image",
          "option",
          "hint",
          "feedback",
          "true",
          "false",
          "answer",
          "inputbox",
          "scoring",
          "choice",
          "match",
          "item",
          "initialtext",
          "answerkey",
          "newquestion",
          "tag",
          "tags",
          "enumeration",
          "randomize");

  @Override
  public String name() {
    return "Brightspace CSV";
  }

  @Override
  public int evidence(Source source) {
    return !source.isBinary() && BEGIN.matcher(source.text()).find() ? SURE : 0;
  }

  @Override
  public Understood read(Source source) {
    var gathered = new Gathered(name(), source);
    Matcher begin = BEGIN.matcher(source.text());
    char separator = begin.find() ? String.valueOf(begin.group(1)).charAt(0) : ',';
    CsvText table = CsvText.of(source.text(), separator, 0, Integer.MAX_VALUE);
    List<Block> blocks = blocks(table.rows(), gathered);
    var worth = new Worth(blocks.stream().map(block -> block.value("points")).toList());
    blocks.forEach(block -> block.into(gathered, worth));
    table.broken().ifPresent(gathered::note);
    return gathered.understood("");
  }

  private static List<Block> blocks(List<Row> rows, Gathered gathered) {
    var blocks = new ArrayList<Block>();
    for (Row row : rows) {
      String key = row.cell(0).toLowerCase(Locale.ROOT);
      if (row.isBlank() || key.startsWith("//")) {
        continue;
      }
      if (key.equals("newquestion")) {
        blocks.add(new Block(row));
      } else if (blocks.isEmpty()) {
        gathered.problem(
            new Place(row.first(), row.last(), ""),
            "stands before the first NewQuestion: " + Tidy.excerpt(String.join(" ", row.cells())));
      } else {
        blocks.getLast().rows.add(row);
      }
    }
    return blocks;
  }

  /** A question with its rows. */
  private static final class Block {
    private final Row head;
    private final List<Row> rows = new ArrayList<>();

    Block(Row head) {
      this.head = head;
    }

    /** The first value of this property; empty if there is none. */
    String value(String key) {
      return named(key).stream().map(row -> row.cell(1)).findFirst().orElse("");
    }

    private List<Row> named(String key) {
      return rows.stream().filter(row -> row.cell(0).equalsIgnoreCase(key)).toList();
    }

    void into(Gathered gathered, Worth worth) {
      int last = rows.isEmpty() ? head.last() : rows.getLast().last();
      Place place = new Place(head.first(), last, "");
      if (rows.stream().anyMatch(Row::isHuge)) {
        gathered.problem(
            place, "has a cell of more than " + Gathered.LONGEST_FIELD + " characters");
        return;
      }
      Optional<Row> strange =
          rows.stream()
              .filter(row -> !KEYS.contains(row.cell(0).toLowerCase(Locale.ROOT)))
              .findFirst();
      if (strange.isPresent()) {
        gathered.problem(
            place,
            "has a row that is not understood ("
                + Tidy.excerpt(strange.get().cell(0)).replace("\"", "")
                + "): "
                + excerpt());
        return;
      }
      Extras extras = worth.of(value("points"), Optional.empty(), true);
      switch (head.cell(1).toUpperCase(Locale.ROOT)) {
        case "MC" -> options(false, place, gathered, extras);
        case "MS" -> options(true, place, gathered, extras);
        case "TF" -> statement(place, gathered, extras);
        case "SA" -> typed(place, gathered, extras);
        case "M" -> match(place, gathered, extras);
        case "O" -> {
          List<String> items = named("item").stream().map(row -> text(row, 1)).toList();
          gathered.ask(place, new Asking(prompt(), () -> Asking.order(items), feedback(), extras));
        }
        case "WR" ->
            gathered.problem(
                place, "is an essay, which nobody can mark while a room waits: " + excerpt());
        default ->
            gathered.problem(
                place,
                "is of a kind that can't be asked here (" + head.cell(1) + "): " + excerpt());
      }
      if (!value("image").isBlank() || HtmlText.showsPicture(value("questiontext"))) {
        gathered.note(
            place,
            "names a picture that is not in this file; add it to the question: " + excerpt());
      }
    }

    private void options(boolean several, Place place, Gathered gathered, Extras extras) {
      List<Row> options = named("option");
      if (options.stream().anyMatch(row -> !Decimals.isOne(row.cell(1)))) {
        gathered.problem(place, "has an option without the percent that it earns: " + excerpt());
        return;
      }
      if (options.stream().anyMatch(row -> text(row, 2).isBlank())) {
        gathered.problem(place, "has an option without a text: " + excerpt());
        return;
      }
      List<Weighed> answers =
          options.stream()
              .map(row -> new Weighed(text(row, 2), Decimals.read(row.cell(1)), text(row, 4)))
              .toList();
      if (!several && !Weighed.hasWholeAnswer(answers)) {
        gathered.problem(place, "has no option that earns 100 percent: " + excerpt());
        return;
      }
      gathered.choices(
          place,
          prompt(),
          several ? Weighed.anyWeight(answers) : Weighed.options(answers),
          several,
          several
              ? Weighed.feedback(feedback(), answers)
              : Weighed.explanation(feedback(), answers),
          extras);
    }

    private void statement(Place place, Gathered gathered, Extras extras) {
      boolean isTrue = earns("true");
      if (isTrue == earns("false")) {
        gathered.problem(place, "is neither true nor false: " + excerpt());
        return;
      }
      String said =
          rows.stream()
              .filter(row -> row.cell(0).matches("(?i)true|false"))
              .map(row -> text(row, 2))
              .filter(text -> !text.isBlank())
              .distinct()
              .reduce("", Weighed::joined);
      gathered.ask(
          place,
          new Asking(
              prompt(), () -> TrueFalse.task(isTrue), Weighed.joined(feedback(), said), extras));
    }

    private boolean earns(String key) {
      String share = value(key);
      return Decimals.isOne(share) && Decimals.read(share) > 0;
    }

    /** A pattern is asked only if it stands for its own words. */
    private void typed(Place place, Gathered gathered, Extras extras) {
      List<Weighed> answers =
          named("answer").stream()
              .filter(row ->
                  !row.cell(3).toLowerCase(Locale.ROOT).startsWith("regex")
                      || WORDS_ONLY.matcher(row.cell(2)).matches())
              .map(row ->
                  new Weighed(
                      text(row, 2),
                      Decimals.isOne(row.cell(1)) ? Decimals.read(row.cell(1)) : 0,
                      ""))
              .toList();
      if (answers.isEmpty() && !named("answer").isEmpty()) {
        gathered.problem(
            place, "is answered by a pattern (regexp); write the answers out: " + excerpt());
        return;
      }
      gathered.ask(
          place,
          new Asking(
              prompt(),
              () -> Asking.text(Weighed.accepted(answers)),
              Weighed.explanation(feedback(), answers),
              extras));
    }

    private void match(Place place, Gathered gathered, Extras extras) {
      var left = new ArrayList<String>();
      var right = new ArrayList<String>();
      List<Row> matches = named("match");
      for (Row choice : named("choice")) {
        List<Row> partners =
            matches.stream().filter(row -> row.cell(1).equals(choice.cell(1))).toList();
        if (partners.size() != 1 || choice.cell(1).isEmpty()) {
          gathered.problem(place, "has a choice without one partner: " + excerpt());
          return;
        }
        left.add(text(choice, 2));
        right.add(text(partners.getFirst(), 2));
      }
      List<String> spare = matches.stream().map(row -> text(row, 2)).toList();
      gathered.ask(
          place, new Asking(prompt(), () -> Asking.match(left, right, spare), feedback(), extras));
    }

    private String prompt() {
      return named("questiontext").stream().map(row -> text(row, 1)).findFirst().orElse("");
    }

    private String feedback() {
      return named("feedback").stream().map(row -> text(row, 1)).findFirst().orElse("");
    }

    private String excerpt() {
      String prompt = prompt();
      return Tidy.excerpt(prompt.isBlank() ? value("title") : prompt);
    }

    /** A cell, as HTML if the one behind it says so or if it looks like that. */
    private static String text(Row row, int column) {
      String cell = row.cell(column);
      boolean html = row.cell(column + 1).equalsIgnoreCase("html") || HtmlText.looksLike(cell);
      return html ? HtmlText.light(cell) : cell;
    }
  }
}
