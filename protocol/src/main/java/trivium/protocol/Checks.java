package trivium.protocol;

/** Checks shared by the records of messages; each failure names the field and the valid values. */
final class Checks {
  /** The most questions of a room, in all its rounds. */
  static final int MOST_ASKED = 5_000;

  private Checks() {}

  static <T> T present(T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  static String text(String value, int longest, String field) {
    present(value, field);
    if (value.isEmpty() || value.length() > longest) {
      throw new IllegalArgumentException(field + " must have 1 to " + longest + " characters");
    }
    return value;
  }

  static int range(int value, int least, int most, String field) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(field + " must be from " + least + " to " + most);
    }
    return value;
  }

  static void question(Integer question) {
    range(present(question, "question"), 0, MOST_ASKED - 1, "question");
  }

  static void team(Integer team) {
    range(present(team, "team"), 0, TeamSettings.MOST - 1, "team");
  }
}
