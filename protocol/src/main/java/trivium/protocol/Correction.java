package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** A change of a host to a closed question. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Correction {
  /** Replaces the correct choices. */
  @JsonTypeName("key")
  record Key(List<Integer> correct) implements Correction {
    public Key {
      correct = Response.distinct(correct, "correct");
    }
  }

  /** Accepts another typed answer. */
  @JsonTypeName("accept")
  record Accept(String text) implements Correction {
    public Accept {
      Checks.text(text, Response.LONGEST_TEXT, "text");
    }
  }

  /** Replaces the correct number and its tolerance. */
  @JsonTypeName("number")
  record Numeric(double value, double tolerance) implements Correction {
    public Numeric {
      if (!Double.isFinite(value) || !Double.isFinite(tolerance) || tolerance < 0) {
        throw new IllegalArgumentException(
            "value and tolerance must be finite, tolerance not negative");
      }
    }
  }

  /** Drops the question: it counts for nobody. */
  @JsonTypeName("drop")
  record Drop() implements Correction {}

  /** Restores a dropped question. */
  @JsonTypeName("restore")
  record Restore() implements Correction {}
}
