package trivium.bank.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.Bank;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.format.ImportedBank;
import trivium.bank.picture.Picture;
import trivium.bank.picture.PictureStore;
import trivium.bank.picture.PicturesUnavailableException;

/** Stores the pictures of an imported file. */
final class PictureImport {
  private static final Logger LOG = LoggerFactory.getLogger(PictureImport.class);

  private PictureImport() {}

  /**
   * Stores the pictures; questions whose picture cannot be stored lose it, with a problem. Blocks.
   */
  static ImportedBank storePictures(ImportedBank imported, PictureStore pictures) {
    var lost = new HashMap<String, String>();
    for (Picture picture : imported.pictures()) {
      store(picture, pictures).ifPresent(reason -> lost.put(picture.name(), reason));
    }
    return lost.isEmpty() ? imported : imported.with(without(imported.bank(), lost));
  }

  /** Why the picture could not be stored; empty if it was. */
  private static Optional<String> store(Picture picture, PictureStore pictures) {
    try {
      return pictures.save(picture) ? Optional.empty() : Optional.of("there are too many pictures");
    } catch (PicturesUnavailableException unavailable) {
      LOG.warn("A picture of an imported file can't be kept: {}", unavailable.getMessage());
      return Optional.of("none can be kept just now");
    }
  }

  private static Bank without(Bank bank, Map<String, String> lost) {
    var questions = new ArrayList<Question>();
    var problems = new ArrayList<>(bank.problems());
    for (Question question : bank.questions()) {
      Optional<String> reason = question.settings().picture().map(lost::get);
      if (reason.isEmpty()) {
        questions.add(question);
        continue;
      }
      questions.add(question.withPicture(Optional.empty()));
      problems.add(
          new Problem(
              bank.entries().get(question.entry()).line(),
              "shows a picture, which is not kept: " + reason.get()));
    }
    return bank.with(questions, problems);
  }
}
