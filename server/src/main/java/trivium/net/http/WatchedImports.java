package trivium.net.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import trivium.bank.budget.ReadingProgress;

/**
 * The imports of this node that wait for their turn or run, by the number that the page which sent
 * the file has given them. Any thread.
 */
final class WatchedImports {
  private final Map<String, ReadingProgress> running = new ConcurrentHashMap<>();

  /**
   * Runs an import whose progress can be found by its number until it has ended.
   *
   * @param id hard to guess; a number that is in use is not watched a second time
   */
  <T> T run(String id, Function<ReadingProgress, T> task) {
    var progress = new ReadingProgress();
    running.putIfAbsent(id, progress);
    try {
      return task.apply(progress);
    } finally {
      running.remove(id, progress);
    }
  }

  Optional<ReadingProgress> find(String id) {
    return Optional.ofNullable(running.get(id));
  }
}
