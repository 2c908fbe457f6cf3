package trivium.room;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trivium.bank.Question;
import trivium.bank.text.LanguageDetector;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.Settings;
import trivium.score.ScoringScheme;

/**
 * A round with its questions as drawn.
 *
 * @param title shown before the first question; empty for no title screen
 * @param bank the title of the bank
 * @param breakTime the length of the break after the round, ms; 0 for none
 * @param anew whether points start at zero with this round
 * @param tieBreak whether its question decides between equal totals, and gives no points
 */
public record Round(
    String title,
    String bank,
    Settings settings,
    List<Question> questions,
    long breakTime,
    boolean anew,
    boolean tieBreak) {
  public Round {
    // Empty titles are not stored.
    title = title == null ? "" : title;
    questions = List.copyOf(questions);
  }

  /** A round that gives points. */
  public Round(
      String title,
      String bank,
      Settings settings,
      List<Question> questions,
      long breakTime,
      boolean anew) {
    this(title, bank, settings, questions, breakTime, anew, false);
  }

  /** The format of the round. */
  RoundFormat format() {
    return settings.roundFormat();
  }

  /** Whether its questions are on an answer sheet. */
  boolean isSheet() {
    return format().roundMode() == RoundMode.SHEET;
  }

  /** The language of the questions; empty if uncertain. */
  Optional<String> lang() {
    return LanguageDetector.detect(
        questions.stream()
            .flatMap(question -> Stream.of(question.prompt(), question.explanation()))
            .toList());
  }

  ScoringScheme scoring() {
    if (format().roundMode() != RoundMode.LIVE) {
      return ScoringScheme.accuracy();
    }
    return switch (settings.scoring()) {
      case SPEED -> ScoringScheme.speed();
      case ACCURACY -> ScoringScheme.accuracy();
    };
  }
}
