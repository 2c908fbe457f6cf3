package trivium.performance;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Draws how many times worse the servers are than the first, on a logarithmic scale, as SVG that is
 * readable on light and dark pages. A thin line spans the minimum and the maximum.
 */
final class FiguresChart {
  private static final List<Measure> SHOWN =
      List.of(
          Measure.CPU,
          Measure.JOINS,
          Measure.QUESTION_P99,
          Measure.RECEIPT_P99,
          Measure.GAME_BYTES,
          Measure.LIVE_HEAP,
          Measure.RSS);

  private static final int WIDTH = 760;
  private static final int LEFT = 200;
  private static final int RIGHT = 190;
  private static final int TOP = 34;
  private static final int BAR = 12;
  private static final int GAP = 8;
  private static final int HEADING = 24;

  /** Of text, from the middle of its line to its base. */
  private static final int BASE = 4;

  private static final double LEAST = 0.5;
  private static final List<Double> TICKS =
      List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0);

  /** Legible on white and on black; the last server is the first of them. */
  private static final List<String> COLOURS = List.of("#3b82c4", "#9a9a9a", "#d9822b");

  private record Row(String shape, Measure measure) {}

  private final Figures figures;
  private final List<String> compared;
  private final List<Row> rows;
  private final double most;
  private final Formatter svg = new Formatter(Locale.ROOT);

  private FiguresChart(Figures figures) {
    this.figures = figures;
    compared = figures.servers().subList(1, figures.servers().size());
    rows =
        figures.shapes().stream()
            .flatMap(shape -> SHOWN.stream().map(measure -> new Row(shape, measure)))
            .filter(row -> ratios(row).findAny().isPresent())
            .toList();
    double largest = rows.stream().flatMap(this::ratios).reduce(1.0, Math::max);
    most = TICKS.stream().filter(tick -> tick >= largest).findFirst().orElse(largest);
  }

  static String of(Figures figures) {
    return new FiguresChart(figures).draw();
  }

  private Stream<Double> ratios(Row row) {
    return compared.stream()
        .flatMap(server -> figures.ratio(row.shape(), row.measure(), server).stream().boxed());
  }

  private String draw() {
    int height = TOP + GAP;
    String shape = "";
    for (Row row : rows) {
      height += (row.shape().equals(shape) ? 0 : HEADING) + compared.size() * BAR + GAP;
      shape = row.shape();
    }
    svg.format(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
        aria-label="What games cost, in multiples of what they cost the %s">
        <style>
          text { font: 12px system-ui, sans-serif; fill: #333 }
          .heading { font-weight: bold }
          .grid { stroke: #8888; stroke-width: 0.5 }
          .one { stroke: #888; stroke-width: 1.5 }
          .range { stroke: #333; stroke-width: 1 }
          @media (prefers-color-scheme: dark) { text { fill: #ddd } .range { stroke: #ddd } }
        </style>
        """,
        WIDTH, height, figures.servers().getFirst());
    axis(height);
    int y = TOP + GAP;
    shape = "";
    for (Row row : rows) {
      if (!row.shape().equals(shape)) {
        shape = row.shape();
        y += HEADING;
        svg.format("<text class=\"heading\" x=\"4\" y=\"%d\">%s</text>%n", y - GAP, shape);
      }
      text(LEFT - 8, y + compared.size() * BAR / 2 + BASE, "end", row.measure().label());
      for (int i = 0; i < compared.size(); i++) {
        bar(row, compared.get(i), COLOURS.get(compared.size() - 1 - i), y + i * BAR);
      }
      y += compared.size() * BAR + GAP;
    }
    svg.format("</svg>%n");
    return svg.toString();
  }

  private void axis(int height) {
    for (double tick : TICKS) {
      if (tick <= most) {
        svg.format(
            "<line class=\"%s\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>%n",
            tick == 1 ? "one" : "grid", x(tick), x(tick), TOP, height - GAP);
        text(
            x(tick),
            TOP - GAP,
            "middle",
            tick == 1 ? figures.servers().getFirst() : "%sx".formatted(plain(tick)));
      }
    }
    for (int i = 0; i < compared.size(); i++) {
      svg.format(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" style=\"fill: %s\">%s</text>%n",
          WIDTH - 4 - i * RIGHT / 3, TOP - GAP, COLOURS.get(i), compared.reversed().get(i));
    }
  }

  private void bar(Row row, String server, String colour, int y) {
    Optional<Spread> own = figures.of(row.shape(), row.measure(), server);
    Optional<Spread> base = figures.of(row.shape(), row.measure(), figures.servers().getFirst());
    var ratio = figures.ratio(row.shape(), row.measure(), server);
    if (own.isEmpty() || base.isEmpty() || ratio.isEmpty()) {
      return;
    }
    double end = x(ratio.getAsDouble());
    svg.format(
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
        Math.min(x(1), end), y, Math.max(1, Math.abs(end - x(1))), BAR - 2, colour);
    range(row.measure(), base.get().median(), own.get(), y + BAR / 2 - 1);
    text(
        WIDTH - RIGHT + 8,
        y + BAR - 2,
        "start",
        "%s against %s: %.2fx"
            .formatted(
                FiguresTable.number(own.get().median(), row.measure()),
                FiguresTable.number(base.get().median(), row.measure()),
                ratio.getAsDouble()));
  }

  private void range(Measure measure, double base, Spread own, int y) {
    double from = measure.isRate() ? base / own.max() : own.min() / base;
    double to = measure.isRate() ? base / own.min() : own.max() / base;
    svg.format(
        "<line class=\"range\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>%n",
        x(from), x(to), y, y);
  }

  private void text(double x, double y, String anchor, String text) {
    svg.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
  }

  private static String plain(double tick) {
    return tick < 1 ? String.valueOf(tick) : String.format(Locale.ROOT, "%.0f", tick);
  }

  private double x(double ratio) {
    double share = Math.log(Math.clamp(ratio, LEAST, most) / LEAST) / Math.log(most / LEAST);
    return LEFT + (WIDTH - LEFT - RIGHT) * share;
  }
}
