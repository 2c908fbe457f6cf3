package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What a host mends in a question that was asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Correction {
  /** These choices are right, each of them, and no other. */
  @JsonTypeName("key")
  record Key(List<Integer> correct) implements Correction {
    public Key {
      correct = Response.distinct(correct, "correct");
    }
  }

  /** What was typed so is right too. */
  @JsonTypeName("accept")
  record Accept(String text) implements Correction {
    public Accept {
      Checks.text(text, Response.LONGEST_TEXT, "text");
    }
  }

  /** This is the right number, and this far off is still right. */
  @JsonTypeName("number")
  record Numeric(double value, double tolerance) implements Correction {
    public Numeric {
      if (!Double.isFinite(value) || !Double.isFinite(tolerance) || tolerance < 0) {
        throw new IllegalArgumentException(
            "value and tolerance must be finite, tolerance not negative");
      }
    }
  }

  /** The question counts for nobody. */
  @JsonTypeName("drop")
  record Drop() implements Correction {}

  /** A dropped question counts again. */
  @JsonTypeName("restore")
  record Restore() implements Correction {}
}
