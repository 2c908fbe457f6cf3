package trivium.bank.asking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import trivium.bank.Question;
import trivium.bank.asking.JudgedQuestions.Judgement;
import trivium.bank.asking.JudgedQuestions.Label;
import trivium.bank.asking.JudgedQuestions.Page;

/**
 * Fits the weights of {@link QuestionQuality} to the judged questions: a logistic regression that
 * is run by {@link #main}, which prints the weights and how well they do on pages left out.
 */
final class ScoreFit {
  private static final List<QuestionFeature> FEATURES =
      List.copyOf(EnumSet.allOf(QuestionFeature.class));

  /** The pages are left out in this many groups. */
  private static final int FOLDS = 5;

  private static final int ROUNDS = 3_000;
  private static final double RATE = 1.5;
  private static final double SHRINKAGE = 0.0005;

  /** Pages with more questions do not count more. */
  private static final int ENOUGH_OF_A_PAGE = 25;

  private ScoreFit() {}

  /** A question with its label. */
  record Sample(String page, Question question, Label label) {
    double[] features() {
      double[] values = new double[FEATURES.size() + 1];
      values[0] = 1;
      for (int i = 1; i < values.length; i++) {
        values[i] = FEATURES.get(i - 1).of(ScoredQuestion.of(question));
      }
      return values;
    }
  }

  /**
   * How well a score does at the line.
   *
   * @param asked questions at or above the line
   * @param asIs of those, the ones that can be played as they are
   * @param off of those, the ones that have to be switched off
   * @param allAsIs the ones that can be played as they are, above and below the line
   */
  record LineResult(int asked, int asIs, int off, int allAsIs) {
    static LineResult of(List<Sample> samples, int line, ToIntFunction<Sample> score) {
      List<Sample> asked =
          samples.stream().filter(sample -> score.applyAsInt(sample) >= line).toList();
      return new LineResult(
          asked.size(),
          count(asked, Label.AS_IS),
          count(asked, Label.OFF),
          count(samples, Label.AS_IS));
    }

    private static int count(List<Sample> samples, Label label) {
      return (int) samples.stream().filter(sample -> sample.label() == label).count();
    }

    double precision() {
      return 100.0 * asIs / asked;
    }

    double share() {
      return 100.0 * off / asked;
    }

    double recall() {
      return 100.0 * asIs / allAsIs;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d asked, as is %.1f %%, off %.1f %%, recall %.1f %%",
          asked,
          precision(),
          share(),
          recall());
    }
  }

  /** The judged questions that are still made. */
  static List<Sample> samples() throws IOException {
    Map<JudgedQuestions.Key, Judgement> labels = JudgedQuestions.labels();
    var samples = new ArrayList<Sample>();
    for (Map.Entry<String, Page> page : JudgedQuestions.pages().entrySet()) {
      for (Question question : page.getValue().questions()) {
        Judgement judged = labels.get(JudgedQuestions.Key.of(page.getKey(), question));
        if (judged != null) {
          samples.add(new Sample(page.getKey(), question, judged.label()));
        }
      }
    }
    return samples;
  }

  /** The group in which a page is left out. */
  private static int fold(String page) {
    return Math.floorMod(page.hashCode(), FOLDS);
  }

  /** The scores of pages by weights that were fitted without them. */
  static ToIntFunction<Sample> leftOut(List<Sample> samples) {
    var weights = new double[FOLDS][];
    for (int i = 0; i < FOLDS; i++) {
      int left = i;
      weights[i] = fit(samples.stream().filter(sample -> fold(sample.page()) != left).toList());
    }
    return sample ->
        (int) Math.round(100 * probability(weights[fold(sample.page())], sample.features()));
  }

  private static double[] fit(List<Sample> samples) {
    List<double[]> features = samples.stream().map(Sample::features).toList();
    double[] shares =
        samples.stream()
            .mapToDouble(sample ->
                Math.min(
                    1,
                    (double) ENOUGH_OF_A_PAGE
                        / samples.stream().filter(o -> o.page().equals(sample.page())).count()))
            .toArray();
    double all = java.util.Arrays.stream(shares).sum();
    double[] weights = new double[features.getFirst().length];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (int i = 0; i < samples.size(); i++) {
        double truth = samples.get(i).label() == Label.AS_IS ? 1 : 0;
        double error = shares[i] * (truth - probability(weights, features.get(i)));
        for (int j = 0; j < weights.length; j++) {
          slope[j] += error * features.get(i)[j];
        }
      }
      for (int j = 0; j < weights.length; j++) {
        weights[j] += RATE * (slope[j] / all - (j == 0 ? 0 : SHRINKAGE * weights[j]));
      }
    }
    return weights;
  }

  private static double probability(double[] weights, double[] features) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * features[j];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Prints the weights, and the figures at several lines on pages left out. */
  public static void main(String[] args) throws IOException {
    List<Sample> samples = samples();
    double[] weights = fit(samples);
    System.out.printf(Locale.ROOT, "INTERCEPT = %.2f%n", weights[0]);
    for (int i = 1; i < weights.length; i++) {
      QuestionFeature feature = FEATURES.get(i - 1);
      System.out.printf(
          Locale.ROOT,
          "Map.entry(QuestionFeature.%s, %.2f), // %d of %d%n",
          feature,
          weights[i],
          samples.stream()
              .filter(sample ->
                  feature.of(ScoredQuestion.of(sample.question())) > 0
                      && sample.label() != Label.AS_IS)
              .count(),
          samples.stream()
              .filter(sample -> feature.of(ScoredQuestion.of(sample.question())) > 0)
              .count());
    }
    ToIntFunction<Sample> score = leftOut(samples);
    System.out.println(
        samples.size()
            + " questions of "
            + new TreeSet<>(samples.stream().map(Sample::page).toList()).size()
            + " pages");
    for (int line : new int[] {0, 60, 70, 75, 80, 85, 90}) {
      System.out.println("line " + line + ": " + LineResult.of(samples, line, score));
    }
    if (args.length > 0) {
      samples.stream()
          .filter(sample ->
              sample.label() != Label.AS_IS
                  && score.applyAsInt(sample) >= Integer.parseInt(args[0]))
          .forEach(sample ->
              System.out.println(
                  score.applyAsInt(sample)
                      + " "
                      + sample.page()
                      + " "
                      + sample.question().prompt()));
    }
  }
}
