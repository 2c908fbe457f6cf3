package trivium.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.report.Sheet.Cell;

class ExportTest {
  private final List<Sheet> sheets =
      ReportSheets.all(
          new PlayedRoom(3, "=1+1", "Ada, \"Countess\"")
              .picks(1, 0)
              .picks(1, -1)
              .texts("venus", "-Mars")
              .ends()
              .results());

  @Test
  void theWorkbookHasFourSheetsWithTheirHeaders() throws IOException {
    try (ReadableWorkbook workbook = workbook(sheets)) {
      assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
          .containsExactly("Overview", "Players", "Questions", "Answers");
      List<Row> players = rows(workbook, "Players");
      assertThat(players.getFirst().getCellText(1)).isEqualTo("Name");
      assertThat(players).hasSize(3);
      assertThat(rows(workbook, "Questions")).hasSize(4);
      assertThat(rows(workbook, "Answers")).hasSize(6);
      assertThat(rows(workbook, "Overview").get(2).getCellText(1)).isEqualTo("482913");
    }
  }

  @Test
  void numbersAreNumbersAndTextsAreTextsWhateverTheyBeginWith() throws IOException {
    try (ReadableWorkbook workbook = workbook(sheets)) {
      Row best = rows(workbook, "Players").get(1);
      assertThat(best.getCell(0).getType()).isEqualTo(CellType.NUMBER);
      assertThat(best.getCell(0).asNumber()).isEqualByComparingTo(BigDecimal.ONE);
      assertThat(best.getCell(1).getType()).isEqualTo(CellType.STRING);
      assertThat(best.getCell(1).asString()).isEqualTo("=1+1");
      assertThat(best.getCell(6).asNumber()).isEqualByComparingTo(BigDecimal.ONE);
    }
  }

  @Test
  void whatXmlCannotHoldIsLeftOutOfTheWorkbook() throws IOException {
    Sheet odd =
        new Sheet(
            "Odd",
            List.of("Text"),
            List.of(List.of(new Cell.Text("a\u0000\u0001\ud800b\uFFFF <&> 😀"))));
    try (ReadableWorkbook workbook = workbook(List.of(odd))) {
      assertThat(rows(workbook, "Odd").get(1).getCell(0).asString()).isEqualTo("ab <&> 😀");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "😀", "\u0001", "a\u0001😀"})
  void aTextTooLongForACellIsCutToWhatFits(String part) throws IOException {
    Sheet tooLong =
        new Sheet(
            "Long", List.of("Text"), List.of(List.of(new Cell.Text("b" + part.repeat(40_000)))));
    try (ReadableWorkbook workbook = workbook(List.of(tooLong))) {
      assertThat(rows(workbook, "Long").get(1).getCell(0).asString())
          .startsWith("b")
          .hasSizeLessThanOrEqualTo(32_767);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00a0=1",
        "\u3000=1",
        "\ufeff=1",
        "\u200b=1",
        "\u0000=1",
        "\u00a0\u200b ＝1",
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "  =1",
        "＝1",
        "＋1",
        "－1",
        "＠1"
      })
  void noNameBecomesAFormulaInCsv(String name) throws IOException {
    Sheet sheet = new Sheet("Players", List.of("Name"), List.of(List.of(new Cell.Text(name))));
    assertThat(csv(sheet).get(1).get(0)).isEqualTo("'" + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "x;=1 | x;'=1",
        "x; \u00a0+1;@a | x;' \u00a0+1;'@a",
        "\"x\t=1\" | \"x\t'=1\"",
        "\"x\r\n=1\" | \"x\r\n'=1\"",
        "\"=1\n-1\" | \"'=1\n'-1\"",
        "\"\n=1\" | \"'\n'=1\"",
        "1 - 2 | 1 - 2",
        "a=b,=c | a=b,=c",
        "e;g | e;g"
      })
  void noPartOfATextBecomesAFormulaWhereSemicolonsPartTheCells(String text, String written)
      throws IOException {
    Sheet sheet = new Sheet("Answers", List.of("Answer"), List.of(List.of(new Cell.Text(text))));
    assertThat(csv(sheet).get(1).get(0)).isEqualTo(written);
  }

  @Test
  void csvPreservesNamesAndAnswers() throws IOException {
    List<CSVRecord> players = csv(sheets.get(1));
    assertThat(players.get(1).get(1)).isEqualTo("'=1+1");
    assertThat(players.get(2).get(1)).isEqualTo("Ada, \"Countess\"");
    assertThat(players.getFirst().toList()).endsWith("Q1", "Q2", "Q3");
    assertThat(players.get(2).toList()).endsWith("wrong", "", "wrong");
    List<CSVRecord> answers = csv(sheets.get(3));
    assertThat(answers.getLast().toList())
        .containsExactly("Ada, \"Countess\"", "3", "Morning star?", "'-Mars", "no", "0", "2.0");
  }

  private static ReadableWorkbook workbook(List<Sheet> sheets) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(XlsxSheetWriter.of(sheets)));
  }

  private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
    return workbook.findSheet(sheet).orElseThrow().read();
  }

  private static List<CSVRecord> csv(Sheet sheet) throws IOException {
    String text = new String(CsvSheetWriter.of(sheet), UTF_8);
    assertThat(text).startsWith("\uFEFF");
    try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }
}
