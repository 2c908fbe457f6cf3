package trivium.bank.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import trivium.bank.budget.BudgetExceededException;
import trivium.bank.budget.ReadingBudget;

/**
 * Extracts zip archives from untrusted sources: in memory, with limits on the number of files,
 * their size and the compression ratio. Names are never used as paths of the file system.
 */
public final class ZipExtractor {
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  /** Question files are compressed to a twentieth; a higher ratio than this is a zip bomb. */
  private static final int MOST_RATIO = 100;

  /** Up to this many bytes the ratio does not count. */
  private static final int UNLIMITED_RATIO_BYTES = 1024 * 1024;

  /** The usual methods; others need libraries, or dictionaries of any size. */
  private static final Set<Integer> METHODS =
      Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode());

  private static final int LONGEST_NAME = 300;
  private static final int CHUNK = 16 * 1024;

  private ZipExtractor() {}

  public static boolean isZip(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 8;
  }

  /** Whether the uncompressed parts of an archive contain a file name. */
  public static boolean mentions(byte[] bytes, String name) {
    return isZip(bytes) && new String(bytes, StandardCharsets.ISO_8859_1).contains(name);
  }

  /** Extracts the wanted files by their names, in the order of the archive. */
  public static Map<String, byte[]> extract(byte[] bytes, Predicate<String> wanted)
      throws UnreadableFileException {
    var files = new LinkedHashMap<String, byte[]>();
    long total = 0;
    int entries = 0;
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      byte[] chunk = new byte[CHUNK];
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (++entries > MOST_ENTRIES) {
          throw new UnreadableFileException(1, "is a zip of more than " + MOST_ENTRIES + " files");
        }
        String name = checkedName(entry.getName());
        if (entry.isDirectory() || !wanted.test(name)) {
          continue;
        }
        if (!METHODS.contains(entry.getMethod())) {
          throw new UnreadableFileException(
              1, "is a zip that is packed in an unusual way; pack it again");
        }
        var out = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            total += read;
            if (total > MOST_BYTES
                || total > UNLIMITED_RATIO_BYTES + (long) MOST_RATIO * bytes.length) {
              throw new UnreadableFileException(
                  1, "is a zip that unpacks to far more than it should");
            }
            ReadingBudget.current().check();
            ReadingBudget.current().charge(read);
            // The buffer grows by being copied into one of twice its size.
            ReadingBudget.current().require(2L * out.size());
            out.write(chunk, 0, read);
          }
        }
        if (files.put(name, out.toByteArray()) != null) {
          throw new UnreadableFileException(1, "is a zip that holds " + name + " twice");
        }
      }
    } catch (BudgetExceededException over) {
      throw over;
    } catch (IOException | RuntimeException broken) {
      // The reader also throws runtime exceptions for invalid sizes and names.
      throw new UnreadableFileException(1, "is a broken zip");
    }
    return files;
  }

  private static String checkedName(String name) throws UnreadableFileException {
    boolean leaves =
        name.length() > LONGEST_NAME
            || name.startsWith("/")
            || name.indexOf('\\') >= 0
            || name.indexOf('\0') >= 0
            || name.matches("(?s)^[A-Za-z]:.*|(?:.*/)?\\.\\.(?:/.*)?");
    if (leaves) {
      throw new UnreadableFileException(1, "is a zip with a path that leads out of it");
    }
    return name;
  }
}
