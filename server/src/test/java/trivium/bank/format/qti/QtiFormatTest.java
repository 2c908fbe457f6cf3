package trivium.bank.format.qti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trivium.bank.transfer.Fixtures.asked;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class QtiFormatTest {
  private static final String MATCH =
      "<matchInteraction responseIdentifier='R'><prompt>Pair.</prompt><simpleMatchSet>"
          + "<simpleAssociableChoice identifier='x'>X</simpleAssociableChoice>"
          + "<simpleAssociableChoice identifier='y'>Y</simpleAssociableChoice></simpleMatchSet>"
          + "<simpleMatchSet><simpleAssociableChoice identifier='p'>P</simpleAssociableChoice>"
          + "<simpleAssociableChoice identifier='q'>Q</simpleAssociableChoice></simpleMatchSet>"
          + "</matchInteraction>";

  private static String item(String identifier, String declaration, String body) {
    return "<assessmentItem xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' identifier='"
        + identifier
        + "' title='t'>"
        + declaration
        + "<itemBody>"
        + body
        + "</itemBody></assessmentItem>";
  }

  private static String declared(String cardinality, String type, String... values) {
    return "<responseDeclaration identifier='R' cardinality='"
        + cardinality
        + "' baseType='"
        + type
        + "'><correctResponse><value>"
        + String.join("</value><value>", values)
        + "</value></correctResponse></responseDeclaration>";
  }

  private static ImportedBank read(String xml) throws UnreadableFileException {
    return Formats.read("item.xml", xml.getBytes(UTF_8));
  }

  @Test
  void everyKindOfTheFirstVersionIsImported() throws UnreadableFileException {
    ImportedBank rivers = Fixtures.read("rivers.qti12.xml");
    assertThat(rivers.format()).isEqualTo("QTI");
    assertThat(rivers.bank().title()).isEqualTo("Rivers of the world");
    Question longest = asked(rivers, "Which is the longest river of Europe?");
    assertThat(longest.task())
        .isEqualTo(new Task.Choice(List.of("Danube", "Volga", "**Rhine**"), List.of(1), false));
    assertThat(longest.explanation()).isEqualTo("It has 3,530 km.");
    assertThat(asked(rivers, "Which flow").task())
        .isEqualTo(new Task.Choice(List.of("Danube", "Dnieper", "Elbe"), List.of(0, 1), true));
    assertThat(asked(rivers, "Which river runs").task())
        .isEqualTo(new Task.Text(List.of("Seine", "the Seine")));
    assertThat(asked(rivers, "How many").task()).isEqualTo(new Task.Numeric(3.5, 0.5, ""));
    assertThat(asked(rivers, "Which city").task())
        .isEqualTo(
            new Task.Match(
                List.of("Vienna", "Warsaw"), List.of("Danube", "Vistula", "Po"), List.of(0, 1)));
    assertThat(asked(rivers, "The Nile").task()).isEqualTo(TrueFalseChoices.task(true));
    assertThat(rivers.bank().entries().stream().map(Entry::topic))
        .containsExactly("Europe", "Europe", "", "", "", "");
    assertThat(Fixtures.problems(rivers)).singleElement().asString().startsWith("79: is an essay");
    assertThat(Fixtures.lost(rivers)).isEmpty();
  }

  private static String gap(String name, String... words) {
    var labels = new StringBuilder();
    for (String word : words) {
      labels.append(
          "<response_label ident='%s'><material><mattext>%s</mattext></material></response_label>"
              .formatted(name + word, word));
    }
    return "<response_lid ident='response_%s'><render_choice>%s</render_choice></response_lid>"
        .formatted(name, labels);
  }

  private static String earns(String name, String word) {
    return ("<respcondition><conditionvar><varequal respident='response_%s'>%s</varequal>"
            + "</conditionvar><setvar varname='SCORE' action='Add'>50</setvar></respcondition>")
        .formatted(name, name + word);
  }

  private static String gapped(String kind, String gaps) {
    return ("<questestinterop><item ident='i' title='t'><itemmetadata><qtimetadata>"
            + "<qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>%s</fieldentry>"
            + "</qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext>"
            + "The [what] sails on the [where].</mattext></material>%s</presentation>"
            + "<resprocessing>%s%s</resprocessing></item></questestinterop>")
        .formatted(kind, gaps, earns("what", "ship"), earns("where", "sea"));
  }

  @Test
  void gapsToChooseForAreAQuestionEach() throws UnreadableFileException {
    String gaps = gap("what", "train", "ship") + gap("where", "sea", "road");
    ImportedBank item = read(gapped("multiple_dropdowns_question", gaps));
    assertThat(item.bank().entries()).hasSize(1);
    assertThat(asked(item, "The ____ sails on the sea.").task())
        .isEqualTo(new Task.Choice(List.of("train", "ship"), List.of(1), false));
    assertThat(asked(item, "The ship sails on the ____.").task())
        .isEqualTo(new Task.Choice(List.of("sea", "road"), List.of(0), false));
  }

  @Test
  void gapsToTypeIntoTakeEveryWordThatIsListed() throws UnreadableFileException {
    String gaps = gap("what", "ship", "boat") + gap("where", "sea", "ocean");
    ImportedBank item = read(gapped("fill_in_multiple_blanks_question", gaps));
    assertThat(asked(item, "The ____ sails on the sea.").task())
        .isEqualTo(new Task.Text(List.of("ship", "boat")));
    assertThat(asked(item, "The ship sails on the ____.").task())
        .isEqualTo(new Task.Text(List.of("sea", "ocean")));
  }

  @Test
  void choicesOfTheSecondVersionArePreserved() throws UnreadableFileException {
    ImportedBank stars = Fixtures.read("stars.qti21.xml");
    Question which = asked(stars, "Look up");
    assertThat(which.prompt())
        .isEqualTo("Look up on a clear night.\nWhich of these are **stars**?");
    assertThat(which.task())
        .isEqualTo(new Task.Choice(List.of("Sirius", "Venus", "Vega & co"), List.of(0, 2), true));
    assertThat(which.explanation()).isEqualTo("Venus is a planet.");
  }

  @Test
  void theThirdVersionDiffersByItsNames() throws UnreadableFileException {
    String third =
        "<qti-assessment-item identifier='i' title='t'><qti-response-declaration identifier='R'"
            + " cardinality='single' base-type='identifier'><qti-correct-response><qti-value>b</qti-value>"
            + "</qti-correct-response></qti-response-declaration><qti-item-body><p>Which?</p>"
            + "<qti-choice-interaction response-identifier='R' max-choices='1'>"
            + "<qti-simple-choice identifier='a'>one</qti-simple-choice>"
            + "<qti-simple-choice identifier='b'>two</qti-simple-choice>"
            + "</qti-choice-interaction></qti-item-body></qti-assessment-item>";
    assertThat(asked(read(third), "Which?").correctAnswer()).isEqualTo("two");
  }

  @Test
  void ordersMatchesAndGapsAreUnderstood() throws UnreadableFileException {
    String order =
        item(
            "o",
            declared("ordered", "identifier", "c", "a"),
            "<orderInteraction responseIdentifier='R'><prompt>Sort.</prompt>"
                + "<simpleChoice identifier='a'>late</simpleChoice>"
                + "<simpleChoice identifier='c'>early</simpleChoice></orderInteraction>");
    assertThat(asked(read(order), "Sort.").correctAnswer()).isEqualTo("early → late");
    String match = item("m", declared("multiple", "directedPair", "x p", "y q"), MATCH);
    assertThat(asked(read(match), "Pair.").correctAnswer()).isEqualTo("X = P, Y = Q");
    String gap =
        item(
            "g",
            declared("single", "float", "3.14"),
            "<p>Pi is <textEntryInteraction responseIdentifier='R'/> or so.</p>");
    assertThat(asked(read(gap), "Pi is ____ or so.").task())
        .isEqualTo(new Task.Numeric(3.14, 0, ""));
  }

  @Test
  void pairsAreReadFromTheFirstSetToTheSecond() throws UnreadableFileException {
    String match = item("m", declared("multiple", "directedPair", "p x", "y q"), MATCH);
    assertThat(asked(read(match), "Pair.").correctAnswer()).isEqualTo("X = P, Y = Q");
  }

  static Stream<String> contradictions() {
    String choices =
        "<choiceInteraction responseIdentifier='R'><prompt>Which?</prompt>"
            + "<simpleChoice identifier='a'>one</simpleChoice>"
            + "<simpleChoice identifier='b'>two</simpleChoice></choiceInteraction>";
    String single = declared("single", "identifier", "a");
    String several = declared("multiple", "identifier", "a");
    String end = "</responseDeclaration>";
    String maps =
        "<mapping><mapEntry mapKey='a' mappedValue='%s'/><mapEntry mapKey='b' mappedValue='%s'/></mapping>";
    String scores =
        "<responseProcessing><responseCondition><responseIf>%s<setOutcomeValue identifier='SCORE'>"
            + "<baseValue baseType='float'>1</baseValue></setOutcomeValue></responseIf>"
            + "</responseCondition></responseProcessing>";
    return Stream.of(
        item("i", single.replace(end, maps.formatted(0, 1) + end), choices),
        item("i", several.replace(end, maps.formatted(1, 1) + end), choices),
        item(
            "i",
            single,
            choices
                + scores.formatted(
                    "<not><match><variable identifier='R'/><correct identifier='R'/></match></not>")),
        item(
            "i",
            single,
            choices
                + scores.formatted(
                    "<match><variable identifier='R'/><baseValue baseType='identifier'>b</baseValue></match>")),
        item(
            "i",
            single
                + "<templateProcessing><setCorrectResponse identifier='R'>"
                + "<baseValue baseType='identifier'>b</baseValue></setCorrectResponse></templateProcessing>",
            choices),
        item(
            "i",
            declared("ordered", "identifier", "b"),
            choices.replace("choiceInteraction", "orderInteraction")));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void scoringThatContradictsTheRightResponseIsReported(String item) {
    assertThatThrownBy(() -> read(item))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("does not say for certain what is right");
  }

  @Test
  void whatCannotBeAskedIsReported() {
    String hotspot =
        item(
            "h",
            declared("single", "point", "1 1"),
            "<hotspotInteraction responseIdentifier='R'/>");
    assertThatThrownBy(() -> read(hotspot))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("hotspotInteraction");
  }

  @Test
  void aPackageIsReadInTheOrderOfItsTest() throws Exception {
    var files = new LinkedHashMap<String, String>();
    String body =
        "<choiceInteraction responseIdentifier='R' maxChoices='1'><prompt>%s</prompt>"
            + "<simpleChoice identifier='a'>A</simpleChoice>"
            + "<simpleChoice identifier='b'>B</simpleChoice></choiceInteraction>";
    String right = declared("single", "identifier", "a");
    files.put("items/one.xml", item("one", right, body.formatted("First?")));
    files.put("items/two.xml", item("two", right, body.formatted("Second?")));
    files.put("items/bad.xml", "<assessmentItem><itemBody></assessmentItem>");
    files.put(
        "imsmanifest.xml",
        "<manifest><resources><resource type='imsqti_item_xmlv2p1' href='items/one.xml'>"
            + "<file href='items/one.xml'/></resource></resources></manifest>");
    files.put(
        "test.xml",
        "<assessmentTest title='Both'><testPart><assessmentSection>"
            + "<assessmentItemRef href='items/two.xml'/><assessmentItemRef href='items/one.xml'/>"
            + "</assessmentSection></testPart></assessmentTest>");
    ImportedBank both = Formats.read("both.zip", Fixtures.zip(files));
    assertThat(both.bank().title()).isEqualTo("Both");
    assertThat(both.bank().questions().stream().map(Question::prompt))
        .containsExactly("Second?", "First?");
    assertThat(both.bank().entries().get(1).line()).isEqualTo(2);
    assertThat(Fixtures.problems(both))
        .anySatisfy(problem -> assertThat(problem).contains("items/bad.xml line 1"));
  }

  @Test
  void aZipWithoutQuestionsIsReported() throws IOException {
    byte[] other = Fixtures.zip(Map.of("imsmanifest.xml", "<manifest/>"));
    assertThatThrownBy(() -> Formats.read("other.zip", other))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("without a question");
  }
}
