package trivium.performance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FiguresTest {
  private final Figures figures = new Figures(List.of("floor", "Trivium"));

  private void add(Measure measure, String server, double... values) {
    for (double value : values) {
      figures.add("30 in a room", measure, server, value);
    }
  }

  @Test
  void theMedianOfAnEvenNumberOfValuesIsBetweenTheTwoInTheMiddle() {
    assertThat(Spread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 9));
    assertThat(Spread.of(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(new Spread(1, 3, 9));
  }

  @Test
  void theRatioIsLargerForTheWorseServer() {
    add(Measure.CPU, "floor", 0.2);
    add(Measure.CPU, "Trivium", 0.5);
    add(Measure.JOINS, "floor", 5_000);
    add(Measure.JOINS, "Trivium", 2_500);
    assertThat(figures.ratio("30 in a room", Measure.CPU, "Trivium")).hasValue(2.5);
    assertThat(figures.ratio("30 in a room", Measure.JOINS, "Trivium")).hasValue(2);
  }

  @Test
  void thereIsNoRatioToNothing() {
    add(Measure.CPU_STORE, "floor", 0);
    add(Measure.CPU_STORE, "Trivium", 0.5);
    assertThat(figures.ratio("30 in a room", Measure.CPU_STORE, "Trivium")).isEmpty();
    assertThat(figures.ratio("30 in a room", Measure.CPU, "Trivium")).isEmpty();
  }

  @Test
  void theTableShowsMinimumMedianMaximumAndRatio() {
    add(Measure.RECEIPT_P99, "floor", 2, 1, 3);
    add(Measure.RECEIPT_P99, "Trivium", 5);
    assertThat(FiguresTable.of(figures).lines())
        .containsExactly(
            "| game | measure | floor | Trivium | Trivium : floor |",
            "|---|---|---|---|---|",
            "| 30 in a room | receipt p99, ms | 1.0 **2.0** 3.0 | **5.0** | 2.50 |");
  }

  @Test
  void theChartHasABarForEachRatio() throws Exception {
    add(Measure.CPU, "floor", 0.2);
    add(Measure.CPU, "Trivium", 0.5);
    add(Measure.JOINS, "floor", 5_000);
    add(Measure.JOINS, "Trivium", 6_000);
    Document chart =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(FiguresChart.of(figures).getBytes(UTF_8)));
    assertThat(chart.getElementsByTagName("rect").getLength()).isEqualTo(2);
    assertThat(chart.getDocumentElement().getTextContent())
        .contains("30 in a room", "0.500 against 0.200: 2.50x", "6,000 against 5,000: 0.83x");
  }

  @Test
  void shapesOfGamesAreOneRoomOrRoomsOfEqualSize() {
    assertThat(GameShape.parse("1000")).isEqualTo(new GameShape(1, 1_000, 2));
    assertThat(GameShape.parse("200x30")).isEqualTo(new GameShape(200, 6_000, 5));
    assertThat(GameShape.parse("200x30").label()).isEqualTo("200 rooms of 30");
  }

  @Test
  void largerGamesGiveMoreTimeToAnswer() {
    assertThat(GameShape.parse("100").answerWithin()).isEqualTo(1_000);
    assertThat(GameShape.parse("10000").answerWithin())
        .isGreaterThan(GameShape.parse("5000").answerWithin());
  }
}
