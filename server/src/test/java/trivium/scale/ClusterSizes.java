package trivium.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Simulates clusters of up to a million players by measured costs, prints the table and writes the
 * picture of {@code docs/cluster.md}.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class ClusterSizes {
  private static final Path PICTURE = Path.of("..", "docs", "cluster", "sizes.svg");
  private static final int CORES = 8;
  private static final int DATABASE_CORES = 8;
  private static final double ANSWER_WITHIN = 20_000;
  private static final int MILLION = 1_000_000;
  private static final int ON_EDGE = 10_000;

  /** One room, with an edge for each {@value #ON_EDGE} players, and at least three. */
  static Deployment oneRoom(int players) {
    return new Deployment(
        Math.max(3, Math.ceilDiv(players, ON_EDGE)),
        CORES,
        DATABASE_CORES,
        1,
        players,
        ANSWER_WITHIN);
  }

  static Deployment classrooms(int rooms, int nodes) {
    return new Deployment(nodes, CORES, DATABASE_CORES, rooms, 30, ANSWER_WITHIN);
  }

  @Test
  void oneRoomAndClassrooms() throws IOException {
    ServiceTimes times = ServiceTimes.measured();
    List<SimulatedQuestion> large = new ArrayList<>();
    for (int players : List.of(1_000, 3_000, 10_000, 30_000, 100_000, 300_000, MILLION)) {
      large.add(QuestionSimulation.run(oneRoom(players), times));
    }
    System.out.println(SizeTable.of(large));
    List<SimulatedQuestion> small = new ArrayList<>();
    small.add(QuestionSimulation.run(classrooms(600, 3), times));
    small.add(QuestionSimulation.run(classrooms(3_000, 3), times));
    small.add(QuestionSimulation.run(classrooms(30_000, 30), times));
    System.out.println(SizeTable.of(small));
    for (SimulatedQuestion question : List.of(large.getLast(), small.getLast())) {
      System.out.printf(Locale.ROOT, "%s%n", question.deployment());
      for (Part part : Part.values()) {
        System.out.printf(
            Locale.ROOT, "  %-28s busy for %8.2f s%n", part.label(), question.busy(part) / 1_000);
      }
      System.out.printf(
          Locale.ROOT,
          "  %,d packets, at most %,d answers in a queue%n",
          question.packets(),
          question.longest());
    }
    Files.writeString(PICTURE, SizeChart.of(large));
  }
}
