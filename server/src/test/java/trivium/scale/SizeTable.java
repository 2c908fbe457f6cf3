package trivium.scale;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/** Prints simulated questions as the table of {@code docs/cluster.md}. */
final class SizeTable {
  private static final double SECOND = 1_000;
  private static final double MEGABYTE = 1e6;
  private static final double PERCENT = 100;

  private SizeTable() {}

  static String of(List<SimulatedQuestion> questions) {
    var table = new Formatter(Locale.ROOT);
    table.format(
        "| rooms x players | nodes | question p99 | receipt p50 | receipt p99 | result p99 | busiest"
            + " part | busy | Redis | owner sends and receives |%n|---|---|---|---|---|---|---|---|---|---|%n");
    for (SimulatedQuestion question : questions) {
      Deployment deployment = question.deployment();
      table.format(
          "| %,d x %,d | %d | %s | %s | %s | %s | %s | %.0f%% | %.0f MB | %.1f MB |%n",
          deployment.rooms(),
          deployment.players(),
          deployment.nodes(),
          time(question.question().quantile(0.99)),
          time(question.receipt().quantile(0.5)),
          time(question.receipt().quantile(0.99)),
          time(question.result().quantile(0.99)),
          question.bottleneck().label(),
          question.load() * PERCENT,
          question.redisBytes() / MEGABYTE,
          question.ownerBytes() / MEGABYTE);
    }
    return table.toString();
  }

  private static String time(double millis) {
    return millis < SECOND
        ? String.format(Locale.ROOT, "%.0f ms", millis)
        : String.format(Locale.ROOT, "%.1f s", millis / SECOND);
  }
}
