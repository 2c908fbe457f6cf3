package trivium.bank.notes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a run of entries is that of notes, and not a part of another document: a logistic
 * regression over {@linkplain RunFeature features} of the run. Of a short run little is known; so
 * its features are averaged with those of all entries of the page.
 */
final class NoteLikelihood {
  /**
   * Fitted as {@code NoteFit} does it in the tests, with some pages more, and other weights of
   * pages.
   */
  private static final double BIAS = -1.72;

  private static final Map<RunFeature, Double> WEIGHTS = weights();

  private static Map<RunFeature, Double> weights() {
    var weights = new EnumMap<RunFeature, Double>(RunFeature.class);
    weights.put(RunFeature.ASKS, 1.28);
    weights.put(RunFeature.ASKS_BY_WORD, 0.21);
    weights.put(RunFeature.CHOICES, 1.39);
    weights.put(RunFeature.LABELLED, 2.34);
    weights.put(RunFeature.TABLE, 0.39);
    weights.put(RunFeature.SIGN, 0.60);
    weights.put(RunFeature.COLON, -0.58);
    weights.put(RunFeature.COLON_PAIR, -0.94);
    weights.put(RunFeature.HEADING, 0.16);
    weights.put(RunFeature.STUDIED, 1.25);
    weights.put(RunFeature.TOPIC, 1.32);
    weights.put(RunFeature.DOCUMENT, -2.60);
    weights.put(RunFeature.COVERED, 2.29);
    weights.put(RunFeature.SPEAKERS, -1.01);
    weights.put(RunFeature.BROKEN, -1.31);
    weights.put(RunFeature.LISTED, -1.87);
    weights.put(RunFeature.SPEAKER, -0.99);
    weights.put(RunFeature.MARKED, 0.96);
    weights.put(RunFeature.JUDGED, 0.58);
    weights.put(RunFeature.TRANSLATES, 0.46);
    weights.put(RunFeature.PRICE, -1.56);
    weights.put(RunFeature.PERSONAL, -1.44);
    weights.put(RunFeature.SPOKEN, -0.76);
    weights.put(RunFeature.TECHNICAL, 1.04);
    weights.put(RunFeature.UNREAD, -1.18);
    weights.put(RunFeature.MANY, 0.77);
    weights.put(RunFeature.FEW, -1.30);
    weights.put(RunFeature.REPEATED, -0.06);
    weights.put(RunFeature.NUMBERED, -2.24);
    weights.put(RunFeature.FIGURE, -0.69);
    weights.put(RunFeature.RECORD, -2.11);
    weights.put(RunFeature.PERSON, 0.23);
    weights.put(RunFeature.FIELD, -1.37);
    weights.put(RunFeature.SENTENCE, 0.74);
    weights.put(RunFeature.LONG, -0.82);
    weights.put(RunFeature.PARAGRAPH, -2.32);
    weights.put(RunFeature.DEFINES, 0.30);
    weights.put(RunFeature.EXPLAINS, 0.51);
    weights.put(RunFeature.FRAGMENT, -1.34);
    weights.put(RunFeature.REPLY, -0.40);
    weights.put(RunFeature.SPEECH, -0.96);
    weights.put(RunFeature.BLANK, -2.21);
    weights.put(RunFeature.CHECKLIST, -0.87);
    weights.put(RunFeature.TO_YOU, -2.30);
    return weights;
  }

  /** The whole page counts like so many entries of a run. */
  private static final double ENTRIES_OF_PAGE = 3;

  private NoteLikelihood() {}

  /** The runs of a page that are no notes. */
  static List<EntryRun> others(Page page, List<Note> notes, List<OpenEntry> entries) {
    if (notes.isEmpty()) {
      return List.of();
    }
    List<EntryRun> runs = EntryRun.of(page, notes, entries);
    double[] whole = values(new EntryRun(page, runs.getFirst().signs(), notes, entries));
    return runs.stream().filter(run -> logit(run, whole) < 0).toList();
  }

  /** The values of all features. */
  static double[] values(EntryRun run) {
    RunFeature[] features = RunFeature.values();
    double[] values = new double[features.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = features[i].of(run);
    }
    return values;
  }

  /** Those of a run, averaged with those of the whole page. */
  static double[] averaged(EntryRun run, double[] whole) {
    double[] values = values(run);
    double share = run.size() / (run.size() + ENTRIES_OF_PAGE);
    for (int i = 0; i < values.length; i++) {
      values[i] = share * values[i] + (1 - share) * whole[i];
    }
    return values;
  }

  /** The logarithm of the odds that it is notes. */
  @SuppressWarnings("EnumOrdinal") // values are in the order of the features
  static double logit(EntryRun run, double[] whole) {
    double[] values = averaged(run, whole);
    double sum = BIAS;
    for (RunFeature feature : RunFeature.values()) {
      sum += WEIGHTS.getOrDefault(feature, 0.0) * values[feature.ordinal()];
    }
    return sum;
  }
}
