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
import trivium.bank.budget.OverBudget;
import trivium.bank.budget.ReadingBudget;

/**
 * A zip from strangers, unpacked in memory and no further than it is sane. Nothing is ever written
 * under a name from inside it.
 */
final class Packed {
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  /** Question files shrink to a twentieth; a hundredth and less is a bomb. */
  private static final int MOST_SHRUNK = 100;

  /** Small files may shrink as they like. */
  private static final int FREE = 1024 * 1024;

  /** What everybody packs with; the others need libraries, or dictionaries of any size. */
  private static final Set<Integer> METHODS =
      Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode());

  private static final int LONGEST_NAME = 300;
  private static final int CHUNK = 16 * 1024;

  private Packed() {}

  static boolean isZip(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] <= 8;
  }

  /** Whether a file of this name seems to be in it, from the names that stand in the open. */
  static boolean names(byte[] bytes, String name) {
    return isZip(bytes) && new String(bytes, StandardCharsets.ISO_8859_1).contains(name);
  }

  /** The wanted files by their names, in the order of the zip. */
  static Map<String, byte[]> files(byte[] bytes, Predicate<String> wanted) throws Unreadable {
    var files = new LinkedHashMap<String, byte[]>();
    long total = 0;
    int entries = 0;
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      byte[] chunk = new byte[CHUNK];
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (++entries > MOST_ENTRIES) {
          throw new Unreadable(1, "is a zip of more than " + MOST_ENTRIES + " files");
        }
        String name = safe(entry.getName());
        if (entry.isDirectory() || !wanted.test(name)) {
          continue;
        }
        if (!METHODS.contains(entry.getMethod())) {
          throw new Unreadable(1, "is a zip that is packed in an unusual way; pack it again");
        }
        var out = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            total += read;
            if (total > MOST_BYTES || total > FREE + (long) MOST_SHRUNK * bytes.length) {
              throw new Unreadable(1, "is a zip that unpacks to far more than it should");
            }
            ReadingBudget.current().check();
            ReadingBudget.current().hold(read);
            // The buffer is copied into one of twice its size as it grows.
            ReadingBudget.current().need(2L * out.size());
            out.write(chunk, 0, read);
          }
        }
        if (files.put(name, out.toByteArray()) != null) {
          throw new Unreadable(1, "is a zip that holds " + name + " twice");
        }
      }
    } catch (OverBudget over) {
      throw over;
    } catch (IOException | RuntimeException broken) {
      // Beside its own exceptions the reader stumbles over sizes and names that make no sense.
      throw new Unreadable(1, "is a broken zip");
    }
    return files;
  }

  private static String safe(String name) throws Unreadable {
    boolean leaves =
        name.length() > LONGEST_NAME
            || name.startsWith("/")
            || name.indexOf('\\') >= 0
            || name.indexOf('\0') >= 0
            || name.matches("(?s)^[A-Za-z]:.*|(?:.*/)?\\.\\.(?:/.*)?");
    if (leaves) {
      throw new Unreadable(1, "is a zip with a path that leads out of it");
    }
    return name;
  }
}
