package trivium.room;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trivium.bank.Bank;
import trivium.bank.DrawCriteria;
import trivium.bank.Kind;
import trivium.bank.Level;
import trivium.bank.PastResults;
import trivium.bank.Question;
import trivium.bank.QuestionDraw;
import trivium.bank.TypedQuestions;
import trivium.protocol.ClientMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.Selection;

/** Draws the questions of a new room. May block. */
final class GameDraw {
  private final BankSource banks;
  private final QuestionHistory history;

  GameDraw(BankSource banks, QuestionHistory history) {
    this.banks = banks;
    this.history = history;
  }

  /** The outcome of a draw. */
  sealed interface Outcome {
    /** With at least one question. */
    record Drawn(Bank bank, List<Question> questions) implements Outcome {}

    record Refused(RefusalReason reason) implements Outcome {}
  }

  /**
   * Draws by the host's selection.
   *
   * @param seed used if the host gives none
   */
  Outcome draw(ClientMessage.Open open, long seed) {
    Optional<Bank> bank = banks.find(open.bank()).filter(found -> !found.questions().isEmpty());
    if (bank.isEmpty()) {
      return new Outcome.Refused(RefusalReason.NO_SUCH_BANK);
    }
    Selection selection = open.selection();
    Optional<Set<String>> missed =
        selection.missed().flatMap(RoomId::parse).flatMap(history::missed);
    if (selection.missed().isPresent() && missed.isEmpty()) {
      return new Outcome.Refused(RefusalReason.NO_SUCH_REPORT);
    }
    PastResults experience =
        selection.level().isPresent() ? history.of(bank.get().title()) : PastResults.NONE;
    List<Question> drawn = QuestionDraw.draw(bank.get(), wish(open, missed, seed), experience);
    return drawn.isEmpty()
        ? new Outcome.Refused(RefusalReason.NOTHING_DRAWN)
        : new Outcome.Drawn(
            bank.get(), open.settings().typed() ? TypedQuestions.wherePossible(drawn) : drawn);
  }

  private static DrawCriteria wish(
      ClientMessage.Open open, Optional<Set<String>> missed, long seed) {
    Selection selection = open.selection();
    return new DrawCriteria(
        open.questions(),
        selection.seed().map(Integer::longValue).orElse(seed),
        Set.copyOf(selection.topics()),
        kinds(selection),
        selection.level().map(GameDraw::level),
        missed,
        selection.repeat());
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
