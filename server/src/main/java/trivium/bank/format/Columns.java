package trivium.bank.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the columns of a table mean, by its header or by what is in them.
 *
 * @param ours whether the header is the one that we write
 * @param kahoot whether it is Kahoot's, where any of the right answers will do
 */
record Columns(Map<Role, List<Integer>> roles, boolean ours, boolean kahoot, boolean fromZero) {
  /** What a column is for. */
  enum Role {
    KIND("kind|(?:question |quiz )?type|fragetyp|typ"),
    QUESTION(
        "question|questions|question text|question prompt|prompt|front|term|word|frage|fragetext|pregunta|domanda|pergunta"
            + "|question title|stem|q|vorderseite|title text"),
    OPTION(
        "(?:option|choice|answer|response|antwort|antwortmöglichkeit|opcion|opción|respuesta|réponse|reponse|risposta|resposta|alternative"
            + "|answer option|answer choice|possible answer) ?(?:\\d|[a-h])(?: text)?|[a-h]|[a-h] (?:option|choice|answer)"),
    WRONG(
        "(?:wrong|incorrect|false|distractor|falsche?)(?: (?:answer|option|choice|antwort))?s?(?: ?\\d)?|distractors"),
    CORRECT(
        "correct|right|solution|key|answer key|lösung|(?:correct|right) (?:answer|option|choice|response)s?"
            + "(?: (?:index|number|letter|text|no))?|correct (?:index|number|letter)|(?:richtige?|korrekte) antworte?n?|correcta|respuesta correcta"
            + "|bonne réponse|answer index"),
    ANSWER(
        "answer|answers|answer text|back|definition|meaning|antwort|respuesta|réponse|reponse|risposta|resposta|translation|rückseite|accepted answers?"),
    PARTNER("partner ?\\d"),
    TOLERANCE("tolerance|margin"),
    UNIT("unit"),
    TOPIC(
        "topic|category|subject|deck|section|chapter|theme|thema|kategorie|tags?|categoría|catégorie|round"),
    EXPLANATION(
        "explanation|answer explanation|feedback|general feedback|rationale|comments?|notes?|reason|erklärung|begründung"),
    LIMIT("time|time limit|limit|seconds|timer|time in seconds|time sec|duration"),
    WORTH("points|worth|score|marks?"),
    PICTURE("picture|image"),
    ON("on");

    private final Pattern names;

    Role(String names) {
      this.names = Pattern.compile(names);
    }
  }

  private static final Pattern REMARK =
      Pattern.compile("\\s+[-–—]\\s.*$|(?<=\\S)\\s*\\(.*$", Pattern.DOTALL);
  private static final Pattern CAMEL =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\d)");
  private static final int LONGEST_NAME = 300;

  /** The columns that this row names, if it is a header. */
  static Optional<Columns> named(Row header) {
    var roles = new EnumMap<Role, List<Integer>>(Role.class);
    for (int column = 0; column < header.cells().size(); column++) {
      String name = plain(header.cell(column));
      for (Role role : Role.values()) {
        if (!name.isEmpty() && role.names.matcher(name).matches()) {
          roles.computeIfAbsent(role, _ -> new ArrayList<>()).add(column);
          break;
        }
      }
    }
    boolean answers =
        List.of(Role.ANSWER, Role.OPTION, Role.CORRECT, Role.WRONG).stream()
            .anyMatch(roles::containsKey);
    boolean ours =
        header.cell(0).equals(CsvExport.HEADER.getFirst())
            && header.cell(1).equals(CsvExport.HEADER.get(1));
    boolean kahoot =
        header.cells().stream()
            .map(cell -> cell.toLowerCase(Locale.ROOT))
            .anyMatch(cell -> cell.contains("choose at least one"));
    boolean fromZero =
        roles.getOrDefault(Role.CORRECT, List.of()).stream()
            .anyMatch(column -> plain(header.cell(column)).endsWith("index"));
    return roles.containsKey(Role.QUESTION) && answers
        ? Optional.of(new Columns(roles, ours, kahoot, fromZero))
        : Optional.empty();
  }

  /** "Answer 1 - max 75 characters" is "answer 1", "correctAnswer" is "correct answer". */
  private static String plain(String name) {
    if (name.length() > LONGEST_NAME) {
      return "";
    }
    String words = CAMEL.matcher(REMARK.matcher(name.strip()).replaceFirst("")).replaceAll(" ");
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /**
   * What the columns are where no header says so. Two are a card; of more, the last says which is
   * right if it always names one of the others; else the right one comes first.
   */
  static Columns guessed(List<Row> rows) {
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    var roles = new EnumMap<Role, List<Integer>>(Role.class);
    roles.put(Role.QUESTION, List.of(0));
    if (width <= 3) {
      roles.put(Role.ANSWER, List.of(1));
      if (width == 3 && repeats(rows)) {
        roles.put(Role.TOPIC, List.of(2));
      } else if (width == 3) {
        roles.put(Role.EXPLANATION, List.of(2));
      }
    } else if (rows.stream().allMatch(row -> namesAnother(row, width - 1))) {
      roles.put(Role.OPTION, IntStream.range(1, width - 1).boxed().toList());
      roles.put(Role.CORRECT, List.of(width - 1));
    } else {
      roles.put(Role.ANSWER, List.of(1));
      roles.put(Role.WRONG, IntStream.range(2, width).boxed().toList());
    }
    return new Columns(roles, false, false, false);
  }

  private static boolean repeats(List<Row> rows) {
    return rows.stream().map(row -> row.cell(2)).distinct().count() * 2 <= rows.size();
  }

  private static boolean namesAnother(Row row, int last) {
    String key = row.cell(last);
    return key.matches("[1-8]|[A-Ha-h]")
        || IntStream.range(1, last).anyMatch(i -> row.cell(i).equalsIgnoreCase(key));
  }

  boolean has(Role role) {
    return roles.containsKey(role);
  }

  /** The cell of the first column of this role; empty if there is none. */
  String cell(Row row, Role role) {
    return roles.getOrDefault(role, List.of()).stream()
        .map(row::cell)
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** All cells of this role, with the empty ones, because people count them. */
  List<String> cells(Row row, Role role) {
    return roles.getOrDefault(role, List.of()).stream().map(row::cell).toList();
  }
}
