package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ColumnRole;
import trivium.bank.format.builder.Decimals;

/**
 * Where the parts of a question are in the rows of a table.
 *
 * @param roles the columns of each role, from the left
 * @param notation how the key names the right choices
 * @param kahoot whether any one of several right choices is enough, as in Kahoot's sheets
 */
record ColumnLayout(Map<Role, List<Integer>> roles, KeyNotation notation, boolean kahoot) {
  /** What a column contains. */
  enum Role {
    KIND,
    QUESTION,
    /** One of several choices. */
    OPTION,
    /** All choices in one cell. */
    OPTIONS,
    WRONG,
    /** The key: which choices are right. */
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

  /** Between the cells of several key columns. */
  private static final String KEY_SEPARATOR = " | ";

  private static final double MILLIS = 1_000;

  /** Longer limits than this many seconds are invalid anyway. */
  private static final double MOST_SECONDS = 1e6;

  /** The layout that a host has chosen. */
  static ColumnLayout of(ColumnChoice choice) {
    var roles = new EnumMap<Role, List<Integer>>(Role.class);
    KeyNotation notation = KeyNotation.TEXTS;
    for (int column = 0; column < choice.roles().size(); column++) {
      ColumnRole chosen = choice.roles().get(column);
      Optional<Role> role =
          switch (chosen) {
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
      role.ifPresent(known -> roles.computeIfAbsent(known, _ -> new ArrayList<>()).add(at));
      notation =
          switch (chosen) {
            case KEY -> KeyNotation.NUMBERS;
            case INDEX -> KeyNotation.NUMBERS_FROM_ZERO;
            default -> notation;
          };
    }
    return new ColumnLayout(roles, notation, false);
  }

  /**
   * The role of a column as hosts choose it.
   *
   * @param key the role of key columns
   */
  ColumnRole role(int column, ColumnRole key) {
    for (var columns : roles.entrySet()) {
      if (columns.getValue().contains(column)) {
        return switch (columns.getKey()) {
          case QUESTION -> ColumnRole.QUESTION;
          case OPTION -> ColumnRole.CHOICE;
          case OPTIONS -> columns.getValue().size() > 1 ? ColumnRole.CHOICE : ColumnRole.CHOICES;
          case WRONG -> ColumnRole.WRONG;
          case CORRECT -> key;
          case ANSWER -> ColumnRole.ANSWER;
          case EXPLANATION -> ColumnRole.EXPLANATION;
          case LIMIT -> ColumnRole.TIME;
          case WORTH -> ColumnRole.POINTS;
          case TOPIC -> ColumnRole.TOPIC;
          case KIND -> ColumnRole.KIND;
          case PICTURE -> ColumnRole.PICTURE;
          case PARTNER, TOLERANCE, UNIT, ON -> ColumnRole.IGNORE;
        };
      }
    }
    return ColumnRole.IGNORE;
  }

  boolean has(Role role) {
    return roles.containsKey(role);
  }

  List<Integer> of(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** The columns of the choices. */
  List<Integer> choiceColumns() {
    return has(Role.OPTION) ? of(Role.OPTION) : of(Role.OPTIONS);
  }

  /** The first cell of a role that is not empty; empty if there is none. */
  String cell(TableRow row, Role role) {
    return of(role).stream().map(row::cell).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }

  /** All cells of a role, including empty ones, because keys count them. */
  List<String> cells(TableRow row, Role role) {
    return of(role).stream().map(row::cell).toList();
  }

  /** The choices of a row, including empty ones. */
  List<String> options(TableRow row) {
    return keyCell(row).options();
  }

  /** The key of a row, which is a list if there are several key columns. */
  String key(TableRow row) {
    List<Integer> columns = has(Role.CORRECT) ? of(Role.CORRECT) : of(Role.ANSWER);
    return columns.stream()
        .map(row::cell)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(KEY_SEPARATOR));
  }

  KeyCell keyCell(TableRow row) {
    return !has(Role.OPTION) && of(Role.OPTIONS).size() == 1
        ? KeyCell.ofList(ChoiceList.parse(cell(row, Role.OPTIONS)), key(row))
        : KeyCell.ofColumns(choiceColumns().stream().map(row::cell).toList(), key(row));
  }

  /** The limit of a question in ms, from seconds. */
  static int millis(String seconds) {
    return (int) Math.round(Math.min(MOST_SECONDS, Decimals.parse(seconds)) * MILLIS);
  }
}
