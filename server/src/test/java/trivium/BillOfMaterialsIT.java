package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bill of materials of the packaged program, its JARs and docs/dependencies.md list the same
 * libraries. Offline builds make no bill of materials.
 */
@EnabledIfSystemProperty(named = "trivium.sbom", matches = ".+")
class BillOfMaterialsIT {
  private static final Pattern PURL =
      Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+)\\?(?:classifier=([^&]+)&)?type=jar");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([\\w.-]+:[\\w.-]+) \\| ([\\w.-]+) \\| (\\S.*) \\|$");

  private final Path program = Path.of("target", "trivium");
  private final JsonNode bill;

  BillOfMaterialsIT() throws IOException {
    bill =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of(System.getProperty("trivium.sbom", ""))));
  }

  private List<JsonNode> components() {
    List<JsonNode> all = new ArrayList<>(List.of(bill.at("/metadata/component")));
    bill.path("components").forEach(all::add);
    return all;
  }

  private static String jar(JsonNode component) {
    var purl = PURL.matcher(component.path("purl").asString());
    assertThat(purl.matches()).as(component.path("purl").asString()).isTrue();
    String classifier = purl.group(4) == null ? "" : "-" + purl.group(4);
    return purl.group(2) + "-" + purl.group(3) + classifier + ".jar";
  }

  private static Set<String> licences(JsonNode component) {
    Set<String> all = new TreeSet<>();
    component.path("licenses").forEach(license -> all.add(license.at("/license/id").asString("")));
    return all;
  }

  @Test
  void theBillNamesEveryJarAndNothingElse() throws IOException {
    assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
    try (Stream<Path> jars = Files.list(program.resolve("lib"))) {
      assertThat(components())
          .extracting(BillOfMaterialsIT::jar)
          .containsExactlyInAnyOrderElementsOf(
              jars.map(jar -> jar.getFileName().toString()).toList());
    }
  }

  @Test
  void itsDigestsAreThoseOfTheJars() throws IOException, NoSuchAlgorithmException {
    for (JsonNode component : bill.path("components")) {
      byte[] jar = Files.readAllBytes(program.resolve("lib").resolve(jar(component)));
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
      assertThat(component.path("hashes").valueStream())
          .as(jar(component))
          .anyMatch(hash ->
              hash.path("alg").asString().equals("SHA-256")
                  && hash.path("content").asString().equals(digest));
    }
  }

  @Test
  void everyLicenceHasItsNameOfSpdx() {
    assertThat(components())
        .allSatisfy(component ->
            assertThat(licences(component)).as(jar(component)).isNotEmpty().doesNotContain(""));
  }

  @Test
  void theListForPeopleHasTheSameLibrariesAndLicences() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    ROW.matcher(Files.readString(Path.of("..", "docs", "dependencies.md")))
        .results()
        .forEach(row -> listed.put(row.group(1) + " " + row.group(2), row.group(3)));
    Map<String, String> billed =
        bill.path("components")
            .valueStream()
            .filter(component -> !component.path("group").asString().equals("trivium"))
            .collect(
                Collectors.toMap(
                    component ->
                        "%s:%s %s"
                            .formatted(
                                component.path("group").asString(),
                                component.path("name").asString(),
                                component.path("version").asString()),
                    component -> String.join(" or ", licences(component)),
                    // One library for two architectures.
                    (one, _) -> one,
                    TreeMap::new));
    assertThat(listed).isEqualTo(billed);
  }

  @Test
  void nothingInItIsOfTheMachineOrTheTimeOfTheBuild() throws IOException {
    assertThat(bill.at("/metadata/properties").valueStream())
        .anyMatch(property -> property.path("name").asString().equals("cdx:reproducible"));
    assertThat(bill.path("metadata").has("timestamp")).isFalse();
    assertThat(bill.toString())
        .doesNotContain(Path.of("..").toRealPath().toString(), System.getProperty("user.home"));
  }
}
