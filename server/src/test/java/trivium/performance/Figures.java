package trivium.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The measured values of all servers: several for each measure of each size of game. */
final class Figures {
  private record Cell(String shape, Measure measure, String server) {}

  private final List<String> servers;
  private final Map<Cell, List<Double>> values = new LinkedHashMap<>();

  /**
   * @param servers by name; the first is the one that the others are compared with
   */
  Figures(List<String> servers) {
    this.servers = List.copyOf(servers);
  }

  void add(String shape, Measure measure, String server, double value) {
    values.computeIfAbsent(new Cell(shape, measure, server), _ -> new ArrayList<>()).add(value);
  }

  List<String> servers() {
    return servers;
  }

  /** In the order in which they were measured. */
  List<String> shapes() {
    return values.keySet().stream().map(Cell::shape).distinct().toList();
  }

  Optional<Spread> of(String shape, Measure measure, String server) {
    return Optional.ofNullable(values.get(new Cell(shape, measure, server))).map(Spread::of);
  }

  /** How many times worse a server is than the first by the medians, if both were measured. */
  OptionalDouble ratio(String shape, Measure measure, String server) {
    Optional<Spread> base = of(shape, measure, servers.getFirst());
    Optional<Spread> own = of(shape, measure, server);
    if (base.isEmpty() || own.isEmpty()) {
      return OptionalDouble.empty();
    }
    double better = measure.isRate() ? own.get().median() : base.get().median();
    double worse = measure.isRate() ? base.get().median() : own.get().median();
    return better > 0 ? OptionalDouble.of(worse / better) : OptionalDouble.empty();
  }
}
