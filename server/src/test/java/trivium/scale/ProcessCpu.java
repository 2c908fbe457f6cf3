package trivium.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The CPU time that processes have used, from {@code /proc}, whose resolution is 10 ms.
 *
 * @param total of all threads, also of those that have ended, ms
 * @param byThread of the threads that live, ms
 */
public record ProcessCpu(long total, Map<ThreadKind, Long> byThread) {
  public static final ProcessCpu NONE = new ProcessCpu(0, Map.of());

  /** USER_HZ is 100 on every architecture that Java runs on. */
  private static final long MILLIS_PER_TICK = 10;

  private static final int USER_TIME = 11;

  /** What a thread of a node does. */
  public enum ThreadKind {
    /** Sockets, rooms, and the connections to Redis. */
    EVENT_LOOP,
    FABRIC,
    STORE,
    COMPILER,
    COLLECTOR,
    OTHER;

    /**
     * The kind of a thread.
     *
     * @param name of the thread; Linux cuts it to 15 characters
     */
    public static ThreadKind of(String name) {
      if (name.startsWith("multiThreadIo")) {
        return EVENT_LOOP;
      }
      if (name.equals("fabric")) {
        return FABRIC;
      }
      if (name.equals("store")) {
        return STORE;
      }
      if (name.startsWith("C1 Comp") || name.startsWith("C2 Comp")) {
        return COMPILER;
      }
      return name.startsWith("GC ") || name.startsWith("G1 ") || name.startsWith("VM Thread")
          ? COLLECTOR
          : OTHER;
    }
  }

  public static ProcessCpu of(long pid) {
    Path process = Path.of("/proc", String.valueOf(pid));
    Map<ThreadKind, Long> byThread = new EnumMap<>(ThreadKind.class);
    try (Stream<Path> threads = Files.list(process.resolve("task"))) {
      for (Path thread : threads.toList()) {
        try {
          String stat = Files.readString(thread.resolve("stat"), UTF_8);
          byThread.merge(ThreadKind.of(name(stat)), millis(stat), Long::sum);
        } catch (NoSuchFileException e) {
          // The thread has ended, and counts in the total only.
        }
      }
      return new ProcessCpu(millis(Files.readString(process.resolve("stat"), UTF_8)), byThread);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProcessCpu of(List<Long> pids) {
    return pids.stream().map(ProcessCpu::of).reduce(NONE, ProcessCpu::plus);
  }

  /** The name in a line of {@code stat}, where it is in parentheses. */
  static String name(String stat) {
    return stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  }

  /** User and system time in a line of {@code stat}, ms. */
  static long millis(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]))
        * MILLIS_PER_TICK;
  }

  public ProcessCpu plus(ProcessCpu other) {
    return combine(other, 1);
  }

  public ProcessCpu minus(ProcessCpu before) {
    return combine(before, -1);
  }

  private ProcessCpu combine(ProcessCpu other, int sign) {
    Map<ThreadKind, Long> sum = new EnumMap<>(ThreadKind.class);
    for (ThreadKind kind : ThreadKind.values()) {
      sum.put(kind, of(kind) + sign * other.of(kind));
    }
    return new ProcessCpu(total + sign * other.total(), sum);
  }

  public long of(ThreadKind kind) {
    return byThread.getOrDefault(kind, 0L);
  }

  /**
   * What the program itself has used, without the compiler, whose threads come and go, and the
   * garbage collector, ms.
   */
  public long program() {
    return of(ThreadKind.EVENT_LOOP)
        + of(ThreadKind.FABRIC)
        + of(ThreadKind.STORE)
        + of(ThreadKind.OTHER);
  }
}
