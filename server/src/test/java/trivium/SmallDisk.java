package trivium;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An in-memory file system of a few megabytes; requires root. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Empty if this user may not mount. */
  static Optional<SmallDisk> mount() {
    Path folder = DataFolder.create();
    if (run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString())) {
      return Optional.of(new SmallDisk(folder));
    }
    DataFolder.delete(folder);
    return Optional.empty();
  }

  Path folder() {
    return folder;
  }

  /** Fills the disk. */
  void fill() {
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      byte[] page = new byte[4096];
      while (true) {
        ballast.write(page);
      }
    } catch (IOException e) {
      // The disk is full.
    }
  }

  /** Frees the space. */
  void free() {
    try {
      Files.delete(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  void makeReadOnly() {
    if (!run("mount", "-o", "remount,ro", folder.toString())) {
      throw new IllegalStateException("can't make " + folder + " read-only");
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (!run("umount", folder.toString())) {
      throw new IllegalStateException("can't unmount " + folder);
    }
    DataFolder.delete(folder);
  }
}
