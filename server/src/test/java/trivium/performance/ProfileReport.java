package trivium.performance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Formatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import trivium.scale.ProcessCpu.ThreadKind;

/**
 * Counts the samples of a recording by method: of CPU time, by thread, and of allocated bytes. A
 * method of ours counts for what it calls, too.
 */
final class ProfileReport {
  private static final int LINES = 25;
  private static final String OURS = "trivium.";
  private static final double PERCENT = 100;

  private final Map<String, Double> threads = new HashMap<>();
  private final Map<String, Double> running = new HashMap<>();
  private final Map<String, Double> callers = new HashMap<>();
  private final Map<String, Double> inclusive = new HashMap<>();
  private final Map<String, Double> allocatedTypes = new HashMap<>();
  private final Map<String, Double> allocating = new HashMap<>();

  private ProfileReport() {}

  static String of(Path recording) throws IOException {
    ProfileReport report = new ProfileReport();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        report.add(file.readEvent());
      }
    }
    return report.print();
  }

  private void add(RecordedEvent event) {
    RecordedStackTrace trace = event.getStackTrace();
    if (trace == null || trace.getFrames().isEmpty()) {
      return;
    }
    List<String> methods = trace.getFrames().stream().map(ProfileReport::method).toList();
    String name = event.getEventType().getName();
    if (name.equals("jdk.CPUTimeSample")) {
      threads.merge(thread(event), 1.0, Double::sum);
      running.merge(methods.getFirst(), 1.0, Double::sum);
      ours(methods).ifPresent(method -> callers.merge(method, 1.0, Double::sum));
      Set<String> counted = new HashSet<>();
      for (String method : methods) {
        if (isOurs(method) && counted.add(method)) {
          inclusive.merge(method, 1.0, Double::sum);
        }
      }
    } else if (name.equals("jdk.ObjectAllocationSample")) {
      double weight = event.getLong("weight");
      allocatedTypes.merge(event.getClass("objectClass").getName(), weight, Double::sum);
      allocating.merge(ours(methods).orElse(methods.getLast()), weight, Double::sum);
    }
  }

  private static String thread(RecordedEvent event) {
    return event.getThread("eventThread") == null
        ? "?"
        : ThreadKind.of(Optional.ofNullable(event.getThread("eventThread").getOSName()).orElse("?"))
            .name();
  }

  /** The method of ours that is called last. */
  private static Optional<String> ours(List<String> methods) {
    return methods.stream().filter(ProfileReport::isOurs).findFirst();
  }

  /** Whether it stands in our sources, other than what the JVM makes of lambdas. */
  private static boolean isOurs(String method) {
    return method.startsWith(OURS) && !method.contains("$$Lambda");
  }

  private static String method(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  private String print() {
    double samples = sum(threads);
    double bytes = sum(allocatedTypes);
    Formatter text = new Formatter(Locale.ROOT);
    text.format("%n%,.0f samples of CPU time, %,.0f bytes allocated%n", samples, bytes);
    table(text, "CPU time by kind of thread", threads, samples);
    table(text, "CPU time by method, without what it calls", running, samples);
    table(text, "CPU time by the innermost method of ours", callers, samples);
    table(text, "CPU time by method of ours, with what it calls", inclusive, samples);
    table(text, "Allocated bytes by type", allocatedTypes, bytes);
    table(text, "Allocated bytes by the innermost method of ours", allocating, bytes);
    return text.toString();
  }

  private static double sum(Map<String, Double> counts) {
    return counts.values().stream().mapToDouble(count -> count).sum();
  }

  private static void table(Formatter text, String title, Map<String, Double> counts, double all) {
    text.format("%n%s%n", title);
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(LINES)
        .forEach(entry ->
            text.format("%6.1f%%  %s%n", PERCENT * entry.getValue() / all, entry.getKey()));
  }
}
