package trivium.bank.format.table;

import java.util.List;
import java.util.Map;
import trivium.bank.format.ColumnRole;
import trivium.bank.format.TableColumns;
import trivium.bank.format.table.ColumnLayout.KeyNotation;
import trivium.bank.format.table.ColumnLayout.Role;
import trivium.bank.header.ColumnMeaning;

/**
 * Whether a header and what stands below it leave no doubt about which answer is right. Every way
 * in which a header that was mistyped, cut or put over the wrong columns could lead to a wrong key
 * is a doubt, and then somebody is asked.
 */
final class HeaderCheck {
  private final HeadedTable table;
  private final ColumnPlacement placement;
  private final KeyColumnCheck keyCheck;

  HeaderCheck(TableHeader header, List<TableRow> body) {
    this.table = new HeadedTable(header, body);
    this.placement = new ColumnPlacement(table);
    this.keyCheck = new KeyColumnCheck(table);
  }

  TableAnalysis reading(String sheet, int line) {
    var shown = new ColumnRoles(table);
    try {
      ColumnLayout columns = columns();
      List<ColumnRole> roles = shown.taken(columns, keyCheck.samples(columns));
      return new TableAnalysis.Certain(columns, table.body(), shown(sheet, line, roles));
    } catch (UncertainTableException doubt) {
      return new TableAnalysis.Doubtful(doubt.why(), shown(sheet, line, shown.proposed()));
    }
  }

  private TableColumns shown(String sheet, int line, List<ColumnRole> roles) {
    return TableAnalysis.shown(sheet, line, table.header().names(), roles, table.body());
  }

  private ColumnLayout columns() throws UncertainTableException {
    Map<Role, List<Integer>> roles = AnswerColumns.of(table, placement);
    KeyNotation keys = keyCheck.keys(roles.getOrDefault(Role.CORRECT, List.of()));
    int question = roles.getOrDefault(Role.QUESTION, List.of()).getFirst();
    placement.question(question, roles);
    if (roles.containsKey(Role.ANSWER)) {
      placement.location(
          question,
          roles.getOrDefault(Role.ANSWER, List.of()).getFirst(),
          roles.getOrDefault(Role.WRONG, List.of()));
    }
    placement.numbers();
    others(roles);
    ColumnLayout columns = new ColumnLayout(roles, keys, table.isKahoot());
    keyCheck.check(columns);
    return new ColumnLayout(roles, keyCheck.settled(columns), table.isKahoot());
  }

  private void others(Map<Role, List<Integer>> roles) {
    put(roles, Role.KIND, ColumnMeaning.KIND);
    put(roles, Role.TOPIC, ColumnMeaning.TOPIC);
    put(roles, Role.EXPLANATION, ColumnMeaning.EXPLANATION);
    put(roles, Role.LIMIT, ColumnMeaning.LIMIT);
    put(roles, Role.WORTH, ColumnMeaning.WORTH);
    put(roles, Role.PICTURE, ColumnMeaning.PICTURE);
  }

  private void put(Map<Role, List<Integer>> roles, Role role, ColumnMeaning meaning) {
    List<Integer> columns = table.header().of(meaning);
    if (!columns.isEmpty()) {
      roles.put(role, columns);
    }
  }
}
