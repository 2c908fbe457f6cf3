package trivium.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SizeChartTest {
  private final List<SimulatedQuestion> questions =
      Stream.of(100, 300, 1_000)
          .map(ClusterSizes::oneRoom)
          .map(deployment -> QuestionSimulation.run(deployment, ServiceTimes.measured()))
          .toList();

  private Document chart() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(SizeChart.of(questions).getBytes(UTF_8)));
  }

  @Test
  void eachPartHasALineWithAPointForEachSize() throws Exception {
    NodeList lines = chart().getElementsByTagName("polyline");
    assertThat(lines.getLength()).isEqualTo(Part.values().length);
    for (int i = 0; i < lines.getLength(); i++) {
      assertThat(((Element) lines.item(i)).getAttribute("points").split(" ")).hasSize(3);
    }
  }

  @Test
  void eachLineIsNamed() throws Exception {
    String text = chart().getDocumentElement().getTextContent();
    assertThat(Stream.of(Part.values()).map(Part::label)).allMatch(text::contains);
  }

  @Test
  void theTableHasARowForEachSize() {
    assertThat(SizeTable.of(questions).lines().filter(line -> line.contains("| 1 x ")))
        .hasSize(3)
        .last()
        .asString()
        .contains("1,000", questions.getLast().bottleneck().label());
  }
}
