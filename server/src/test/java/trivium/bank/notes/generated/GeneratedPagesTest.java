package trivium.bank.notes.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody wrote by hand, in many styles and languages. */
class GeneratedPagesTest {
  @Test
  void stylesOfTheTuningSetAreReadAsWellAsEver() {
    holds(StyleFigures.TUNING, 93.8, 0.3);
  }

  @Test
  void heldOutStylesAreReadAsWellAsEver() {
    holds(StyleFigures.HELD_OUT, 82.5, 0.4);
  }

  @Test
  void combinedStylesAreReadAsWellAsEver() {
    holds("combined styles for fitting", StyleFigures.ofCombinations(true), 75.3, 0.8);
    holds("combined styles for checking", StyleFigures.ofCombinations(false), 70, 1.2);
  }

  private static void holds(String file, double right, double extra) {
    holds(file, StyleFigures.of(file), right, extra);
  }

  /**
   * Floors are what was reached; they only rise. The aim for the held-out styles is 93 of 100 right
   * and 2 of 100 too many.
   */
  private static void holds(String name, StyleFigures figures, double right, double extra) {
    ReadingComparison sum = figures.sum();
    System.out.println(name + ": " + sum);
    assertThat(sum.percentRight()).as(sum.toString()).isGreaterThanOrEqualTo(right);
    assertThat(sum.percentExtra()).as(sum.toString()).isLessThanOrEqualTo(extra);
  }

  @Test
  void combinedStylesAreManyAndNoneIsHeldOut() {
    List<PageStyle> combined = StyleCombinations.all();
    assertThat(combined).hasSizeGreaterThanOrEqualTo(300);
    List<Object> heldOut =
        PageStyle.of(StyleFigures.HELD_OUT).stream()
            .filter(style -> !style.has("mix"))
            .<Object>map(PageStyle::values)
            .toList();
    assertThat(combined).noneMatch(style -> heldOut.contains(style.values()));
  }

  @ParameterizedTest
  @ValueSource(strings = {StyleFigures.TUNING, StyleFigures.HELD_OUT})
  void sameSeedGivesTheSamePageAndAnotherAnother(String file) {
    List<PageStyle> styles = PageStyle.of(file);
    for (PageStyle style : styles) {
      GeneratedPage page = PageWriter.page(style, styles, 1);
      assertThat(PageWriter.page(style, styles, 1)).isEqualTo(page);
      assertThat(PageWriter.page(style, styles, 2).text()).isNotEqualTo(page.text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {StyleFigures.TUNING, StyleFigures.HELD_OUT})
  void everyPageSaysWhatItsEntriesSay(String file) {
    List<PageStyle> styles = PageStyle.of(file);
    for (PageStyle style : styles) {
      GeneratedPage page = PageWriter.page(style, styles, 1);
      assertThat(page.entries()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(page.text()).as(style.name()).doesNotContainPattern("[{][A-Za-z]+[}]");
      String[] lines = page.text().split("\n", -1);
      for (ExpectedEntry entry : page.entries()) {
        String said =
            String.join(" ", List.of(lines).subList(entry.first() - 1, entry.last()))
                .replaceAll("\\s+", " ");
        assertThat(said).as(page.text()).contains(entry.fact().question());
        entry.fact().options().forEach(one -> assertThat(said).contains(one.text()));
        if (!style.has("sheet")) {
          entry.fact().answer().forEach(line -> assertThat(said).contains(line));
        }
      }
    }
  }

  @Test
  void noStyleIsInBothSets() {
    var seen = new HashSet<>();
    Stream.of(StyleFigures.TUNING, StyleFigures.HELD_OUT)
        .flatMap(file -> PageStyle.of(file).stream())
        .filter(style -> !style.has("mix"))
        .forEach(style -> assertThat(seen.add(style.values())).as(style.name()).isTrue());
  }

  @Test
  void contentIsLargeEnough() {
    List<PageContent> all = PageContent.LANGUAGES.stream().map(PageContent::of).toList();
    assertThat(
            all.stream()
                .flatMap(one -> one.questions().values().stream())
                .mapToInt(List::size)
                .sum())
        .isGreaterThanOrEqualTo(400);
    assertThat(all.stream().mapToInt(one -> one.terms().size()).sum()).isGreaterThanOrEqualTo(200);
    assertThat(all.stream().mapToInt(one -> one.choices().size()).sum())
        .isGreaterThanOrEqualTo(120);
  }
}
