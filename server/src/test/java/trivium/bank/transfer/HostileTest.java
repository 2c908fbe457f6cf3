package trivium.bank.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.gift.GiftExport;
import trivium.bank.format.own.TriviumExport;
import trivium.bank.format.table.CsvExport;
import trivium.bank.format.table.KahootExport;

/** Whatever bytes strangers send: a bank or a sentence, and no line of a text is lost. */
class HostileTest {
  private static final int MUTATIONS = 25;
  static final List<String> FILES =
      List.of(
          "harbour.gift",
          "kitchen.aiken.txt",
          "sky.otqa",
          "trivia-entities.json",
          "trivia-percent.json",
          "trivia-base64.json",
          "garden.moodle.xml",
          "body.csv",
          "kapitel.csv",
          "birds.tsv",
          "metals.tsv",
          "woods.anki.txt",
          "harbour-town.moodle.xml",
          "fjords.imscc",
          "oven.d2l.csv",
          "rigging.blackboard.txt",
          "bees.text2qti.txt",
          "rivers.qti12.xml",
          "stars.qti21.xml");
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "=",
          "~",
          "\\",
          "#",
          "::",
          "\"",
          "\n",
          "\n\n",
          "\t",
          ",",
          ";",
          "<",
          ">",
          "&",
          "]]>",
          "<![CDATA[",
          "</",
          "{{c1::",
          "}}",
          "%50%",
          "->",
          "..",
          "%",
          "\u0000",
          "\uD83D",
          "é",
          "[[1]]",
          "{1:MC:=",
          "$",
          "\\(",
          "ANSWER: A",
          "A. ",
          "^ ",
          "#Q ",
          "[",
          "null",
          "1e999",
          "-",
          "\r",
          "_");

  private static byte[] mutated(byte[] original, SplittableRandom random) {
    byte[] bytes = original;
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length + 1);
      int until = Math.min(bytes.length, at + random.nextInt(1, 40));
      var out = new ByteArrayOutputStream();
      out.write(bytes, 0, at);
      switch (random.nextInt(5)) {
        case 0 -> out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
        case 1 -> out.write(bytes, at, until - at);
        case 2 -> out.write(random.nextInt(256));
        case 3 -> at = until;
        default -> at = random.nextInt(8) == 0 ? bytes.length : at;
      }
      out.write(bytes, at, bytes.length - at);
      bytes = out.toByteArray();
    }
    return bytes;
  }

  private static Map<String, byte[]> packages() throws IOException {
    var bank = new AwkwardBanks(new SplittableRandom(1)).bank(12);
    return Map.of(
        "kahoot.xlsx", new KahootExport().write(bank),
        "own.json", new TriviumExport().write(bank),
        "own.csv", new CsvExport().write(bank),
        "own.gift", new GiftExport().write(bank),
        "package.zip",
            Fixtures.zip(
                Map.of(
                    "imsmanifest.xml",
                    "<manifest/>",
                    "a.xml",
                    new String(Fixtures.bytes("stars.qti21.xml"), UTF_8))));
  }

  @TestFactory
  Stream<DynamicTest> brokenFilesGiveABankOrAnErrorMessage() throws IOException {
    var files = new ArrayList<Map.Entry<String, byte[]>>();
    FILES.forEach(name -> files.add(Map.entry(name, Fixtures.bytes(name))));
    files.addAll(packages().entrySet());
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getKey(), () -> survives(file.getKey(), file.getValue())));
  }

  private static void survives(String name, byte[] original) {
    var random = new SplittableRandom(name.hashCode());
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] bytes = mutated(original, random);
      try {
        ImportedBank imported = Formats.readUnbudgeted(new Source(name, bytes));
        if (!imported.format().equals("Notes")) {
          assertThat(Fixtures.lost(imported)).as(new String(bytes, UTF_8)).isEmpty();
        }
      } catch (UnreadableFileException told) {
        assertThat(told.message()).isNotBlank();
      } catch (RuntimeException | StackOverflowError broken) {
        throw new AssertionError(name + " mutation " + i + ": " + new String(bytes, UTF_8), broken);
      }
    }
  }

  /** Each of these once took minutes: the square of its length, for each of its rows. */
  @Test
  void longCellsTakeLinearTime() {
    String run = " ".repeat(BankBuilder.LONGEST_FIELD - 100);
    String dots = ".".repeat(BankBuilder.LONGEST_FIELD - 100);
    for (String row :
        List.of(
            "q,a,b,1" + run + "x,5",
            "q,a,b,1,5" + run + "x",
            "q" + run + "x,,,a,",
            "q,,,a" + run + "x,",
            "q,,,a" + dots + "x,")) {
      aBankOrASentence(
          "t.csv", "question,option1,option2,correct,time\n" + (row + "\n").repeat(50));
    }
  }

  private static void aBankOrASentence(String name, String text) {
    try {
      assertThat(Formats.readUnbudgeted(new Source(name, text.getBytes(UTF_8)))).isNotNull();
    } catch (UnreadableFileException told) {
      assertThat(told.message()).isNotBlank();
    }
  }

  @Test
  void longRunsOfSyntaxTakeLinearTime() {
    for (String piece :
        List.of(
            "{",
            "{=a ~",
            "\\",
            "::",
            "{1:MC:",
            "[[1]]",
            "{{c1::",
            "**",
            "<b>",
            "\\(",
            "$$",
            "\"",
            "\",",
            "question,answer\n\"",
            "A. x\n",
            "#Q \n",
            "<quiz>",
            "<a b='c'>",
            "[{",
            "&amp;",
            "'",
            "=")) {
      String text = piece.repeat(10_000 / piece.length());
      for (String head :
          List.of(
              "",
              "::a:: b {",
              "#separator:tab\n#html:true\n",
              "<quiz><question type='cloze'><questiontext><text>",
              "question,answer\n")) {
        aBankOrASentence("x.txt", head + text);
      }
    }
  }
}
