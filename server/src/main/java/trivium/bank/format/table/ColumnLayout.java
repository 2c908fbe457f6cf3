package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ColumnRole;

/**
 * What the columns of a table mean.
 *
 * @param keys how the cells say which choices are right
 * @param kahoot whether it is Kahoot's, where any of the right answers will do
 */
record ColumnLayout(Map<Role, List<Integer>> roles, KeyNotation keys, boolean kahoot) {
  /** What a column is for. */
  enum Role {
    KIND,
    QUESTION,
    OPTION,
    OPTIONS,
    WRONG,
    CORRECT,
    ANSWER,
    PARTNER,
    TOLERANCE,
    UNIT,
    TOPIC,
    EXPLANATION,
    LIMIT,
    WORTH,
    PICTURE,
    ON
  }

  /** How a cell may say which choices are right. */
  enum KeyNotation {
    ANY,
    NUMBERS,
    NUMBERS_FROM_ZERO,
    TEXTS
  }

  private static final Pattern NUMBERED = Pattern.compile("(option|partner)[1-9]\\d?");

  /** The columns of a header that we have written ourselves. */
  static Optional<ColumnLayout> ours(TableRow header) {
    if (!header.cell(0).equals(CsvExport.HEADER.getFirst())
        || !header.cell(1).equals(CsvExport.HEADER.get(1))) {
      return Optional.empty();
    }
    var roles = new EnumMap<Role, List<Integer>>(Role.class);
    for (int column = 0; column < header.cells().size(); column++) {
      int at = column;
      own(header.cell(column))
          .ifPresent(role -> roles.computeIfAbsent(role, _ -> new ArrayList<>()).add(at));
    }
    return Optional.of(new ColumnLayout(roles, KeyNotation.NUMBERS, false));
  }

  private static Optional<Role> own(String name) {
    if (NUMBERED.matcher(name).matches()) {
      return Optional.of(name.startsWith("option") ? Role.OPTION : Role.PARTNER);
    }
    for (Role role : Role.values()) {
      if (CsvExport.HEADER.contains(name) && role.name().equalsIgnoreCase(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** The columns as somebody says that they are. */
  static ColumnLayout chosen(ColumnChoice choice) {
    var roles = new EnumMap<Role, List<Integer>>(Role.class);
    KeyNotation keys = KeyNotation.TEXTS;
    for (int column = 0; column < choice.roles().size(); column++) {
      ColumnRole role = choice.roles().get(column);
      Optional<Role> meant =
          switch (role) {
            case QUESTION -> Optional.of(Role.QUESTION);
            case ANSWER -> Optional.of(Role.ANSWER);
            case KEY, INDEX -> Optional.of(Role.CORRECT);
            case CHOICE -> Optional.of(Role.OPTION);
            case CHOICES -> Optional.of(Role.OPTIONS);
            case WRONG -> Optional.of(Role.WRONG);
            case EXPLANATION -> Optional.of(Role.EXPLANATION);
            case TIME -> Optional.of(Role.LIMIT);
            case POINTS -> Optional.of(Role.WORTH);
            case TOPIC -> Optional.of(Role.TOPIC);
            case KIND -> Optional.of(Role.KIND);
            case PICTURE -> Optional.of(Role.PICTURE);
            case IGNORE -> Optional.empty();
          };
      int at = column;
      meant.ifPresent(one -> roles.computeIfAbsent(one, _ -> new ArrayList<>()).add(at));
      keys =
          switch (role) {
            case KEY -> KeyNotation.NUMBERS;
            case INDEX -> KeyNotation.NUMBERS_FROM_ZERO;
            default -> keys;
          };
    }
    return new ColumnLayout(roles, keys, false);
  }

  boolean has(Role role) {
    return roles.containsKey(role);
  }

  List<Integer> of(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** The cell of the first column of this role; empty if there is none. */
  String cell(TableRow row, Role role) {
    return of(role).stream().map(row::cell).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }

  /** All cells of this role, with the empty ones, because people count them. */
  List<String> cells(TableRow row, Role role) {
    return of(role).stream().map(row::cell).toList();
  }

  /** The choices of a row as they stand, empty ones too. */
  List<String> options(TableRow row) {
    if (has(Role.OPTION)) {
      return cells(row, Role.OPTION);
    }
    return of(Role.OPTIONS).size() == 1
        ? ChoiceList.parts(cell(row, Role.OPTIONS))
        : cells(row, Role.OPTIONS);
  }

  /** What says which answer is right; several columns of it are read as one list. */
  String key(TableRow row) {
    List<Integer> from = has(Role.CORRECT) ? of(Role.CORRECT) : of(Role.ANSWER);
    List<String> filled = from.stream().map(row::cell).filter(cell -> !cell.isEmpty()).toList();
    return filled.size() == 1
        ? filled.getFirst()
        : String.join(KeyCellReader.BETWEEN_CELLS, filled);
  }
}
