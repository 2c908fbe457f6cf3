package trivium.performance;

/** What is measured of a game, in the order of the table. */
enum Measure {
  /** Of all threads but those of the compiler, which has less to do with every game. */
  CPU("CPU, ms a player and game", 3),
  CPU_LOOPS("- event loops", 3),
  CPU_STORE("- store", 3),
  CPU_COLLECTOR("- garbage collector", 3),
  CPU_OTHER("- other threads", 3),
  CPU_COMPILER("besides: JIT compiler", 3),
  JOINS("joins a second", 0),
  QUESTION_P99("question p99, ms", 1),
  RECEIPT_P50("receipt p50, ms", 2),
  RECEIPT_P99("receipt p99, ms", 1),
  RESULT_P99("result p99, ms", 1),
  LOBBY_BYTES("bytes a player, lobby", 0),
  GAME_BYTES("bytes a player, whole game", 0),
  LIVE_HEAP("live heap, bytes a player", 0),
  RSS("RSS after all games, MB", 0);

  private final String label;
  private final int decimals;

  Measure(String label, int decimals) {
    this.label = label;
    this.decimals = decimals;
  }

  String label() {
    return label;
  }

  int decimals() {
    return decimals;
  }

  /** Whether more is better. */
  boolean isRate() {
    return this == JOINS;
  }
}
