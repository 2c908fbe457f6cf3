package trivium.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Every word on the wire against its golden file and its place in the README. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String README = read(Path.of("README.md"));

  @TestFactory
  Stream<DynamicTest> everyClientMessageReadsAndWritesItsGoldenFile() {
    return messagesReadAndWriteTheirGoldenFiles(
        ClientMessage.class, "client", WireCodec::readClient, WireCodec::write);
  }

  @TestFactory
  Stream<DynamicTest> everyServerMessageReadsAndWritesItsGoldenFile() {
    return messagesReadAndWriteTheirGoldenFiles(
        ServerMessage.class, "server", WireCodec::readServer, WireCodec::write);
  }

  private static <M> Stream<DynamicTest> messagesReadAndWriteTheirGoldenFiles(
      Class<M> sealed, String folder, Function<byte[], M> reader, Function<M, byte[]> writer) {
    return leaves(sealed)
        .map(type ->
            DynamicTest.dynamicTest(
                tag(type),
                () -> {
                  String golden = read(GOLDEN.resolve(folder + "/" + tag(type) + ".json"));
                  M message = reader.apply(golden.getBytes(UTF_8));
                  assertThat(message).isInstanceOf(type);
                  assertSameJson(writer.apply(message), golden);
                  assertThat(README).contains("### " + tag(type)).contains(golden);
                }));
  }

  /** A message that looks different from kind to kind has more files: {@code tag-kind.json}. */
  @TestFactory
  Stream<DynamicTest> everyVariantOfAServerMessageReadsAndWritesItsGoldenFile() throws IOException {
    Set<String> messages =
        leaves(ServerMessage.class).map(type -> tag(type) + ".json").collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(GOLDEN.resolve("server"))) {
      return files
          .filter(file -> !messages.contains(file.getFileName().toString()))
          .sorted()
          .toList()
          .stream()
          .map(file ->
              DynamicTest.dynamicTest(
                  file.getFileName().toString(),
                  () -> {
                    String golden = read(file);
                    ServerMessage message = WireCodec.readServer(golden.getBytes(UTF_8));
                    assertThat(file.getFileName().toString())
                        .matches(tag(message.getClass()) + "(-.+)?\\.json");
                    assertSameJson(WireCodec.write(message), golden);
                    assertThat(README).contains(golden);
                  }));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyResponseReadsItsGoldenFile() {
    return partsReadTheirGoldenFiles(Response.class, "response");
  }

  @TestFactory
  Stream<DynamicTest> everyCorrectionReadsItsGoldenFile() {
    return partsReadTheirGoldenFiles(Correction.class, "correction");
  }

  private static Stream<DynamicTest> partsReadTheirGoldenFiles(Class<?> sealed, String folder) {
    return leaves(sealed)
        .map(type ->
            DynamicTest.dynamicTest(
                tag(type),
                () -> {
                  String golden = read(GOLDEN.resolve(folder + "/" + tag(type) + ".json"));
                  assertThat(JSON.readValue(golden, sealed)).isInstanceOf(type);
                  assertThat(README).contains(golden);
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerOverHttpWritesItsGoldenFile() {
    return Stream.<Map.Entry<String, Class<? extends ApiResponse>>>of(
            Map.entry("banks", BankList.class),
            Map.entry("bank", BankPreview.class),
            Map.entry("picture", SavedPicture.class),
            Map.entry("uncertain-table", UncertainTable.class),
            Map.entry("import-progress", ImportProgress.class),
            Map.entry("rooms", RoomList.class),
            Map.entry("nodes", NodeList.class),
            Map.entry("report", RoomReport.class),
            Map.entry("report-kinds", RoomReport.class),
            Map.entry("report-formats", RoomReport.class))
        .map(answer ->
            DynamicTest.dynamicTest(
                answer.getKey(),
                () -> {
                  String golden = read(GOLDEN.resolve("http/" + answer.getKey() + ".json"));
                  assertSameJson(
                      WireCodec.write(JSON.readValue(golden, answer.getValue())), golden);
                  assertThat(README).contains(golden);
                }));
  }

  @Test
  void theReadmeListsEveryRefusalAndEveryCloseCode() throws Exception {
    for (RefusalReason why : RefusalReason.values()) {
      String word =
          RefusalReason.class.getField(why.name()).getAnnotation(JsonProperty.class).value();
      assertThat(README).contains("| `" + word + "` | " + why.sentence() + " |");
    }
    for (CloseReason reason : CloseReason.values()) {
      assertThat(README)
          .contains(
              "| %d | %s | %s |"
                  .formatted(
                      reason.code(), reason.reason(), reason.shouldReconnect() ? "yes" : "no"));
    }
  }

  private static Stream<Class<?>> leaves(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? leaves(type) : Stream.of(type))
        .distinct();
  }

  private static String tag(Class<?> type) {
    return type.getAnnotation(JsonTypeName.class).value();
  }

  private static void assertSameJson(byte[] written, String golden) {
    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(golden));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new AssertionError("no golden file " + path, e);
    }
  }
}
