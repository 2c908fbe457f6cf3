package trivium;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the rooms of the house, and what must not be brought into them. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // The protocol's golden tests reach us packed, which the option above does not see.
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("trivium");

  /** A package and all of ours that it may use. */
  private record Arrow(String from, List<String> to) {
    static Arrow of(String from, String... to) {
      return new Arrow(from, List.of(to));
    }
  }

  private static final List<Arrow> ARROWS =
      List.of(
          Arrow.of("protocol"),
          Arrow.of("score"),
          Arrow.of("cluster"),
          Arrow.of("bank"),
          Arrow.of("ops"),
          Arrow.of("room", "score", "bank", "cluster", "protocol"),
          Arrow.of("store", "room", "bank", "protocol"),
          Arrow.of("report", "room", "bank", "score", "protocol"),
          Arrow.of("net", "room", "bank", "report", "cluster", "protocol"),
          Arrow.of("rehearsal", "net", "protocol"));

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
                        .check(HOUSE)));
  }

  private static DescribedPredicate<JavaClass> oursBut(Arrow arrow) {
    String[] allowed =
        Stream.concat(Stream.of(arrow.from()), arrow.to().stream())
            .map(name -> "trivium." + name)
            .toArray(String[]::new);
    return resideInAPackage("trivium..").and(not(resideInAnyPackage(allowed)));
  }

  @Test
  void everyPackageHasItsArrow() {
    String[] known =
        Stream.concat(Stream.of("trivium"), ARROWS.stream().map(arrow -> "trivium." + arrow.from()))
            .toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(HOUSE);
  }

  @Test
  void onlyNetKnowsNetty() {
    noClasses()
        .that()
        .resideOutsideOfPackage("trivium.net")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.netty..")
        .check(HOUSE);
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
        .check(HOUSE);
  }

  @Test
  void jsonTreesStayOutOfTheHouse() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("tools.jackson.databind.JsonNode")
        .check(HOUSE);
  }

  @Test
  void rulesAndRoomsReadNoClockDrawNoRandomAndHoldNoLock() {
    noClasses()
        .that()
        .resideInAnyPackage("trivium.room", "trivium.score")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Lock.class)
        .check(HOUSE);
  }

  @Test
  void nothingStaticCanChange() {
    fields().that().areStatic().should().beFinal().check(HOUSE);
  }

  @Test
  void namesSayWhatAThingIs() {
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
        .check(HOUSE);
    classes()
        .that()
        .haveSimpleNameEndingWith("Handler")
        .should()
        .beAssignableTo("io.netty.channel.ChannelHandler")
        .allowEmptyShould(true)
        .check(HOUSE);
  }
}
