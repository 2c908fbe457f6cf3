package trivium.performance;

import java.util.Locale;

/**
 * The size of a game that is measured.
 *
 * @param players of all rooms together
 */
record GameShape(int rooms, int players, int questions) {
  /** Answers of all players, so that a larger game takes longer but is no heavier load. */
  private static final int ANSWERS_PER_SECOND = Integer.getInteger("trivium.bench.rate", 2_500);

  private static final int LEAST_WITHIN = 1_000;
  private static final int IN_ONE_ROOM = 2;
  private static final int IN_ROOMS = 5;

  /** Reads {@code 1000}, players of one room, or {@code 200x30}, rooms of so many players. */
  static GameShape parse(String text) {
    String[] numbers = text.strip().split("x", -1);
    if (numbers.length == 1) {
      return new GameShape(1, Integer.parseInt(numbers[0]), IN_ONE_ROOM);
    }
    int rooms = Integer.parseInt(numbers[0]);
    return new GameShape(rooms, rooms * Integer.parseInt(numbers[1]), IN_ROOMS);
  }

  /** Time in which the players answer a question, ms. */
  int answerWithin() {
    return (int) Math.max(LEAST_WITHIN, players * 1_000L / ANSWERS_PER_SECOND);
  }

  /** Connections that the server and the players have open. */
  int connections() {
    return players + rooms;
  }

  String label() {
    return rooms == 1
        ? String.format(Locale.ROOT, "%,d in a room", players)
        : String.format(Locale.ROOT, "%,d rooms of %,d", rooms, players / rooms);
  }
}
