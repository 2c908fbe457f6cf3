package trivium.room;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trivium.bank.Question;
import trivium.bank.text.LanguageDetector;
import trivium.protocol.Settings;
import trivium.score.ScoringScheme;

/**
 * A round with its questions as drawn.
 *
 * @param title shown before the first question; empty for no title screen
 * @param bank the title of the bank
 * @param breakTime the length of the break after the round, ms; 0 for none
 * @param anew whether points start at zero with this round
 */
public record Round(
    String title,
    String bank,
    Settings settings,
    List<Question> questions,
    long breakTime,
    boolean anew) {
  public Round {
    // Empty titles are not stored.
    title = title == null ? "" : title;
    questions = List.copyOf(questions);
  }

  /** The language of the questions; empty if uncertain. */
  Optional<String> lang() {
    return LanguageDetector.detect(
        questions.stream()
            .flatMap(question -> Stream.of(question.prompt(), question.explanation()))
            .toList());
  }

  ScoringScheme scoring() {
    return switch (settings.scoring()) {
      case SPEED -> ScoringScheme.speed();
      case ACCURACY -> ScoringScheme.accuracy();
    };
  }
}
