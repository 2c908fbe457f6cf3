package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of libraries in docs/dependencies.md is that of the program. */
class DependenciesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| [\\w.-]+:([\\w.-]+) \\| ([\\w.-]+) \\| (\\S.*) \\|$");
  private static final Pattern DECLARED =
      Pattern.compile(
          "<dependency>\\s*<groupId>(?!trivium)[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");

  private final List<MatchResult> rows;

  DependenciesTest() throws IOException {
    rows =
        ROW.matcher(Files.readString(Path.of("..", "docs", "dependencies.md"))).results().toList();
  }

  @Test
  void everyListedLibraryIsOnTheClassPathInThatVersion() {
    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).getFileName().toString())
            .toList();
    assertThat(rows).hasSizeGreaterThan(30);
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(jars)
                .as(row.group(1))
                .anyMatch(jar -> jar.startsWith(row.group(1) + "-" + row.group(2))));
  }

  @Test
  void everyLibraryThatThePomsNameIsListedWithItsLicence() throws IOException {
    for (String module : List.of("protocol", "web-client", "server")) {
      String pom = Files.readString(Path.of("..", module, "pom.xml")).split("<profiles>", 2)[0];
      assertThat(DECLARED.matcher(pom).results().map(match -> match.group(1)))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(rows).as(name).anyMatch(row -> row.group(1).equals(name)));
    }
  }
}
