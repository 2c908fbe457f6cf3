package trivium.bank.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The version of a file, told from its metadata without reading it. Another time, size or file
 * under its name is other content.
 *
 * @param key tells one file from another that took its place; some systems have none
 */
record FileStamp(@Nullable FileTime modified, long size, @Nullable Object key) {
  private static final FileStamp NONE = new FileStamp(null, -1, null);

  /** Of no file, where there is none: reading it says why in a better sentence. */
  static FileStamp of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (IOException gone) {
      return NONE;
    }
  }
}
