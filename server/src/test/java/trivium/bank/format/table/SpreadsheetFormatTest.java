package trivium.bank.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trivium.bank.transfer.Fixtures.asked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import trivium.bank.Entry;
import trivium.bank.Task;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Fixtures;
import trivium.bank.transfer.Formats;

class SpreadsheetFormatTest {
  private static byte[] workbook(int above, List<List<Object>> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Sheet1");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          Object value = rows.get(row).get(column);
          if (value instanceof Number number) {
            sheet.value(above + row, column, number);
          } else if (value instanceof Boolean truth) {
            sheet.value(above + row, column, truth);
          } else {
            sheet.value(above + row, column, value.toString());
          }
        }
      }
      sheet.finish();
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }
    return out.toByteArray();
  }

  @Test
  void kahootsTableIsFoundBelowItsAdvice() throws Exception {
    byte[] bytes =
        workbook(
            7,
            List.of(
                List.of(
                    "",
                    "Question - max 95 characters",
                    "Answer 1 - max 60 characters",
                    "Answer 2 - max 60 characters",
                    "Answer 3 - max 60 characters",
                    "Answer 4 - max 60 characters",
                    "Time limit (sec) - 5, 10, 20, 30, 60, 90 or 120 secs",
                    "Correct answer(s) - choose at least one"),
                List.of(1, "How many legs has a crab?", 8, 10, 12, 6, 30, 2),
                List.of(2, "Which are fish?", "cod", "whale", "eel", "", 20, "1,3"),
                List.of(3, "Which is none?", "cod", "crab", "", "", 20, 3),
                List.of(4, "", "", "", "", "", "", "")));
    ImportedBank read = Formats.read("sea.xlsx", bytes);
    assertThat(read.format()).isEqualTo("Kahoot spreadsheet");
    assertThat(asked(read, "How many legs").task())
        .isEqualTo(new Task.Choice(List.of("8", "10", "12", "6"), List.of(1), false));
    assertThat(asked(read, "How many legs").settings().limit()).isEqualTo(Optional.of(30_000));
    assertThat(asked(read, "Which are fish").task())
        .isEqualTo(new Task.Choice(List.of("cod", "whale", "eel"), List.of(0, 2), false));
    assertThat(read.bank().entries().getFirst().line()).isEqualTo(9);
    assertThat(Fixtures.problems(read))
        .singleElement()
        .asString()
        .startsWith("11: names a right choice that is not there");
  }

  @Test
  void otherHeadersAreUnderstoodToo() throws Exception {
    byte[] bytes =
        workbook(
            0,
            List.of(
                List.of(
                    "Question Text",
                    "Question Type",
                    "Option 1",
                    "Option 2",
                    "Correct Answer",
                    "Answer explanation"),
                List.of("Which is blue?", "Multiple Choice", "sky", "grass", 1, "At noon."),
                List.of("Which are green?", "Checkbox", "grass", "leaf", "1,2", ""),
                List.of("What is red?", "Fill-in-the-Blank", "blood", "", "", ""),
                List.of("Snow is white.", "", "", "", true, "")));
    ImportedBank read = Formats.read("colours.xlsx", bytes);
    assertThat(read.format()).isEqualTo("Spreadsheet");
    assertThat(asked(read, "Which is blue").explanation()).isEqualTo("At noon.");
    assertThat(asked(read, "Which are green").task())
        .isEqualTo(new Task.Choice(List.of("grass", "leaf"), List.of(0, 1), true));
    assertThat(asked(read, "What is red").task()).isEqualTo(new Task.Text(List.of("blood")));
    assertThat(asked(read, "Snow").correctAnswer()).isEqualTo("True");
  }

  @Test
  void everySheetWithAHeaderIsRead() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Test", "1.0")) {
      for (String name : List.of("Rivers", "Advice", "Peaks")) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, name.equals("Advice") ? "How to fill this in" : "Question");
        sheet.value(0, 1, "Answer");
        sheet.value(1, 0, "Which of the " + name + "?");
        sheet.value(1, 1, "The first");
        sheet.finish();
      }
    }
    assertThat(Formats.read("two.xlsx", out.toByteArray()).bank().entries())
        .extracting(Entry::question)
        .containsExactly("Which of the Rivers?", "Which of the Peaks?");
  }

  /** The text is in the file once, and every cell refers to it. */
  @Test
  void aTextThatEveryCellSharesIsRefusedWhenItIsTooMuch() throws Exception {
    String text = "a".repeat(10_000);
    var rows = new ArrayList<List<Object>>();
    rows.add(List.of("Question", "Answer"));
    for (int i = 0; i < 1_000; i++) {
      rows.add(List.of("Which " + i + "?", text));
    }
    byte[] bytes = workbook(0, rows);
    assertThatThrownBy(() -> Formats.read("t.xlsx", bytes))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("more text than a bank can have");
  }

  @Test
  void bombsAndPathTricksAreRefused() throws IOException {
    byte[] bomb = zip("xl/sharedStrings.xml", new byte[40 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(Formats.MAX_BYTES);
    assertThatThrownBy(() -> Formats.read("bomb.xlsx", bomb))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("far more than it should");
    byte[] leaving = zip("../../etc/passwd", new byte[1]);
    assertThatThrownBy(() -> Formats.read("path.xlsx", leaving))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("leads out of it");
  }

  /** A cell at a very high row once took 1.5 GB of memory. */
  @Test
  void aCellBeyondTheLastOneIsRefusedBeforeMemoryIsTakenForIt() throws IOException {
    byte[] bomb = sheet("<row r='1'><c r='ZZZZZZ2147483647'><v>1</v></c></row>");
    assertThatThrownBy(() -> Formats.read("bomb.xlsx", bomb))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("a cell that no sheet can have");
  }

  @Test
  void remoteCellsAreReportedAndTheOthersRead() throws Exception {
    byte[] far =
        sheet(
            row(1, "Question", "Answer")
                + row(2, "What is up?", "The sky")
                + "<row r='3'><c r='XFD3' t='inlineStr'><is><t>stray</t></is></c></row>"
                + "<row r='1048576'><c r='A1048576'><v>1</v></c></row>");
    ImportedBank read = Formats.read("far.xlsx", far);
    assertThat(read.bank().entries()).hasSize(1);
    assertThat(Fixtures.problems(read))
        .anySatisfy(problem -> assertThat(problem).contains("beyond the first 256 columns"))
        .anySatisfy(problem -> assertThat(problem).contains("is the row after the first 100000"));
  }

  private static String row(int number, String... cells) {
    var row = new StringBuilder("<row r='" + number + "'>");
    for (String cell : cells) {
      row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static byte[] sheet(String rows) throws IOException {
    return Fixtures.zip(
        Map.of(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='One' sheetId='1' id='r1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/s.xml'/></Relationships>",
            "xl/worksheets/s.xml",
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
  }

  @Test
  void entitiesInAWorkbookAreRefused() throws IOException {
    byte[] entity =
        Fixtures.zip(
            Map.of("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook>&b;</workbook>"));
    assertThatThrownBy(() -> Formats.read("entity.xlsx", entity))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("declares entities");
  }

  @Test
  void oldWorkbooksAreRefusedWithAdvice() {
    byte[] old = new byte[100];
    old[0] = (byte) 0xD0;
    old[1] = (byte) 0xCF;
    assertThatThrownBy(() -> Formats.read("old.xls", old))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("save it as .xlsx");
  }
}
