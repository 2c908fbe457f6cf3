package trivium.bank.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The version of a file according to its metadata. A different time, size or key means different
 * content.
 *
 * @param key the identity of the file on its file system, such as the inode; absent where there is
 *     none
 */
record FileStamp(@Nullable FileTime modified, long size, @Nullable Object key) {
  private static final FileStamp NONE = new FileStamp(null, -1, null);

  /** The stamp of a file, also of a missing one: reading it gives the better error message. */
  static FileStamp of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (IOException missing) {
      return NONE;
    }
  }
}
