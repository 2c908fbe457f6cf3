package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The roles that a host chooses for the columns of a table.
 *
 * @param roles one for each column from the left; further columns are ignored
 * @param first the line, or the row of the sheet, with the first question; 0 for the row below the
 *     header, or for the first row if there is no header
 */
public record ColumnChoice(List<ColumnRole> roles, int first) {
  private static final int MOST = 256;

  public ColumnChoice {
    roles = List.copyOf(roles);
    require(roles.size() <= MOST, "a table has at most " + MOST + " columns");
    require(first >= 0, "the first row has a number from 1");
    require(count(roles, ColumnRole.QUESTION) == 1, "exactly one column is the question");
    long keys =
        count(roles, ColumnRole.ANSWER)
            + count(roles, ColumnRole.KEY)
            + count(roles, ColumnRole.INDEX);
    require(keys == 1, "exactly one column says which answer is right");
    long choices = count(roles, ColumnRole.CHOICE);
    long lists = count(roles, ColumnRole.CHOICES);
    long wrong = count(roles, ColumnRole.WRONG);
    require(lists <= 1, "at most one column holds all choices");
    require(
        (choices > 0 ? 1 : 0) + (lists > 0 ? 1 : 0) + (wrong > 0 ? 1 : 0) <= 1,
        "choices are given as choices, as one list or as wrong answers, not as several of these");
    require(choices != 1, "one choice is none; name the others too");
    require(
        count(roles, ColumnRole.ANSWER) == 1 || choices > 0 || lists > 0,
        "a number or a letter names one of the choices; say which columns they are");
    for (ColumnRole once :
        List.of(ColumnRole.TIME, ColumnRole.POINTS, ColumnRole.KIND, ColumnRole.PICTURE)) {
      require(count(roles, once) <= 1, "at most one column is the " + once.wireName());
    }
  }

  private static long count(List<ColumnRole> roles, ColumnRole wanted) {
    return roles.stream().filter(role -> role == wanted).count();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("columns: " + otherwise);
    }
  }

  /**
   * Parses names separated by commas: "question,answer,wrong,wrong,-".
   *
   * @throws IllegalArgumentException if they are no valid choice; the message is a sentence
   */
  public static ColumnChoice parse(String text, int first) {
    var roles = new ArrayList<ColumnRole>();
    for (String name : text.split(",", MOST + 2)) {
      roles.add(
          ColumnRole.named(name)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "columns: there is no \""
                          + name.strip().substring(0, Math.min(40, name.strip().length()))
                          + "\"; they are "
                          + ColumnRole.names(List.of(ColumnRole.values())))));
    }
    return new ColumnChoice(roles, first);
  }
}
