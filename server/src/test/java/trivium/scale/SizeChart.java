package trivium.scale;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Draws how long each part works for one question against the number of players, both on
 * logarithmic scales, as SVG that is readable on light and dark pages.
 */
final class SizeChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 210;
  private static final int TOP = 30;
  private static final int BOTTOM = 50;
  private static final double LEAST_SECONDS = 0.001;
  private static final double MOST_SECONDS = 100;
  private static final double SECOND = 1_000;

  /** Legible on white and on black; the dashes tell lines apart without colours. */
  private static final List<String> COLOURS =
      List.of("#3b82c4", "#d9822b", "#2f9e6e", "#c2479b", "#8a7a1f", "#7a6ad8");

  private static final List<String> DASHES =
      List.of("none", "7 3", "2 3", "10 3 2 3", "5 5", "1 4");

  private final List<SimulatedQuestion> questions;
  private final Formatter svg = new Formatter(Locale.ROOT);
  private final double fewest;
  private final double most;

  private SizeChart(List<SimulatedQuestion> questions) {
    this.questions = questions;
    this.fewest = questions.getFirst().deployment().allPlayers();
    this.most = questions.getLast().deployment().allPlayers();
  }

  /**
   * @param questions in the order of players, of which there are at least two different numbers
   */
  static String of(List<SimulatedQuestion> questions) {
    return new SizeChart(questions).draw();
  }

  private String draw() {
    svg.format(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
        aria-label="Seconds that each part works for one question, against the players of a room">
        <style>
          text { font: 13px system-ui, sans-serif; fill: #333 }
          .grid { stroke: #8888; stroke-width: 0.5 }
          .limit { stroke: #c33; stroke-width: 1.5 }
          .line { fill: none; stroke-width: 2.5 }
          @media (prefers-color-scheme: dark) { text { fill: #ddd } .limit { stroke: #f66 } }
        </style>
        """,
        WIDTH, HEIGHT);
    grid();
    double answering = questions.getLast().deployment().answerWithin() / SECOND;
    svg.format(
        "<line class=\"limit\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
        LEFT, WIDTH - RIGHT, y(answering), y(answering));
    label(
        WIDTH - RIGHT + 8, y(answering) - 8, "start", "answers within %.0f s".formatted(answering));
    List<Part> parts =
        List.of(Part.values()).stream()
            .sorted((one, other) ->
                Double.compare(questions.getLast().busy(other), questions.getLast().busy(one)))
            .toList();
    double lowest = TOP;
    for (int i = 0; i < parts.size(); i++) {
      lowest = line(parts.get(i), i, lowest);
    }
    svg.format("</svg>%n");
    return svg.toString();
  }

  private void grid() {
    for (double seconds = LEAST_SECONDS; seconds <= MOST_SECONDS * 1.01; seconds *= 10) {
      svg.format(
          "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
          LEFT, WIDTH - RIGHT, y(seconds), y(seconds));
      label(
          LEFT - 8,
          y(seconds) + 4,
          "end",
          seconds < 0.99 ? "%.0f ms".formatted(seconds * SECOND) : "%.0f s".formatted(seconds));
    }
    for (double players = fewest; players <= most * 1.01; players *= 10) {
      svg.format(
          "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>%n",
          x(players), x(players), TOP, HEIGHT - BOTTOM);
      label(
          x(players), HEIGHT - BOTTOM + 18, "middle", String.format(Locale.ROOT, "%,.0f", players));
    }
    label((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", "players in one room");
  }

  /** Draws a line and its name, which stays below the one before; returns where it is. */
  private double line(Part part, int number, double above) {
    ToDoubleFunction<SimulatedQuestion> seconds = question -> question.busy(part) / SECOND;
    svg.format(
        "<polyline class=\"line\" stroke=\"%s\" stroke-dasharray=\"%s\" points=\"",
        COLOURS.get(number), DASHES.get(number));
    for (SimulatedQuestion question : questions) {
      svg.format(
          "%.1f,%.1f ", x(question.deployment().allPlayers()), y(seconds.applyAsDouble(question)));
    }
    svg.format("\"/>%n");
    double at = Math.max(above + 17, y(seconds.applyAsDouble(questions.getLast())) + 4);
    svg.format(
        "<text x=\"%d\" y=\"%.1f\" style=\"fill: %s\">%s</text>%n",
        WIDTH - RIGHT + 8, at, COLOURS.get(number), part.label());
    return at;
  }

  private void label(double x, double y, String anchor, String text) {
    svg.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
  }

  private double x(double players) {
    return LEFT + (WIDTH - LEFT - RIGHT) * Math.log(players / fewest) / Math.log(most / fewest);
  }

  private double y(double seconds) {
    double share =
        Math.log(Math.clamp(seconds, LEAST_SECONDS, MOST_SECONDS) / LEAST_SECONDS)
            / Math.log(MOST_SECONDS / LEAST_SECONDS);
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share;
  }
}
