package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Types and members that the documents for developers name exist in the sources. */
class DocumentedNamesTest {
  private static final Path ROOT = Path.of("..");

  /** A type in backquotes, perhaps after its package and with a member. */
  private static final Pattern NAME =
      Pattern.compile("`(?:[a-z]+\\.)*([A-Z]\\w*[a-z]\\w*)(?:<[^`]*>)?(?:\\.(\\w+))?`");

  private static final Pattern DECLARATION =
      Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");

  /** Names that are not of this project: the JDK's, and an HTTP header. */
  private static final Set<String> FOREIGN = Set.of("CompletionStage", "ETag");

  @Test
  void everyNamedTypeAndMemberIsInTheSources() throws IOException {
    Map<String, String> sources = sources();
    Set<String> missing = new TreeSet<>();
    for (Path document : documents()) {
      for (MatchResult name : NAME.matcher(Files.readString(document)).results().toList()) {
        String type = name.group(1);
        String member = name.group(2);
        boolean known =
            FOREIGN.contains(type)
                || (sources.containsKey(type)
                    && (member == null
                        || sources.getOrDefault(type, "").matches("(?s).*\\b" + member + "\\b.*")));
        if (!known) {
          missing.add(document.getFileName() + ": " + name.group());
        }
      }
    }
    assertThat(missing).as("names that no source declares").isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/adr"))) {
      return Stream.concat(Stream.of(ROOT.resolve("CONTRIBUTING.md")), decisions).sorted().toList();
    }
  }

  /** The source that declares each type, by the simple name of the type. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("protocol", "server", "web-client")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> {
              String source = read(file);
              DECLARATION
                  .matcher(source)
                  .results()
                  .forEach(type -> sources.merge(type.group(1), source, String::concat));
            });
      }
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
