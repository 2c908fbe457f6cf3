package trivium.bank.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LatexFormulasTest {
  /** The browser's own test reads it too: both must find the same. */
  private static final Path SHARED =
      Path.of("..", "web-client", "src", "test", "web", "unit", "formulas.json");

  private record Found(String tex, boolean display) {}

  @TestFactory
  Stream<DynamicTest> theSameFormulasAreFoundAsInTheBrowser() throws IOException {
    JsonNode cases = JsonMapper.shared().readTree(Files.readString(SHARED));
    return cases.values().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.get("text").asString(),
                () ->
                    assertThat(
                            LatexFormulas.find(example.get("text").asString()).stream()
                                .map(formula -> new Found(formula.tex(), formula.display()))
                                .toList())
                        .isEqualTo(expected(example))));
  }

  private static List<Found> expected(JsonNode example) {
    return example.get("formulas").values().stream()
        .map(
            formula -> new Found(formula.get("tex").asString(), formula.get("display").asBoolean()))
        .toList();
  }

  @Test
  void otherProgramsGetDelimitersThatTheyKnow() {
    assertThat(LatexFormulas.withStandardDelimiters("$x^2$ for $5 and $$y$$"))
        .isEqualTo("\\(x^2\\) for $5 and \\[y\\]");
  }

  @Test
  void longRunsOfDelimitersTakeLinearTime() {
    for (String piece : List.of("\\(", "$", "$$", "\\[", "\\", "$1 ", "\\(x")) {
      assertThat(LatexFormulas.find(piece.repeat(20_000))).isNotNull();
    }
  }
}
