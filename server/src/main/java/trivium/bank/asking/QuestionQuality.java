package trivium.bank.asking;

import java.util.EnumMap;
import java.util.Map;
import trivium.bank.Question;

/**
 * The probability that a teacher would play a question as it is, from 0 to 100: a logistic
 * regression over {@link QuestionFeature}s. The weights were fitted to questions that were judged
 * by hand ({@code docs/questions.md}); {@code ScoreFit} in the tests prints them. Pure.
 */
public final class QuestionQuality {
  /**
   * Generated questions with a lower score are spare. Of the questions at or above it on pages that
   * were left out of the fit, 93 of 100 can be played as they are and one of 100 have to be
   * switched off; of those that can be played, 96 of 100 are above it.
   */
  public static final int LINE = 70;

  private static final double INTERCEPT = 2.80;

  /** In the order of the features, so that rounding is the same on every machine. */
  private static final Map<QuestionFeature, Double> WEIGHTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(QuestionFeature.STATEMENT, 0.44),
              Map.entry(QuestionFeature.TYPED, 0.10),
              Map.entry(QuestionFeature.NUMERIC, 0.15),
              Map.entry(QuestionFeature.COMPOUND, -0.87),
              Map.entry(QuestionFeature.FRAMED, 0.48),
              Map.entry(QuestionFeature.UNSEEN, -4.41),
              Map.entry(QuestionFeature.LENGTH, -0.57),
              Map.entry(QuestionFeature.SHAPE, -1.91),
              Map.entry(QuestionFeature.BEGINNING, -1.78),
              Map.entry(QuestionFeature.SIBLINGS, -0.51),
              Map.entry(QuestionFeature.FEW, -0.29),
              Map.entry(QuestionFeature.DANGLING, -0.95),
              Map.entry(QuestionFeature.PHRASED, -0.67),
              Map.entry(QuestionFeature.NO_NAME, -2.38),
              Map.entry(QuestionFeature.BARE, -1.07),
              Map.entry(QuestionFeature.CODE, -1.14),
              Map.entry(QuestionFeature.MARKUP, -2.22),
              Map.entry(QuestionFeature.LONG, -0.89)));

  private QuestionQuality() {}

  public static int score(Question question) {
    ScoredQuestion scored = ScoredQuestion.of(question);
    double sum = INTERCEPT;
    for (Map.Entry<QuestionFeature, Double> weight : WEIGHTS.entrySet()) {
      sum += weight.getValue() * weight.getKey().of(scored);
    }
    return (int) Math.round(100 / (1 + Math.exp(-sum)));
  }
}
