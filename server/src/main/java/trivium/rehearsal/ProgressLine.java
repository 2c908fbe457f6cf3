package trivium.rehearsal;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints progress: one line that is redrawn on a terminal, otherwise a line for each milestone. */
public final class ProgressLine {
  private static final int WIDTH = 24;

  private final RehearsalPlan plan;
  private final PrintWriter err;
  private final boolean terminal;
  private final boolean quiet;
  private String last = "";

  /**
   * @param json whether the result is JSON; then progress is printed on terminals only
   */
  public ProgressLine(RehearsalPlan plan, PrintWriter err, boolean terminal, boolean json) {
    this.plan = plan;
    this.err = err;
    this.terminal = terminal;
    quiet = json && !terminal;
  }

  public void draw(RehearsalProgress.Now now) {
    if (quiet) {
      return;
    }
    if (terminal) {
      err.print("\r" + bar(plan, now) + "\u001b[K");
    } else {
      String milestone = milestone(plan, now);
      if (!milestone.equals(last)) {
        err.println(milestone);
        last = milestone;
      }
    }
    err.flush();
  }

  /** Clears the line on a terminal. */
  public void done() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  static String bar(RehearsalPlan plan, RehearsalProgress.Now now) {
    long steps = plan.players() + (long) plan.players() * plan.allQuestions();
    int full = (int) Math.min(WIDTH, WIDTH * ((long) now.joined() + now.receipts()) / steps);
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + line(plan, now);
  }

  private static String line(RehearsalPlan plan, RehearsalProgress.Now now) {
    return String.format(
        Locale.ROOT,
        "joined %,d/%,d, question %d/%d, receipts %,d",
        now.joined(),
        plan.players(),
        question(plan, now),
        plan.allQuestions(),
        now.receipts());
  }

  private static String milestone(RehearsalPlan plan, RehearsalProgress.Now now) {
    return now.questions() == 0
        ? "joining"
        : String.format(
            Locale.ROOT,
            "%,d joined, question %d of %d",
            now.joined(),
            question(plan, now),
            plan.allQuestions());
  }

  /** The question of the slowest room, approximately. */
  private static int question(RehearsalPlan plan, RehearsalProgress.Now now) {
    return (now.questions() + plan.rooms() - 1) / plan.rooms();
  }
}
