package trivium.bank.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import trivium.bank.format.DecodedText;
import trivium.bank.notes.generated.StylePages;

/**
 * Fits the weights of {@link NoteLikelihood}: a logistic regression, run by {@link #main}, over the
 * runs of entries of pages with and without notes. After each fit, samples on the wrong side of the
 * line, or near it, count more. It prints the weights and what is still wrong.
 */
final class NoteFit {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final int PAGES_OF_A_STYLE = 3;
  private static final double SHRINKAGE = 0.002;

  /** What all pages without notes count, compared with those that have some. */
  private static final double WITHOUT_NOTES = 0.8;

  /** What a page that a person wrote counts, compared with a generated one. */
  private static final double WRITTEN = 9;

  private static final int ROUNDS = 16;
  private static final double NEAR = 0.3;
  private static final double MORE = 1.3;
  private static final int STEPS = 30;

  private NoteFit() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sample(String page, boolean notes, double weight, double[] values) {
    Sample weighted(double factor) {
      return new Sample(page, notes, weight * factor, values);
    }
  }

  @SuppressWarnings("EnumOrdinal") // weights are in the order of the features
  public static void main(String[] args) throws IOException {
    List<Sample> samples = balanced(samples());
    double[] weights = fit(samples);
    for (int round = 0; round < ROUNDS; round++) {
      double[] last = weights;
      samples =
          samples.stream()
              .map(one ->
                  logit(last, one) * (one.notes() ? 1 : -1) < NEAR ? one.weighted(MORE) : one)
              .toList();
      weights = fit(samples);
    }
    System.out.printf(Locale.ROOT, "BIAS %.2f%n", weights[0]);
    for (RunFeature feature : RunFeature.values()) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", feature, weights[feature.ordinal() + 1]);
    }
    for (Sample one : samples) {
      if (logit(weights, one) > 0 != one.notes()) {
        System.out.printf(Locale.ROOT, "%s %.2f%n", one.page(), logit(weights, one));
      }
    }
  }

  private static List<Sample> samples() throws IOException {
    var samples = new ArrayList<Sample>();
    for (Path folder :
        List.of(RESOURCES.resolve("corpus"), RESOURCES.resolve("mixed"), Path.of("..", "seeds"))) {
      for (Path page : pages(folder)) {
        add(samples, page.getFileName().toString(), text(page), true, WRITTEN);
      }
    }
    StylePages.tuning(PAGES_OF_A_STYLE).forEach((name, text) -> add(samples, name, text, true, 1));
    for (Path page : pages(RESOURCES.resolve("pages").resolve("none"))) {
      add(samples, page.getFileName().toString(), text(page), false, 1);
    }
    return samples;
  }

  private static String text(Path page) throws IOException {
    return DecodedText.of(Files.readAllBytes(page)).text();
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .toList();
    }
  }

  private static void add(
      List<Sample> samples, String name, String text, boolean notes, double weight) {
    NotesReader reader = NotesReader.finished(text);
    List<Note> read = reader.gathered().notes();
    if (read.isEmpty()) {
      return;
    }
    List<OpenEntry> entries = reader.gathered().closed();
    List<EntryRun> runs = EntryRun.of(reader.page(), read, entries);
    double[] whole =
        NoteLikelihood.values(new EntryRun(reader.page(), runs.getFirst().signs(), read, entries));
    for (EntryRun run : runs) {
      samples.add(
          new Sample(name, notes, weight / runs.size(), NoteLikelihood.averaged(run, whole)));
    }
  }

  private static List<Sample> balanced(List<Sample> samples) {
    double factor = WITHOUT_NOTES * sum(samples, true) / sum(samples, false);
    return samples.stream().map(one -> one.notes() ? one : one.weighted(factor)).toList();
  }

  private static double sum(List<Sample> samples, boolean notes) {
    return samples.stream().filter(one -> one.notes() == notes).mapToDouble(Sample::weight).sum();
  }

  private static double logit(double[] weights, Sample sample) {
    double sum = weights[0];
    for (int i = 0; i < sample.values().length; i++) {
      sum += weights[i + 1] * sample.values()[i];
    }
    return sum;
  }

  /** Newton's method. */
  private static double[] fit(List<Sample> samples) {
    int size = RunFeature.values().length + 1;
    double all = samples.stream().mapToDouble(Sample::weight).sum();
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[][] equations = new double[size][size + 1];
      for (int i = 0; i < size; i++) {
        double shrinkage = i == 0 ? 1e-9 : SHRINKAGE;
        equations[i][i] = shrinkage;
        equations[i][size] = i == 0 ? 0 : -shrinkage * weights[i];
      }
      for (Sample one : samples) {
        double odds = 1 / (1 + Math.exp(-logit(weights, one)));
        double share = one.weight() / all;
        for (int i = 0; i < size; i++) {
          double value = i == 0 ? 1 : one.values()[i - 1];
          equations[i][size] += share * value * ((one.notes() ? 1 : 0) - odds);
          for (int j = 0; j < size && value != 0; j++) {
            equations[i][j] +=
                share * odds * (1 - odds) * value * (j == 0 ? 1 : one.values()[j - 1]);
          }
        }
      }
      double[] change = solved(equations);
      for (int i = 0; i < size; i++) {
        weights[i] += change[i];
      }
    }
    return weights;
  }

  /** Gaussian elimination; the matrix is positive definite. */
  private static double[] solved(double[][] equations) {
    int size = equations.length;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double factor = k == i ? 0 : equations[k][i] / equations[i][i];
        for (int j = i; j <= size && factor != 0; j++) {
          equations[k][j] -= factor * equations[i][j];
        }
      }
    }
    double[] result = new double[size];
    for (int i = 0; i < size; i++) {
      result[i] = equations[i][size] / equations[i][i];
    }
    return result;
  }
}
