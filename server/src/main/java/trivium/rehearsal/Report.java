package trivium.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import trivium.rehearsal.Samples.Delay;

/** An outcome for people, and for programs. */
public final class Report {
  static final String TOO_MANY_FILES = "connect.too-many-open-files";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Report() {}

  /** One JSON object on one line. */
  public static String json(Outcome outcome) {
    return JSON.writeValueAsString(outcome);
  }

  public static List<String> table(Outcome outcome) {
    var lines = new ArrayList<String>();
    lines.add(
        format(
            "%,d players, %,d rooms, %,d questions of \"%s\"; %.1f s",
            outcome.players(),
            outcome.rooms(),
            outcome.questions(),
            outcome.bank(),
            outcome.seconds()));
    lines.add("");
    lines.add(format("%-12s %10s %10s %10s %10s", "ms", "p50", "p99", "max", "count"));
    lines.add(row("join", outcome.joinMs()));
    lines.add(row("question", outcome.questionMs()));
    lines.add(row("receipt", outcome.receiptMs()));
    lines.add(row("result", outcome.resultMs()));
    lines.add("");
    lines.add(format("%-12s %,10d a second", "joins", outcome.joinsPerSecond()));
    Outcome.Bytes bytes = outcome.bytesPerPlayer();
    lines.add(
        format(
            "%-12s %,10d bytes a player, %,d at most", "lobby", bytes.lobby(), bytes.lobbyMax()));
    lines.add(
        format(
            "%-12s %,10d bytes a player, %,d at most",
            "whole game", bytes.game(), bytes.gameMax()));
    lines.add("");
    if (outcome.clean()) {
      lines.add("No errors: every answer got one receipt, every player one result a question.");
    }
    outcome.errors().forEach((kind, count) -> lines.add(format("%,8d x %s", count, kind)));
    if (outcome.errors().containsKey(TOO_MANY_FILES)) {
      lines.add(
          "This machine ran out of open files; raise the limit (`ulimit -n 65536`) and try again.");
    }
    return lines;
  }

  private static String row(String name, Delay delay) {
    return format(
        "%-12s %10.1f %10.1f %10.1f %,10d",
        name, delay.p50(), delay.p99(), delay.max(), delay.count());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
