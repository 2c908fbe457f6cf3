package trivium.bank.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.picture.MemoryPictureStore;
import trivium.bank.picture.Picture;
import trivium.bank.picture.SamplePictures;

/** Pictures that a bank's own text names. */
class MarkdownPicturesTest {
  private static final String REST =
      """
      *Which river flows through Rome?
      -> The Tiber

      *Which river flows through Paris?
      -> The Seine

      *Which river flows through Vienna?
      -> The Danube

      *Which river flows through London?
      -> The Thames
      """;

  @TempDir private Path root;
  private final MemoryPictureStore pictures = new MemoryPictureStore();
  private Path folder;
  private String map;

  @BeforeEach
  void drawAMap() throws IOException, InvalidPictureException {
    folder = Files.createDirectory(root.resolve("banks"));
    byte[] bytes = SamplePictures.png(3, 2);
    Files.write(folder.resolve("map.png"), bytes);
    map = Picture.of(bytes).name();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Which river is drawn here? ![map of Egypt](map.png)\n-> The Nile\n\n",
        "*Which river is drawn here?\n![map of Egypt](map.png)\n-> The Nile\n\n",
        "*Which river is drawn here?\n-> The Nile ![map of Egypt](<map.png> \"A map\")\n\n",
        "*Which river is drawn here? ![](./map.png)![](other%20one.png)\n-> The Nile\n\n",
        "*Which river is drawn here? ![](other/../map.png)\r\n-> The Nile\r\n\r\n"
      })
  void aQuestionHasThePictureThatItsEntryNames(String entry) throws IOException {
    Files.copy(folder.resolve("map.png"), folder.resolve("other one.png"));
    LoadedBank held = read(entry + REST);
    List<Question> drawn =
        held.bank().questions().stream().filter(question -> question.entry() == 0).toList();
    assertThat(drawn)
        .isNotEmpty()
        .allSatisfy(question -> {
          assertThat(question.settings().picture()).contains(map);
          assertThat(question.prompt()).doesNotContain("![", "Egypt");
          assertThat(question.explanation()).doesNotContain("![", "Egypt");
        });
    assertThat(held.bank().questions())
        .filteredOn(question -> question.entry() > 0)
        .allSatisfy(question -> assertThat(question.settings().picture()).isEmpty());
    assertThat(held.bank().problems()).isEmpty();
    assertThat(pictures.find(map)).isPresent();
    assertThat(String.join("\n", held.imported().source())).contains("![");
  }

  @Test
  void lettersThatAreNoUtf8StayAsTheyAre() throws IOException {
    Files.write(
        folder.resolve("a.txt"),
        ("*Caf\u00e9? ![](map.png)\n-> oui\n" + REST).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(held().bank().entries().getFirst().question()).isEqualTo("Caf\u00e9?");
  }

  @Test
  void aPictureInAFolderBelowIsFound() throws IOException {
    Files.createDirectory(folder.resolve("im"));
    Files.move(folder.resolve("map.png"), folder.resolve("im/kartä.png"));
    LoadedBank held = read("*Which river is drawn here? ![](im/kartä.png)\n-> The Nile\n\n" + REST);
    assertThat(pictureOfTheFirst(held)).contains(map);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.png",
        "..%2fsecret.png",
        "../banks/../secret.png",
        "ROOT/secret.png",
        "link.png",
        "below/secret.png",
        "nowhere.png",
        "%00.png",
        "a%zz.png",
        "svg.png"
      })
  void whatLiesElsewhereIsNotShown(String target) throws IOException {
    Files.write(root.resolve("secret.png"), SamplePictures.png(5, 5));
    Files.createSymbolicLink(folder.resolve("link.png"), root.resolve("secret.png"));
    Files.createSymbolicLink(folder.resolve("below"), root);
    Files.writeString(folder.resolve("svg.png"), "<svg/>");
    String named = target.replace("ROOT", root.toString());
    LoadedBank held =
        read("*Which river is drawn here? ![](" + named + ")\n-> The Nile\n\n" + REST);
    assertThat(pictureOfTheFirst(held)).isEmpty();
    assertThat(pictures.count()).isZero();
    assertThat(held.bank().problems())
        .first()
        .extracting(Problem::line, problem -> problem.message().contains("names a picture"))
        .containsExactly(1, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/map.png", "notes.html", "data:image/png;base64,AA"})
  void whatIsNoPictureOfTheFolderIsLeftAlone(String target) throws IOException {
    LoadedBank held = read("*Which is ![it](" + target + ") now?\n-> The Nile\n\n" + REST);
    assertThat(held.bank().entries().getFirst().question()).contains(target);
    assertThat(held.bank().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"![", "![a](", "![a](<", "![a](b \"", "![a](b \t ", "![a]("})
  void imagesThatNeverEndAreReadInNoTime(String piece) {
    byte[] text = piece.repeat(300_000).getBytes(StandardCharsets.UTF_8);
    assertThat(MarkdownPictures.extract(text, new FolderPictures(folder, pictures)).strippedBytes())
        .isEqualTo(text);
  }

  private static Optional<String> pictureOfTheFirst(LoadedBank held) {
    return held.bank().questions().stream()
        .filter(question -> question.entry() == 0)
        .findFirst()
        .orElseThrow()
        .settings()
        .picture();
  }

  private LoadedBank read(String notes) throws IOException {
    Files.writeString(folder.resolve("a.txt"), notes);
    return held();
  }

  private LoadedBank held() {
    return new BankLibrary(new BankFolder(folder, pictures), new MemorySavedBankStore())
        .findLoaded("a")
        .orElseThrow();
  }
}
