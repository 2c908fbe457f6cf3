package trivium;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dependencies between packages, and rules that hold within them. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // The tests of the protocol are in a JAR, which the option above does not exclude.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("trivium");

  /** A package and all packages of ours that it may use. */
  private record Arrow(String from, List<String> to) {
    static Arrow of(String from, String... to) {
      return new Arrow(from, List.of(to));
    }

    /** The package of a format, which uses the common ones and perhaps that of another format. */
    static Arrow ofFormat(String name, String... others) {
      return new Arrow(
          "bank.format." + name,
          Stream.concat(
                  Stream.of(
                      "bank",
                      "bank.budget",
                      "bank.format",
                      "bank.format.builder",
                      "bank.format.markup",
                      "bank.text"),
                  Stream.of(others).map(other -> "bank.format." + other))
              .toList());
    }
  }

  private static final List<Arrow> ARROWS =
      List.of(
          Arrow.of("protocol"),
          Arrow.of("score"),
          Arrow.of("cluster"),
          Arrow.of("cluster.codec", "cluster", "room", "protocol"),
          Arrow.of("cluster.link", "cluster"),
          Arrow.of("bank.budget"),
          Arrow.of("bank.text"),
          Arrow.of("bank.sheet", "bank.budget"),
          Arrow.of("bank.header", "bank.text"),
          Arrow.of("bank", "bank.text"),
          Arrow.of("bank.notes.language", "bank.text"),
          Arrow.of("bank.notes.induction", "bank.notes.language", "bank.text"),
          Arrow.of(
              "bank.notes",
              "bank",
              "bank.budget",
              "bank.notes.induction",
              "bank.notes.language",
              "bank.text"),
          Arrow.of("bank.asking.english", "bank.text"),
          Arrow.of(
              "bank.asking",
              "bank",
              "bank.asking.english",
              "bank.budget",
              "bank.notes",
              "bank.text"),
          Arrow.of("bank.format", "bank", "bank.budget", "bank.picture"),
          Arrow.of(
              "bank.format.builder",
              "bank",
              "bank.asking",
              "bank.budget",
              "bank.format",
              "bank.notes",
              "bank.picture",
              "bank.text"),
          Arrow.of(
              "bank.format.markup",
              "bank",
              "bank.budget",
              "bank.format",
              "bank.format.builder",
              "bank.picture",
              "bank.sheet",
              "bank.text"),
          Arrow.of(
              "bank.format.table",
              "bank",
              "bank.budget",
              "bank.format",
              "bank.format.builder",
              "bank.header",
              "bank.sheet",
              "bank.text"),
          Arrow.ofFormat("anki", "table"),
          Arrow.ofFormat("gift"),
          Arrow.ofFormat("lms", "table"),
          Arrow.ofFormat("moodle", "gift"),
          Arrow.ofFormat("opentrivia"),
          Arrow.ofFormat("qti"),
          Arrow.of("bank.format.own", "bank", "bank.budget", "bank.format", "protocol"),
          Arrow.of(
              "bank.format.plaintext",
              "bank",
              "bank.asking",
              "bank.budget",
              "bank.format",
              "bank.format.builder",
              "bank.notes",
              "bank.text"),
          Arrow.of(
              "bank.transfer",
              "bank",
              "bank.budget",
              "bank.format",
              "bank.format.anki",
              "bank.format.gift",
              "bank.format.lms",
              "bank.format.moodle",
              "bank.format.opentrivia",
              "bank.format.own",
              "bank.format.plaintext",
              "bank.format.qti",
              "bank.format.table"),
          Arrow.of("bank.picture"),
          Arrow.of(
              "bank.library",
              "bank",
              "bank.format",
              "bank.format.own",
              "bank.picture",
              "bank.transfer",
              "protocol"),
          Arrow.of("ops"),
          Arrow.of("room", "score", "bank", "bank.text", "cluster", "protocol"),
          Arrow.of(
              "store",
              "room",
              "cluster",
              "bank",
              "bank.format.own",
              "bank.library",
              "bank.picture",
              "protocol"),
          Arrow.of("report", "room", "bank", "bank.text", "score", "protocol"),
          Arrow.of("net.client", "protocol"),
          Arrow.of("net.socket", "room", "cluster", "protocol"),
          Arrow.of("net.redis", "net.socket", "cluster", "cluster.link"),
          Arrow.of(
              "net.http",
              "net.socket",
              "room",
              "bank",
              "bank.budget",
              "bank.format",
              "bank.format.own",
              "bank.library",
              "bank.picture",
              "bank.transfer",
              "report",
              "protocol"),
          Arrow.of("rehearsal", "net.client", "protocol"));

  @TestFactory
  Stream<DynamicTest> arrowsPointDownOnly() {
    return ARROWS.stream()
        .map(arrow ->
            DynamicTest.dynamicTest(
                arrow.from() + " uses only " + String.join(", ", arrow.to()),
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage("trivium." + arrow.from())
                        .should()
                        .dependOnClassesThat(oursBut(arrow))
                        .allowEmptyShould(true)
                        .check(CLASSES)));
  }

  private static DescribedPredicate<JavaClass> oursBut(Arrow arrow) {
    String[] allowed =
        Stream.concat(Stream.of(arrow.from()), arrow.to().stream())
            .map(name -> "trivium." + name)
            .toArray(String[]::new);
    return resideInAPackage("trivium..").and(not(resideInAnyPackage(allowed)));
  }

  @Test
  void everyPackageHasAnArrow() {
    String[] known =
        Stream.concat(
                Stream.of("trivium", "trivium.cli"),
                ARROWS.stream().map(arrow -> "trivium." + arrow.from()))
            .toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(CLASSES);
  }

  @Test
  void onlyNetKnowsNetty() {
    noClasses()
        .that()
        .resideOutsideOfPackage("trivium.net..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.netty..")
        .check(CLASSES);
  }

  @Test
  void protocolUsesJacksonAndJSpecifyOnly() {
    noClasses()
        .that()
        .resideInAPackage("trivium.protocol")
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    "trivium.protocol",
                    "java..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify..")))
        .check(CLASSES);
  }

  @Test
  void onlyTheCodecMapsMessages() {
    noClasses()
        .that()
        .resideInAPackage("trivium.protocol")
        .and()
        .doNotHaveFullyQualifiedName("trivium.protocol.WireCodec")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void rulesRoomsAndSocketsKnowNoJson() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "trivium.room",
            "trivium.score",
            "trivium.bank",
            "trivium.bank.text",
            "trivium.bank.notes",
            "trivium.bank.asking",
            "trivium.bank.library",
            "trivium.bank.picture",
            "trivium.net..",
            "trivium.cluster",
            "trivium.cluster.link",
            "trivium.ops")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void noClassUsesJsonTrees() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("tools.jackson.databind.JsonNode")
        .check(CLASSES);
  }

  @Test
  void rulesAndRoomsReadNoClockDrawNoRandomAndHoldNoLock() {
    noClasses()
        .that()
        .resideInAnyPackage("trivium.room", "trivium.score")
        .should()
        .accessTargetWhere(describe("reads a clock", ArchitectureTest::readsAClock))
        .orShould()
        .accessTargetWhere(describe("draws a random", ArchitectureTest::drawsARandom))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(SplittableRandom.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent.locks")
        .check(CLASSES);
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage("trivium.room", "trivium.score")
        .should()
        .haveModifier(JavaModifier.SYNCHRONIZED)
        .check(CLASSES);
  }

  private static boolean readsAClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
      case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
      default -> owner.startsWith("java.time.") && name.equals("now");
    };
  }

  private static boolean drawsARandom(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return switch (owner) {
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      // Rooms may use a generator that was injected, but not create one.
      case "java.util.random.RandomGenerator" -> name.equals("of") || name.equals("getDefault");
      default -> owner.equals("java.util.random.RandomGeneratorFactory");
    };
  }

  @Test
  void staticStateIsImmutable() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(resideInAPackage("java.util.concurrent.."))
        .orShould()
        .haveRawType(ArrayList.class)
        .orShould()
        .haveRawType(assignableTo(HashMap.class))
        .orShould()
        .haveRawType(assignableTo(HashSet.class))
        .orShould()
        .haveRawType(StringBuilder.class)
        .check(CLASSES);
  }

  @Test
  void namesHaveNoMeaninglessSuffix() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .check(CLASSES);
    noClasses()
        .that()
        .areInterfaces()
        .should()
        .haveNameMatching(".*[.$]I[A-Z][a-z].*")
        .check(CLASSES);
    classes()
        .that()
        .haveSimpleNameEndingWith("Handler")
        .should()
        .beAssignableTo("io.netty.channel.ChannelHandler")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void simpleNamesAreUnique() {
    Map<String, Long> classes =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(classes.keySet().stream().filter(name -> classes.getOrDefault(name, 0L) > 1))
        .as("simple names of more than one class")
        .isEmpty();
  }

  /** The package whose names and cycles are not checked yet. */
  private static final String UNCHECKED_PACKAGE = "trivium.bank.notes";

  /** The cycles between classes of a package that exist. They may be removed, but none added. */
  private static final Set<String> ALLOWED_CYCLES =
      Set.of(
          "trivium.net.socket: Edge, EdgeLoop, FrameHandler, Session",
          "trivium.protocol: RefusalReason, ServerMessage",
          "trivium.rehearsal: RehearsedRoom, SyntheticPlayer");

  @Test
  void classesOfAPackageDependOnEachOtherInOneDirection() {
    Map<JavaClass, Set<JavaClass>> reachable = new HashMap<>();
    for (JavaClass type : CLASSES) {
      JavaClass outer = outermost(type);
      if (!outer.getPackageName().equals(UNCHECKED_PACKAGE)) {
        reachable.computeIfAbsent(outer, _ -> new HashSet<>()).addAll(neighbours(outer, type));
      }
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Set<JavaClass> targets : reachable.values()) {
        for (JavaClass target : List.copyOf(targets)) {
          grows |= targets.addAll(reachable.getOrDefault(target, Set.of()));
        }
      }
    }
    Set<String> cycles = new TreeSet<>();
    reachable.forEach((type, targets) -> {
      if (targets.contains(type)) {
        cycles.add(
            targets.stream()
                .filter(target -> reachable.getOrDefault(target, Set.of()).contains(type))
                .map(JavaClass::getSimpleName)
                .sorted()
                .collect(Collectors.joining(", ", type.getPackageName() + ": ", "")));
      }
    });
    assertThat(cycles)
        .as("cycles between classes of a package; one that is gone has to leave the list")
        .isEqualTo(ALLOWED_CYCLES);
  }

  /** The classes of the same package that a class uses, except for its subtypes. */
  private static Set<JavaClass> neighbours(JavaClass outer, JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> outermost(dependency.getTargetClass().getBaseComponentType()))
        .filter(target -> target.getPackageName().equals(outer.getPackageName()))
        .filter(target -> !target.equals(outer) && !target.isAssignableTo(outer.getName()))
        .collect(Collectors.toSet());
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static final Pattern WORD = Pattern.compile("\\p{Lu}[^\\p{Lu}]*");

  @Test
  void noTypeIsNamedWithASynonymOfAGlossaryWord() throws IOException {
    String glossary = Files.readString(Path.of("../docs/glossary.md"));
    Set<String> synonyms =
        Pattern.compile("`(\\w+)`")
            .matcher(glossary.substring(glossary.indexOf("## Words that no type is named with")))
            .results()
            .map(word -> word.group(1))
            .collect(Collectors.toSet());
    assertThat(synonyms).contains("Shelf", "Kept");
    assertThat(
            CLASSES.stream()
                .filter(type -> !type.getPackageName().equals(UNCHECKED_PACKAGE))
                .map(JavaClass::getSimpleName)
                .filter(name ->
                    WORD.matcher(name).results().anyMatch(word -> synonyms.contains(word.group()))))
        .as("types named with a word that the glossary does not use")
        .isEmpty();
  }
}
