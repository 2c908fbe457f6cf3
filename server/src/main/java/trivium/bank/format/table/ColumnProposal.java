package trivium.bank.format.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.ColumnRole;
import trivium.bank.header.ColumnMeaning;
import trivium.bank.header.HeaderDictionary;

/**
 * Proposes roles for the columns of an uncertain table by its header and its cells. A host has to
 * confirm them before the table is read.
 */
final class ColumnProposal {
  private static final double MAJORITY = 0.5;
  private static final double MOST = 0.8;

  /** What tables of settings have besides true and false or yes and no. */
  private static final Set<String> SWITCHES = Set.of("x", "on", "off");

  private final List<TableRow> rows;
  private final List<ColumnRole> roles = new ArrayList<>();

  private ColumnProposal(List<TableRow> rows) {
    this.rows = rows;
  }

  static List<ColumnRole> of(HeadedTable table) {
    TableHeader header = table.header();
    boolean choices = header.has(ColumnMeaning.OPTION) || header.has(ColumnMeaning.OPTIONS);
    var known = new ArrayList<ColumnRole>();
    for (int i = 0; i < table.width(); i++) {
      ColumnRole role =
          switch (header.cell(i).meaning()) {
            case QUESTION ->
                known.contains(ColumnRole.QUESTION) ? ColumnRole.IGNORE : ColumnRole.QUESTION;
            case OPTION -> ColumnRole.CHOICE;
            case OPTIONS ->
                header.count(ColumnMeaning.OPTIONS) > 1 ? ColumnRole.CHOICE : ColumnRole.CHOICES;
            case WRONG -> ColumnRole.WRONG;
            case CORRECT, ANSWER -> {
              if (known.contains(ColumnRole.KEY) || known.contains(ColumnRole.ANSWER)) {
                yield ColumnRole.IGNORE;
              }
              boolean key = choices && shareOfLabels(table.body(), i) > MAJORITY;
              yield key ? ColumnRole.KEY : ColumnRole.ANSWER;
            }
            case EXPLANATION -> ColumnRole.EXPLANATION;
            case LIMIT -> ColumnRole.TIME;
            case WORTH -> ColumnRole.POINTS;
            case TOPIC -> ColumnRole.TOPIC;
            case KIND -> ColumnRole.KIND;
            case PICTURE -> ColumnRole.PICTURE;
            case NUMBER, IGNORED, PLAYER, RESULT, UNKNOWN -> ColumnRole.IGNORE;
          };
      known.add(role);
    }
    return of(table.body(), table.width(), known);
  }

  /**
   * Proposes a role for each column.
   *
   * @param known the roles that the header determines; {@code IGNORE} for unknown ones
   */
  static List<ColumnRole> of(List<TableRow> rows, int width, List<ColumnRole> known) {
    var proposal = new ColumnProposal(rows);
    proposal.propose(width, known);
    return proposal.roles;
  }

  private static double shareOfLabels(List<TableRow> rows, int column) {
    return ColumnContent.share(
        rows, column, cell -> HeaderDictionary.all().label(cell).isPresent());
  }

  private void propose(int width, List<ColumnRole> known) {
    for (int i = 0; i < width; i++) {
      roles.add(i < known.size() ? known.get(i) : ColumnRole.IGNORE);
    }
    List<Integer> open =
        new ArrayList<>(
            IntStream.range(0, width)
                .filter(i -> roles.get(i) == ColumnRole.IGNORE && !ColumnContent.isEmpty(rows, i))
                .boxed()
                .toList());
    if (!roles.contains(ColumnRole.QUESTION)) {
      open.stream()
          .max(Comparator.comparingDouble(this::questionScore))
          .ifPresent(i -> {
            roles.set(i, ColumnRole.QUESTION);
            open.removeIf(i::equals);
          });
    }
    if (known.stream().allMatch(role -> role == ColumnRole.IGNORE)) {
      open.removeIf(i -> ColumnContent.share(rows, i, ColumnProposal::isSetting) >= MOST);
      if (!open.isEmpty()) {
        proposeAnswers(open);
      }
    }
  }

  private double questionScore(int column) {
    double length =
        ColumnContent.cells(rows, column).stream().mapToInt(String::length).average().orElse(0);
    return ColumnContent.shareAsking(rows, column) * 1_000 + Math.min(200, length) - column * 0.1;
  }

  /** Without a header: choices with the key in the last column, or the right answer first. */
  private void proposeAnswers(List<Integer> open) {
    int last = open.getLast();
    List<Integer> others = open.subList(0, open.size() - 1);
    boolean labels = shareOfLabels(rows, last) >= MOST;
    List<TableRow> sample = ColumnContent.sample(rows);
    long repeating =
        sample.stream()
            .filter(
                row -> others.stream().anyMatch(i -> row.cell(i).equalsIgnoreCase(row.cell(last))))
            .count();
    boolean repeats = repeating >= MOST * sample.size();
    if (others.size() >= 2 && (labels || repeats)) {
      others.forEach(i -> roles.set(i, ColumnRole.CHOICE));
      roles.set(last, repeats ? ColumnRole.ANSWER : ColumnRole.KEY);
      return;
    }
    List<Integer> texts =
        open.stream().filter(i -> !(i < last && isTime(i) && open.size() > 2)).toList();
    open.stream()
        .filter(i -> !texts.contains(i))
        .findFirst()
        .ifPresent(i -> roles.set(i, ColumnRole.TIME));
    for (int i = 0; i < texts.size(); i++) {
      roles.set(texts.get(i), i == 0 ? ColumnRole.ANSWER : ColumnRole.WRONG);
    }
  }

  /** Whether a column has whole seconds, most of them several times. */
  private boolean isTime(int column) {
    List<String> cells = ColumnContent.cells(rows, column);
    return ColumnContent.share(rows, column, cell -> cell.matches("[1-9]\\d{0,2}")) >= MOST
        && cells.stream().distinct().count() <= Math.max(1, cells.size() / 2);
  }

  private static boolean isSetting(String cell) {
    return SWITCHES.contains(cell.toLowerCase(Locale.ROOT))
        || TrueFalseChoices.pairOf(cell).isPresent();
  }
}
