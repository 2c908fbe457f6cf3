package trivium.bank.format;

import java.util.Collection;
import java.util.Optional;
import trivium.bank.Extras;

/**
 * The points that a file gives for its questions, as the worth that ours can have. Only what
 * differs tells something: where all earn the same, each is worth one.
 */
final class Worth {
  private final boolean differs;

  /**
   * @param points of every question of the file
   */
  Worth(Collection<String> points) {
    this.differs =
        points.stream().filter(Decimals::isOne).map(Decimals::read).distinct().count() > 1;
  }

  /** What does not fit our scale, as it is no whole number from 0 to 5, is worth one. */
  Extras of(String points, Optional<String> picture, boolean on) {
    double number = Decimals.isOne(points) ? Decimals.read(points) : 1;
    boolean fits = differs && number == Math.rint(number) && number >= 0;
    return new Extras(
        Optional.empty(), fits && number <= Extras.MOST_WORTH ? (int) number : 1, picture, on);
  }
}
