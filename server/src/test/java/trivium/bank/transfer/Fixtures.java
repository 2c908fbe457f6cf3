package trivium.bank.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import trivium.bank.Question;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;

/** The files of {@code formats/} in the test resources. */
public final class Fixtures {
  private Fixtures() {}

  public static byte[] bytes(String name) {
    try (var in = Fixtures.class.getResourceAsStream("/formats/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a host's file is read: the format is found by its evidence. */
  public static ImportedBank read(String name) throws UnreadableFileException {
    return Formats.read(name, bytes(name));
  }

  public static Question asked(ImportedBank imported, String promptBegins) {
    return imported.bank().questions().stream()
        .filter(question -> question.prompt().startsWith(promptBegins))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(promptBegins + " is not among " + imported.bank().questions()));
  }

  public static List<String> problems(ImportedBank imported) {
    return imported.bank().problems().stream()
        .map(problem -> problem.line() + ": " + problem.message())
        .toList();
  }

  /** The lines that belong to no entry, no mark and no problem. */
  public static List<Integer> lost(ImportedBank imported) {
    var lines = new ArrayList<Integer>();
    boolean reported = false;
    for (int i = 1; i <= imported.source().size(); i++) {
      int line = i;
      boolean spoken =
          imported.source().get(i - 1).isBlank()
              || imported.marks().stream()
                  .anyMatch(mark -> mark.first() <= line && line <= mark.last())
              || imported.bank().entries().stream()
                  .anyMatch(entry -> entry.line() <= line && line <= entry.lastLine());
      boolean begins =
          imported.bank().problems().stream().anyMatch(problem -> problem.line() == line);
      boolean blank = imported.source().get(i - 1).isBlank();
      reported = begins || (reported && (blank || !spoken));
      if (!spoken && !reported) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** A zip archive of these texts by their names. */
  public static byte[] zip(Map<String, String> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}
