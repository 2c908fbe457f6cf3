package trivium.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import trivium.bank.Bank;
import trivium.bank.DrawCriteria;
import trivium.bank.Kind;
import trivium.bank.Level;
import trivium.bank.PastResults;
import trivium.bank.Question;
import trivium.bank.QuestionDraw;
import trivium.bank.TypedQuestions;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoundPlan;
import trivium.protocol.Selection;

/** Draws the questions of rounds. May block. */
final class RoundDraw {
  private final BankSource banks;
  private final QuestionHistory history;

  RoundDraw(BankSource banks, QuestionHistory history) {
    this.banks = banks;
    this.history = history;
  }

  /** The outcome of a draw. */
  sealed interface Outcome {
    /** Rounds with at least one question each. */
    record Drawn(List<Round> rounds) implements Outcome {
      public Drawn {
        rounds = List.copyOf(rounds);
      }
    }

    record Refused(RefusalReason reason) implements Outcome {}
  }

  /**
   * Draws the questions of all rounds; refused if one of them has none.
   *
   * @param random gives the seeds of rounds for which the host gives none
   */
  Outcome draw(List<RoundPlan> plans, RandomGenerator random) {
    List<Round> rounds = new ArrayList<>(plans.size());
    for (RoundPlan plan : plans) {
      Optional<Bank> bank = banks.find(plan.bank()).filter(found -> !found.questions().isEmpty());
      if (bank.isEmpty()) {
        return new Outcome.Refused(RefusalReason.NO_SUCH_BANK);
      }
      Optional<Set<String>> missed =
          plan.selection().missed().flatMap(RoomId::parse).flatMap(history::missed);
      if (plan.selection().missed().isPresent() && missed.isEmpty()) {
        return new Outcome.Refused(RefusalReason.NO_SUCH_REPORT);
      }
      List<Question> drawn = draw(bank.get(), plan, missed, random.nextLong());
      if (drawn.isEmpty()) {
        return new Outcome.Refused(RefusalReason.NOTHING_DRAWN);
      }
      rounds.add(
          new Round(
              plan.title(),
              bank.get().title(),
              plan.settings(),
              drawn,
              plan.breakTime(),
              plan.anew()));
    }
    return new Outcome.Drawn(rounds);
  }

  private List<Question> draw(Bank bank, RoundPlan plan, Optional<Set<String>> missed, long seed) {
    // A seed draws the same questions whatever was played before.
    Selection selection = plan.selection();
    boolean asBefore = selection.seed().isPresent() && selection.level().isEmpty();
    boolean picked = !selection.picked().isEmpty();
    PastResults past = asBefore || picked ? PastResults.NONE : history.of(bank.title());
    List<Question> drawn = QuestionDraw.draw(bank, criteria(plan, missed, seed), past);
    return plan.settings().typed() ? TypedQuestions.wherePossible(drawn) : drawn;
  }

  private static DrawCriteria criteria(RoundPlan plan, Optional<Set<String>> missed, long seed) {
    Selection selection = plan.selection();
    return new DrawCriteria(
        plan.questions(),
        selection.seed().map(Integer::longValue).orElse(seed),
        Set.copyOf(selection.topics()),
        kinds(selection),
        selection.level().map(RoundDraw::level),
        missed,
        selection.repeat(),
        selection.inOrder(),
        selection.more(),
        selection.picked());
  }

  private static Set<Kind> kinds(Selection selection) {
    return Arrays.stream(Kind.values())
        .filter(kind -> selection.kinds().contains(kind.wireName()))
        .collect(Collectors.toSet());
  }

  private static Level level(Selection.Level level) {
    return switch (level) {
      case EASY -> Level.EASY;
      case MEDIUM -> Level.MEDIUM;
      case HARD -> Level.HARD;
    };
  }
}
