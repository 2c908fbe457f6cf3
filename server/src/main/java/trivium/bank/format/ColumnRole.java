package trivium.bank.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The role of a column in a table, with its name in HTTP requests and on the command line. */
public enum ColumnRole {
  QUESTION("question"),
  /** The right answer as text; the text of a choice if there are choices. */
  ANSWER("answer"),
  /** The number, from 1, or the letter of the right choice, or several of them. */
  KEY("key"),
  /** The number of the right choice, from 0. */
  INDEX("index"),
  CHOICE("choice"),
  /** All choices in one cell. */
  CHOICES("choices"),
  WRONG("wrong"),
  EXPLANATION("explanation"),
  TIME("time"),
  POINTS("points"),
  TOPIC("topic"),
  KIND("kind"),
  PICTURE("picture"),
  IGNORE("ignore");

  private final String wireName;

  ColumnRole(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /** The role of this name; a dash is {@link #IGNORE}. */
  static Optional<ColumnRole> named(String name) {
    String wanted = name.strip().equals("-") ? IGNORE.wireName : name.strip();
    return Arrays.stream(values())
        .filter(role -> role.wireName.equalsIgnoreCase(wanted))
        .findFirst();
  }

  static String names(List<ColumnRole> roles) {
    return roles.stream().map(ColumnRole::wireName).collect(Collectors.joining(","));
  }
}
