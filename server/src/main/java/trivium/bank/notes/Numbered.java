package trivium.bank.notes;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The numbers that authors give to questions. */
final class Numbered {
  private Numbered() {}

  static OptionalInt of(@Nullable String digits) {
    return digits == null || digits.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(digits));
  }

  /** The number of a cue that has one. */
  static OptionalInt of(Cue cue) {
    return switch (cue) {
      case Cue.Asks asks -> asks.number();
      case Cue.Tells tells -> tells.number();
      case Cue.Heading _, Cue.Rule _ -> OptionalInt.empty();
    };
  }
}
