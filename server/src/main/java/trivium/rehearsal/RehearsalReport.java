package trivium.rehearsal;

import java.util.Formatter;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import trivium.protocol.RefusalReason;
import trivium.rehearsal.DelaySamples.Delay;

/** Prints the result of a rehearsal for people and for programs. */
public final class RehearsalReport {
  static final String TOO_MANY_FILES = "connect.too-many-open-files";
  private static final String ADDRESS_FULL =
      "refused." + ReportLabels.of(RefusalReason.ADDRESS_FULL);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RehearsalReport() {}

  /** One JSON object on one line. */
  public static String json(RehearsalResult result) {
    return JSON.writeValueAsString(result);
  }

  /** A table for a terminal, ending with a line break. */
  public static String table(RehearsalResult result) {
    var table = new Formatter(Locale.ROOT);
    table.format(
        "Players %,d, rooms %,d, questions %,d of \"%s\", took %.1f s%n%n",
        result.players(), result.rooms(), result.questions(), result.bank(), result.seconds());
    table.format("%-12s %10s %10s %10s %10s%n", "ms", "p50", "p99", "max", "count");
    row(table, "join", result.joinMs());
    row(table, "question", result.questionMs());
    row(table, "receipt", result.receiptMs());
    row(table, "result", result.resultMs());
    table.format("%n%-12s %,10d a second%n", "joins", result.joinsPerSecond());
    RehearsalResult.Bytes bytes = result.bytesPerPlayer();
    String received = "%-12s %,10d bytes a player, %,d at most%n";
    table.format(received, "lobby", bytes.lobby(), bytes.lobbyMax());
    table.format(received, "whole game", bytes.game(), bytes.gameMax());
    table.format("%n");
    if (result.clean()) {
      table.format(
          "No errors: every answer got one receipt, every player one result a question, and all"
              + " points add up.%n");
    }
    result.errors().forEach((kind, count) -> table.format("%,8d x %s%n", count, kind));
    if (result.errors().containsKey(TOO_MANY_FILES)) {
      table.format(
          "This machine ran out of open files; raise the limit (`ulimit -n 65536`), try again.%n");
    }
    if (result.errors().containsKey(ADDRESS_FULL)) {
      table.format(
          "The server takes no more players from one address, and a rehearsal comes from one;%n"
              + "start it with --seats-per-address %d to rehearse with as many.%n",
          Math.ceilDiv(result.players(), result.rooms()));
    }
    return table.toString();
  }

  private static void row(Formatter table, String name, Delay delay) {
    table.format(
        "%-12s %10.1f %10.1f %10.1f %,10d%n",
        name, delay.p50(), delay.p99(), delay.max(), delay.count());
  }
}
