package trivium.bank.format.qti;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import trivium.bank.format.markup.EmbeddedPictures;

/**
 * The pictures of a package, found by addresses that are relative to a file, to the package, or to
 * the folder of a Common Cartridge ({@code $IMS-CC-FILEBASE$}).
 */
final class PackagedPictures {
  private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".gif", ".webp");

  private final Map<String, byte[]> files;

  PackagedPictures(Map<String, byte[]> files) {
    this.files = files;
  }

  static boolean isPicture(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * The picture at an address; empty if there is none or it is ambiguous.
   *
   * @param from the path of the file that contains the address
   */
  Optional<byte[]> find(String from, String source) {
    String path =
        EmbeddedPictures.path(source)
            .replaceFirst("^\\$IMS[-_]CC[-_]FILEBASE\\$/", "")
            .replaceFirst("^(?:\\.{1,2}/)++", "");
    if (path.contains("//") || path.isEmpty()) {
      return Optional.empty();
    }
    int slash = from.lastIndexOf('/');
    String beside = slash < 0 ? path : from.substring(0, slash + 1) + path;
    return Stream.of(beside, path, "web_resources/" + path)
        .filter(files::containsKey)
        .findFirst()
        .or(() -> only("/" + path))
        .or(() -> only("/" + path.substring(path.lastIndexOf('/') + 1)))
        .flatMap(named -> Optional.ofNullable(files.get(named)));
  }

  /** The only path that ends so; empty if there are several. */
  private Optional<String> only(String end) {
    List<String> found =
        files.keySet().stream().filter(path -> ("/" + path).endsWith(end)).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
