package trivium.bank.library;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.bank.picture.InvalidPictureException;
import trivium.bank.picture.Picture;
import trivium.bank.picture.PictureStore;
import trivium.bank.picture.PicturesUnavailableException;

/**
 * Loads pictures of a folder that Markdown refers to. Files outside the folder are never read,
 * whatever path or link leads to them.
 */
final class FolderPictures {
  private static final Logger LOG = LoggerFactory.getLogger(FolderPictures.class);

  private final Path folder;
  private final PictureStore pictures;

  FolderPictures(Path folder, PictureStore pictures) {
    this.folder = folder;
    this.pictures = pictures;
  }

  /** The result of looking up a picture. */
  sealed interface Lookup {
    /** It is in the picture store under this name. */
    record Stored(String name) implements Lookup {}

    /**
     * It cannot be used.
     *
     * @param reason a predicate for people: "can't be read"
     */
    record Unusable(String reason) implements Lookup {}
  }

  /**
   * Puts a picture of the folder into the store. Blocks.
   *
   * @param target the destination in the Markdown, relative to the folder
   */
  Lookup store(String target) {
    Optional<Path> file = file(target);
    if (file.isEmpty()) {
      return new Lookup.Unusable("is not in the banks folder");
    }
    try (var in = Files.newInputStream(file.get())) {
      Picture picture = Picture.of(in.readNBytes(Picture.MAX_BYTES + 1));
      return pictures.save(picture)
          ? new Lookup.Stored(picture.name())
          : new Lookup.Unusable("can't be kept: there are too many pictures");
    } catch (InvalidPictureException unfit) {
      return new Lookup.Unusable(unfit.message());
    } catch (IOException e) {
      return new Lookup.Unusable("can't be read");
    } catch (PicturesUnavailableException unavailable) {
      LOG.warn("{} can't be kept: {}", target, unavailable.getMessage());
      return new Lookup.Unusable("can't be kept just now");
    }
  }

  private Optional<Path> file(String target) {
    try {
      Path root = folder.toRealPath();
      for (String way : new String[] {target, decoded(target)}) {
        Path file = root.resolve(way).normalize();
        if (file.startsWith(root) && Files.isRegularFile(file)) {
          Path real = file.toRealPath();
          return real.startsWith(root) ? Optional.of(real) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Decodes percent-encoding, which Markdown needs for blanks. */
  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
