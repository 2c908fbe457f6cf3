package trivium.performance;

import java.util.Formatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes measured figures as a table in Markdown: minimum, median and maximum of each. */
final class FiguresTable {
  private FiguresTable() {}

  static String of(Figures figures) {
    var table = new Formatter(Locale.ROOT);
    table.format("| game | measure |");
    figures.servers().forEach(server -> table.format(" %s |", server));
    figures.servers().stream()
        .skip(1)
        .forEach(server -> table.format(" %s : %s |", server, figures.servers().getFirst()));
    table.format("%n|---|---|");
    for (int i = 1; i < 2 * figures.servers().size(); i++) {
      table.format("---|");
    }
    table.format("%n");
    for (String shape : figures.shapes()) {
      for (Measure measure : Measure.values()) {
        if (figures.servers().stream()
            .anyMatch(server -> figures.of(shape, measure, server).isPresent())) {
          row(table, figures, shape, measure);
        }
      }
    }
    return table.toString();
  }

  private static void row(Formatter table, Figures figures, String shape, Measure measure) {
    table.format("| %s | %s |", shape, measure.label());
    for (String server : figures.servers()) {
      table.format(" %s |", spread(figures.of(shape, measure, server), measure));
    }
    figures.servers().stream()
        .skip(1)
        .forEach(server -> table.format(" %s |", ratio(figures.ratio(shape, measure, server))));
    table.format("%n");
  }

  private static String spread(Optional<Spread> values, Measure measure) {
    return values
        .map(spread ->
            spread.min() == spread.max()
                ? "**" + number(spread.median(), measure) + "**"
                : number(spread.min(), measure)
                    + " **"
                    + number(spread.median(), measure)
                    + "** "
                    + number(spread.max(), measure))
        .orElse("");
  }

  static String number(double value, Measure measure) {
    return String.format(Locale.ROOT, "%,." + measure.decimals() + "f", value);
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "";
  }
}
