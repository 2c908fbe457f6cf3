package trivium.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The costs that a simulation is given, one for each {@link Cost}. Lines of the table are {@code
 * name,value,unit,source}.
 */
record ServiceTimes(Map<Cost, Double> costs) {
  private static final int COLUMNS = 4;

  ServiceTimes {
    costs = new EnumMap<>(costs);
    for (Cost cost : Cost.values()) {
      if (costs.getOrDefault(cost, -1.0) < 0) {
        throw new IllegalArgumentException("there is no " + cost);
      }
    }
  }

  /** Those that were measured: {@code service-times.csv}. */
  static ServiceTimes measured() {
    try (var in =
        Objects.requireNonNull(ServiceTimes.class.getResourceAsStream("service-times.csv"))) {
      return read(new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param lines with a header
   */
  static ServiceTimes read(List<String> lines) {
    Map<Cost, Double> costs = new EnumMap<>(Cost.class);
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split(",", COLUMNS);
      if (columns.length < COLUMNS || columns[COLUMNS - 1].isBlank()) {
        throw new IllegalArgumentException("a cost needs a source: " + line);
      }
      costs.put(Cost.valueOf(columns[0]), Double.valueOf(columns[1]));
    }
    return new ServiceTimes(costs);
  }

  double of(Cost cost) {
    return costs.getOrDefault(cost, 0.0);
  }

  ServiceTimes with(Cost cost, double value) {
    Map<Cost, Double> changed = new EnumMap<>(costs);
    changed.put(cost, value);
    return new ServiceTimes(changed);
  }
}
