package trivium.bank.format.builder;

import java.util.Collection;
import java.util.Optional;
import trivium.bank.QuestionSettings;

/**
 * The points of a file, mapped to the worth of its questions. Points count only where they differ
 * within the file; otherwise every question is worth 1.
 */
public final class PointScale {
  private final boolean differs;

  /**
   * @param points of every question of the file, as they are written
   */
  public PointScale(Collection<String> points) {
    this.differs =
        points.stream().filter(Decimals::isNumber).map(Decimals::parse).distinct().count() > 1;
  }

  /** The extras of a question; points that are no whole number from 0 to 5 are worth 1. */
  public QuestionSettings extras(String points, Optional<String> picture, boolean on) {
    double number = Decimals.isNumber(points) ? Decimals.parse(points) : 1;
    boolean fits = differs && number == Math.rint(number) && number >= 0;
    return new QuestionSettings(
        Optional.empty(),
        fits && number <= QuestionSettings.MOST_WORTH ? (int) number : 1,
        picture,
        on);
  }
}
