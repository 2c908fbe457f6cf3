package trivium.bank.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.format.ImportedBank;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.picture.Picture;
import trivium.bank.picture.PictureStore;
import trivium.bank.picture.PicturesUnavailableException;

class PictureImportTest {
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

  /** Keeps what it is given until it is full or away. */
  private static final class FakePictures implements PictureStore {
    private final Map<String, Picture> all = new HashMap<>();
    private boolean full;
    private boolean away;

    @Override
    public boolean save(Picture picture) {
      if (away) {
        throw new PicturesUnavailableException("the disk is away", new IllegalStateException());
      }
      if (!full) {
        all.put(picture.name(), picture);
      }
      return !full;
    }

    @Override
    public Optional<Picture> find(String name) {
      return Optional.ofNullable(all.get(name));
    }
  }

  private static ImportedBank imported() throws InvalidPictureException {
    Picture dot = Picture.of(Base64.getDecoder().decode(DOT));
    Question question =
        new Question(
            "What is it?",
            new Task.Text(List.of("a dot")),
            "",
            0,
            new QuestionSettings(Optional.empty(), 1, Optional.of(dot.name()), true));
    Bank bank =
        new Bank(
            "dots",
            "Dots",
            List.of(Entry.of("What is it?", "a dot", 3, 4, AnswerShape.PHRASE)),
            List.of(question),
            List.of(),
            List.of());
    return new ImportedBank("Moodle XML", bank, List.of(), List.of(), List.of(dot));
  }

  @Test
  void aPictureIsStoredUnderItsName() throws InvalidPictureException {
    var pictures = new FakePictures();
    ImportedBank imported = imported();
    assertThat(PictureImport.storePictures(imported, pictures)).isEqualTo(imported);
    assertThat(pictures.find(imported.pictures().getFirst().name())).isPresent();
  }

  @Test
  void aQuestionIsImportedWithoutAPictureThatCannotBeStored() throws InvalidPictureException {
    var full = new FakePictures();
    full.full = true;
    var away = new FakePictures();
    away.away = true;
    for (FakePictures pictures : List.of(full, away)) {
      Bank bank = PictureImport.storePictures(imported(), pictures).bank();
      assertThat(bank.questions().getFirst().settings().picture()).isEmpty();
      assertThat(bank.problems()).extracting(Problem::line).containsExactly(3);
    }
  }
}
