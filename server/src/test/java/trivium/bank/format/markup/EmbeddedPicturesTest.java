package trivium.bank.format.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trivium.bank.transfer.Fixtures.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.picture.Picture;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

/** Pictures and languages that come within a file. */
class EmbeddedPicturesTest {
  private final ImportedBank town;

  EmbeddedPicturesTest() throws UnreadableFileException {
    town = Fixtures.read("harbour-town.moodle.xml");
  }

  @Test
  void picturesEmbeddedInMoodleFilesAreImported() {
    Question light = asked(town, "Which light is this?");
    assertThat(light.prompt()).isEqualTo("Which light is this?");
    assertThat(light.settings().picture().filter(Picture::isName)).isPresent();
    assertThat(asked(town, "Name it").settings().picture()).isEqualTo(light.settings().picture());
    assertThat(town.pictures())
        .extracting(Picture::name)
        .containsExactly(light.settings().picture().get());
  }

  @Test
  void picturesOutsideTheFileAreReported() {
    assertThat(Fixtures.problems(town))
        .anySatisfy(problem -> assertThat(problem).startsWith("5: has a picture as a choice"))
        .anySatisfy(problem -> assertThat(problem).startsWith("6: shows a picture of another site"))
        .anySatisfy(problem -> assertThat(problem).startsWith("6: is hidden in Moodle"))
        .anySatisfy(problem ->
            assertThat(problem)
                .startsWith("7: shows a picture, which is not taken over: it is no PNG"))
        .anySatisfy(problem -> assertThat(problem).startsWith("12: is neither true nor false"))
        .hasSize(5);
    assertThat(asked(town, "Where is this").settings().enabled()).isFalse();
  }

  @Test
  void differentGradesBecomeWorths() {
    assertThat(asked(town, "Which light").settings().worth()).isEqualTo(2);
    assertThat(asked(town, "Name it").settings().worth()).isEqualTo(1);
  }

  @Test
  void oneLanguageIsShown() {
    assertThat(asked(town, "What holds a ship?").task())
        .isEqualTo(new Task.Text(List.of("anchor")));
    assertThat(asked(town, "What blows?").task()).isEqualTo(new Task.Text(List.of("wind")));
    assertThat(asked(town, "Only English here").prompt()).isEqualTo("Only English here");
  }

  @Test
  void partnersAreFreedFromHtmlAndSeveralMayBeRightInAGap() {
    assertThat(asked(town, "Match side").task())
        .isEqualTo(
            new Task.Match(List.of("port", "starboard"), List.of("red", "green"), List.of(0, 1)));
    assertThat(asked(town, "Ropes are ____.").task())
        .isEqualTo(new Task.Choice(List.of("lines", "masts", "sheets"), List.of(0, 2), true));
  }

  @Test
  void picturesOfACartridgeAreFoundInItsFolder() throws UnreadableFileException {
    ImportedBank fjords = Fixtures.read("fjords.imscc");
    Question shown = asked(fjords, "Which fjord is shown?");
    assertThat(shown.prompt()).isEqualTo("Which fjord is shown?");
    assertThat(shown.settings().picture()).contains(fjords.pictures().getFirst().name());
  }

  @Test
  void aCartridgeHoldsQuizzesInFullAndBanks() throws UnreadableFileException {
    ImportedBank fjords = Fixtures.read("fjords.imscc");
    assertThat(fjords.bank().title()).isEqualTo("Fjords");
    assertThat(fjords.bank().entries()).hasSize(7);
    assertThat(asked(fjords, "How deep").task()).isEqualTo(new Task.Numeric(1300, 10, ""));
    assertThat(asked(fjords, "A fjord is deep and was cut by ____.").task())
        .isEqualTo(new Task.Choice(List.of("ice", "wind"), List.of(0), false));
    assertThat(asked(fjords, "Water is ____ in winter").task())
        .isEqualTo(new Task.Text(List.of("cold", "icy")));
    Question partly = asked(fjords, "Which is the longest");
    assertThat(partly.correctAnswer()).isEqualTo("Sognefjord");
    Question banked = asked(fjords, "What is moving ice called?");
    assertThat(fjords.bank().entries().get(banked.entry()).topic()).isEqualTo("Ice bank");
    assertThat(Fixtures.problems(fjords))
        .satisfiesExactly(
            calculated -> assertThat(calculated).startsWith("5: is calculated anew"),
            text -> assertThat(text).startsWith("6: is a text without a question"),
            essay -> assertThat(essay).startsWith("7: is an essay"),
            choice -> assertThat(choice).startsWith("9: has a picture as a choice"),
            missing -> assertThat(missing).contains("a bank that is not in this file (g9)"));
  }

  @Test
  void giftMayHoldPicturesAndLanguages() throws UnreadableFileException {
    String gift =
        """
        [html]<p>Which dot? <img src\\="data\\:image/png;base64,%s" alt\\="red"></p>{=red ~blue}

        ::m:: [html]<span lang\\="en" class\\="multilang">One?</span><span lang\\="fr" class\\="multilang">Un ?</span> {=\\{mlang en\\}one\\{mlang\\}\\{mlang fr\\}un\\{mlang\\} ~two}

        [html]Which picture? {=<img src\\="a.png"> ~<img src\\="b.png">}
        """
            .formatted(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg\\=\\=");
    ImportedBank read = Formats.read("p.gift", gift.getBytes(UTF_8));
    assertThat(asked(read, "Which dot?").settings().picture()).isPresent();
    assertThat(asked(read, "One?").task().shown()).containsExactly("one", "two");
    assertThat(Fixtures.problems(read))
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("5: has a picture as a choice"));
  }
}
