package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher, in a copy of its folder with spaces in its name, with scripts in place of Maven and
 * the JDKs that record their calls.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  /** The commands that the launcher and the scripts use; the PATH has no others. */
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "dirname",
          "find",
          "grep",
          "head",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "rm",
          "sh",
          "sleep",
          "tail",
          "tr");

  private static final String MAVEN =
      """
      printf '[INFO] Scanning for projects...\\n'
      printf '[INFO] Downloading from central: https://repo/plugin.jar\\n'
      printf '[INFO] Downloading from central: https://repo/other.jar\\n'
      printf '\\033[0m\\033[0m[INFO] Compiling 3 source files with javac [release 25]\\n'
      printf '[INFO] Downloading from central: https://repo/library.jar\\n'
      mkdir -p server/target/trivium/lib
      : >server/target/trivium/lib/trivium-server-0.jar
      : >server/target/trivium/lib/library.jar
      """;

  private static final String OFFLINE =
      "echo '[ERROR] Could not transfer artifact a:b:1 from central: Unknown host'\nexit 1\n";

  @TempDir private Path temporary;
  private Path home;
  private Path bin;
  private Path jdks;
  private final Map<String, String> environment = new TreeMap<>();

  /** The outcome of a start. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    home = Files.createDirectories(temporary.resolve("quiz night/the quiz"));
    bin = Files.createDirectory(temporary.resolve("bin"));
    jdks = Files.createDirectory(temporary.resolve("j d k s"));
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "exec " + installed(tool) + " \"$@\"\n");
    }
    // Hides the JDKs of this machine.
    String launcher =
        Files.readString(Path.of("..", "trivium"))
            .replace("/usr/lib/jvm/*", "\"" + jdks + "\"/*")
            .replace(" /Library/", " /nowhere/")
            .replace(" /opt/", " /nowhere/")
            .replace("/usr/local/opt/", "/nowhere/");
    script(home.resolve("trivium"), launcher.replaceFirst("#!/bin/sh\n", ""));
    for (String file :
        new String[] {
          "pom.xml",
          "server/pom.xml",
          "server/src/main/A.java",
          "server/src/test/ATest.java",
          ".mvn/maven.config"
        }) {
      Files.createDirectories(home.resolve(file).getParent());
      Files.writeString(home.resolve(file), "");
    }
    maven(MAVEN);
    environment.put("PATH", bin.toString());
    environment.put("HOME", temporary.toString());
  }

  private static Path installed(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + tool));
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Sets what the Maven wrapper does after recording its call. */
  private void maven(String does) throws IOException {
    script(home.resolve("mvnw"), "echo \"$JAVA_HOME $*\" >>builds\n" + does);
  }

  /** A JDK whose {@code java} records its arguments and exits with a given code. */
  private Path jdk(Path folder, String version) throws IOException {
    Path jdk = jre(folder, version);
    script(jdk.resolve("bin/javac"), "exit 1\n");
    return jdk;
  }

  private Path jre(Path folder, String version) throws IOException {
    script(
        folder.resolve("bin/java"),
        """
        case " $* " in
          *" trivium.Trivium warm "*) echo noise; echo noise >&2; exit 0 ;;
        esac
        printf '%%s\\n' "$@" >"%s/ran"
        echo "The program runs."
        exit "${ENDS_WITH:-0}"
        """
            .formatted(home));
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\r\nX=\"y\"\n");
    return folder;
  }

  private Process launch(Path launcher, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ended end(Process process) {
    try {
      String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(out + err).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
      return new Ended(process.exitValue(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Ended start(String... arguments) {
    return end(launch(home.resolve("trivium"), arguments));
  }

  private List<String> builds() throws IOException {
    Path builds = home.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  /** The recorded arguments of Java. */
  private List<String> ran() throws IOException {
    return Files.readAllLines(home.resolve("ran"));
  }

  private void touch(String file) throws IOException {
    FileTime later = FileTime.from(Instant.now().plus(Duration.ofMinutes(1)));
    Files.setLastModifiedTime(home.resolve(file), later);
  }

  @Test
  void theFirstStartBuildsAndReportsItsSteps() throws IOException {
    Path jdk = jdk(jdks.resolve("25"), "25.0.1");
    Ended first = start();
    assertThat(first.err().lines())
        .containsExactly(
            "Building Trivium. Only the first start does; it takes about a minute and fetches up to 60 MB.",
            "  Using Java 25.0.1 in " + jdk,
            "  Fetching what the build needs ...",
            "  Compiling 3 source files ...",
            "  Fetching the program's libraries ...",
            "  Preparing a cache for fast starts ...",
            "  Starting ...");
    assertThat(first.out()).isEqualTo("The program runs.\n");
    assertThat(builds())
        .containsExactly(jdk + " -Dtrivium.program -Dstyle.color=never prepare-package");
    assertThat(home.resolve("server/target/build.log"))
        .content()
        .contains("Scanning for projects")
        .doesNotContain("\033");
    Ended second = start();
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo("The program runs.\n");
    assertThat(builds()).hasSize(1);
  }

  @Test
  void argumentsAndTheExitCodePassThrough() throws IOException {
    jdk(jdks.resolve("25"), "25");
    environment.put("ENDS_WITH", "7");
    environment.put("TRIVIUM_JAVA_OPTS", "-Xmx64m -Dwhich=/*");
    Ended ended = start("bank", "my notes.txt", "*", "", "--json", "$HOME");
    assertThat(ended.code()).isEqualTo(7);
    assertThat(ran())
        .containsSubsequence("-Xmx64m", "-Dwhich=/*", "-Dtrivium.home=" + home.toRealPath())
        .endsWith("trivium.Trivium", "bank", "my notes.txt", "*", "", "--json", "$HOME")
        .contains(
            Stream.of("library.jar", "trivium-server-0.jar")
                .map(jar -> lib().resolve(jar).toString())
                .reduce((one, other) -> one + ":" + other)
                .orElseThrow());
  }

  private Path lib() {
    try {
      return home.toRealPath().resolve("server/target/trivium/lib");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pom.xml", "server/pom.xml", "server/src/main/A.java", ".mvn/maven.config"})
  void aChangedSourceIsBuiltAgain(String file) throws IOException {
    jdk(jdks.resolve("25"), "25");
    start();
    touch(file);
    assertThat(start().err()).startsWith("Building Trivium again, as it has changed.\n");
    assertThat(builds()).hasSize(2);
  }

  @Test
  void aChangedTestCausesNoBuild() throws IOException {
    jdk(jdks.resolve("25"), "25");
    start();
    touch("server/src/test/ATest.java");
    assertThat(start().err()).isEmpty();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void aDeletedProgramIsBuiltAgain() throws IOException {
    jdk(jdks.resolve("25"), "25");
    start();
    Files.delete(home.resolve("server/target/trivium/lib/trivium-server-0.jar"));
    assertThat(start().out()).isEqualTo("The program runs.\n");
    assertThat(builds()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15", "1.8.0_292", "24.0.2", "nonsense"})
  void anOlderJavaOnThePathAndInJavaHomeIsPassedOver(String version) throws IOException {
    Path old = jdk(temporary.resolve("old"), version);
    environment.put("JAVA_HOME", old.toString());
    Files.createSymbolicLink(bin.resolve("java"), old.resolve("bin/java"));
    jdk(jdks.resolve("21"), "21.0.2");
    Path fit = jdk(jdks.resolve("26"), "26-ea");
    assertThat(start().err()).contains("Using Java 26-ea in " + fit + "\n");
    assertThat(builds()).singleElement().asString().startsWith(fit.toString());
  }

  @Test
  void theJavaOnThePathIsUsedIfItIsNewEnough() throws IOException {
    Path fit = jdk(temporary.resolve("by a link"), "25.0.2");
    Files.createSymbolicLink(bin.resolve("java"), fit.resolve("bin/java"));
    assertThat(start().err()).contains("Using Java 25.0.2 in " + fit.toRealPath());
  }

  @Test
  void aMissingJdkIsReported() throws IOException {
    jdk(jdks.resolve("17"), "17.0.15");
    Ended ended = start();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            "Trivium needs a JDK 25 or newer, and there is none here: install one"
                + " (`apt install openjdk-25-jdk`, or from adoptium.net), or name its folder in"
                + " TRIVIUM_JAVA_HOME.\n");
    assertThat(builds()).isEmpty();
  }

  @Test
  void theGivenJdkIsUsedOrTheReasonIsReported() throws IOException {
    jdk(jdks.resolve("25"), "25");
    Path named = jdk(temporary.resolve("my jdk"), "27.0.1");
    environment.put("TRIVIUM_JAVA_HOME", named.toString());
    assertThat(start().err()).contains("Using Java 27.0.1 in " + named);
    environment.put("TRIVIUM_JAVA_HOME", temporary.resolve("none").toString());
    Ended ended = start();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("TRIVIUM_JAVA_HOME names none: " + temporary.resolve("none"));
  }

  @Test
  void aJavaWithoutACompilerRunsWhatIsBuiltAndBuildsNothing() throws IOException {
    Path jre = jre(jdks.resolve("25"), "25");
    Ended ended = start();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("the Java in " + jre + " has no compiler").hasLineCount(1);
    Path jdk = jdk(temporary.resolve("jdk"), "25");
    environment.put("JAVA_HOME", jdk.toString());
    start();
    environment.remove("JAVA_HOME");
    assertThat(start()).isEqualTo(new Ended(0, "The program runs.\n", ""));
  }

  @Test
  void itIsStartedByALinkFromAnywhere() throws IOException {
    jdk(jdks.resolve("25"), "25");
    Path links = Files.createDirectories(temporary.resolve("my links/more"));
    Files.createSymbolicLink(links.resolve("quiz"), Path.of("../play"));
    Files.createSymbolicLink(links.resolve("../play"), home.resolve("trivium"));
    assertThat(end(launch(links.resolve("quiz"))).out()).isEqualTo("The program runs.\n");
    assertThat(ran()).contains("-Dtrivium.home=" + home.toRealPath());
  }

  @Test
  void aBuildThatFailsIsShownAndTriedAgainAtTheNextStart() throws IOException {
    jdk(jdks.resolve("25"), "25");
    maven("printf '[INFO] x\\n[ERROR] A.java:[3,1] \\033[1;31mmissing\\033[0m ;\\n'\nexit 1\n");
    Ended ended = start();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .contains("[ERROR] A.java:[3,1] ")
        .contains("Trivium can't be built: the reason stands above, and in ")
        .doesNotContain("network", "[INFO]");
    assertThat(ended.out()).isEmpty();
    assertThat(builds()).hasSize(1);
    maven(MAVEN);
    assertThat(start().out()).isEqualTo("The program runs.\n");
  }

  @Test
  void aDownloadThatFailsIsTriedThreeTimes() throws IOException {
    jdk(jdks.resolve("25"), "25");
    noSleep();
    maven(OFFLINE);
    Ended ended = start();
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .containsSubsequence("trying again in 2 seconds", "trying again in 8 seconds")
        .contains("Is this computer on the network?");
    assertThat(builds()).hasSize(3);
    maven("[ -e tried ] || {\n: >tried\n" + OFFLINE + "}\n" + MAVEN);
    assertThat(start().out()).isEqualTo("The program runs.\n");
    assertThat(builds()).hasSize(5).last().asString().contains(" -U ");
  }

  private void noSleep() throws IOException {
    script(bin.resolve("sleep"), "");
  }

  @Test
  void ofTwoStartsAtOnceOneBuildsAndBothRun() throws IOException {
    jdk(jdks.resolve("25"), "25");
    maven("until [ -e go ]; do sleep 1; done\n" + MAVEN);
    Process first = launch(home.resolve("trivium"));
    Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> !builds().isEmpty());
    Process second = launch(home.resolve("trivium"));
    BufferedReader output = second.errorReader(UTF_8);
    assertThat(output.readLine()).isEqualTo("Waiting for another start that builds Trivium ...");
    Files.writeString(home.resolve("go"), "");
    assertThat(end(first).out()).isEqualTo("The program runs.\n");
    assertThat(output.lines()).isEmpty();
    assertThat(end(second).out()).isEqualTo("The program runs.\n");
    assertThat(builds()).hasSize(1);
    assertThat(home.resolve("server/target/launch.lock")).doesNotExist();
  }

  /** Killed before it wrote its process id, killed after, and one whose id was reused. */
  static Stream<String> goneBuilders() throws IOException {
    Process ended = new ProcessBuilder("sh", "-c", "exit 0").start();
    ended.onExit().join();
    return Stream.of(
        "", String.valueOf(ended.pid()), String.valueOf(ProcessHandle.current().pid()));
  }

  @ParameterizedTest
  @MethodSource("goneBuilders")
  void aStaleLockIsRemoved(String pid) throws IOException {
    jdk(jdks.resolve("25"), "25");
    noSleep();
    Path lock = Files.createDirectories(home.resolve("server/target/launch.lock"));
    if (!pid.isEmpty()) {
      Files.writeString(lock.resolve("pid"), pid + "\n");
    }
    assertThat(start().out()).isEqualTo("The program runs.\n");
    assertThat(builds()).hasSize(1);
    assertThat(lock).doesNotExist();
  }

  @Test
  void aFolderWithAColonIsRefused() throws IOException {
    jdk(jdks.resolve("25"), "25");
    Path odd = Files.createDirectory(temporary.resolve("a:b"));
    Files.copy(home.resolve("trivium"), odd.resolve("trivium"), StandardCopyOption.COPY_ATTRIBUTES);
    Ended ended = end(launch(odd.resolve("trivium")));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("colon").hasLineCount(1);
  }

  @Test
  void noScriptHasCarriageReturns() throws IOException {
    for (String script : new String[] {"trivium", "check", "mvnw", ".ci/run"}) {
      assertThat(Files.readString(Path.of("..").resolve(script))).doesNotContain("\r");
    }
  }
}
