package trivium.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares types.js, with which the scripts are checked, with the golden messages. */
class MessageTypesTest {
  private static final Path GOLDEN = Path.of("../protocol/src/test/resources/golden");
  private static final DeclaredTypes TYPES =
      new DeclaredTypes(SourceFile.fromPath(Path.of("src/test/closure/types.js"), UTF_8));
  private static final List<String> SERVER = files("server");
  private static final List<String> CLIENT = files("client");

  /** A message has a type of its own, which lacks {@code type}, or is a {@code ServerMessage}. */
  @ParameterizedTest
  @FieldSource("SERVER")
  void aServerMessageHasTheFieldsOfItsType(String file) {
    ObjectNode message = (ObjectNode) json(file);
    String tag = message.get("type").asString();
    String own = "trivium." + Character.toUpperCase(tag.charAt(0)) + tag.substring(1);
    if (TYPES.has(own)) {
      message.remove("type");
      assertThat(TYPES.mismatches(own, message)).isEmpty();
    } else {
      assertThat(TYPES.mismatches("trivium.ServerMessage", message)).isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("CLIENT")
  void aClientMessageHasTheFieldsOfItsType(String file) {
    assertThat(TYPES.mismatches("trivium.ClientMessage", json(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Response, response/choice.json,",
    "Response, response/match.json,",
    "Response, response/number.json,",
    "Response, response/order.json,",
    "Response, response/text.json,",
    "Correction, correction/accept.json,",
    "Correction, correction/drop.json,",
    "Correction, correction/key.json,",
    "Correction, correction/number.json,",
    "Correction, correction/restore.json,",
    "BankList, http/banks.json,",
    "BankPreview, http/bank.json,",
    "ImportProgress, http/import-progress.json,",
    "RoomReport, http/report.json,",
    "RoomReport, http/report-kinds.json,",
    "RoomReport, http/report-formats.json,",
    "StoredRoom, http/rooms.json, /rooms/0",
    "NodeList, http/nodes.json,",
    "TableForm, http/uncertain-table.json, /table",
  })
  void aPartOfAMessageOrAnHttpResponseHasTheFieldsOfItsType(
      String type, String file, String pointer) {
    JsonNode value = pointer == null ? json(file) : json(file).at(pointer);
    assertThat(TYPES.mismatches("trivium." + type, value)).isEmpty();
  }

  @Test
  void everyFieldOfAMessageOccursInAGoldenMessage() {
    assertThat(names(SERVER)).containsAll(TYPES.fields("trivium.ServerMessage"));
    assertThat(names(CLIENT)).containsAll(TYPES.fields("trivium.ClientMessage"));
  }

  @Test
  void missingUndeclaredAndMistypedFieldsAreFound() {
    DeclaredTypes types =
        new DeclaredTypes(
            SourceFile.fromCode(
                "types.js",
                """
                var t = {};
                /** @typedef {{a: number, b: (string|undefined), c: !Array<!t.Part>}} */
                t.Whole;
                /** @typedef {({d: ?string}|{e: boolean})} */
                t.Part;
                """));
    assertThat(
            types.mismatches("t.Whole", read("{\"a\": 1, \"c\": [{\"d\": \"\"}, {\"e\": true}]}")))
        .isEmpty();
    assertThat(types.mismatches("t.Whole", read("{\"b\": 1, \"c\": [{\"e\": 1}], \"f\": 1}")))
        .containsExactlyInAnyOrder(
            "t.Whole.a does not occur",
            "t.Whole.b is no string: 1",
            "t.Whole.c[].d does not occur",
            "t.Whole.c[].e is not declared",
            "t.Whole.f is not declared");
  }

  private static Set<String> names(List<String> files) {
    Set<String> names = new TreeSet<>();
    files.forEach(file -> names.addAll(json(file).propertyNames()));
    return names;
  }

  private static List<String> files(String folder) {
    try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
      return files.map(file -> GOLDEN.relativize(file).toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String file) {
    return JsonMapper.shared().readTree(GOLDEN.resolve(file));
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
