package trivium.bank.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files within the limit on uploads that would become many times as large, or never end. */
public final class HostileFiles {
  /** Nearly what may be uploaded. */
  private static final int LARGE = 2_000_000;

  private static final int BOMB = 300_000_000;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final int size;

  private HostileFiles(int size) {
    this.size = size;
    notes();
    tables();
    xml();
    learningPlatforms();
    json();
    archives();
    workbooks();
    plainFormats();
    distinctEntries();
    longTexts();
  }

  /**
   * By their names.
   *
   * @param size of their texts, in bytes; at most 2,000,000
   */
  public static Map<String, byte[]> all(int size) {
    return new HostileFiles(size).files;
  }

  private void add(String name, String text) {
    add(name, text.getBytes(UTF_8));
  }

  private void add(String name, byte[] bytes) {
    if (bytes.length > Formats.MAX_BYTES || files.put(name, bytes) != null) {
      throw new IllegalStateException(name + " has " + bytes.length + " bytes, or is there twice");
    }
  }

  private String full(String piece) {
    return piece.repeat(size / piece.getBytes(UTF_8).length);
  }

  /** So many pieces in the largest file, and in a smaller one fewer. */
  private String numbered(int count, IntFunction<String> piece) {
    return IntStream.range(0, scaled(count)).mapToObj(piece).collect(Collectors.joining());
  }

  private int scaled(int count) {
    return (int) ((long) count * size / LARGE);
  }

  private void notes() {
    int number = 0;
    for (String piece :
        new String[] {
          "\n",
          "a\n",
          "a\n\n",
          "?\n",
          "# ?\n",
          "Q: a?\nA: b\n",
          "a: b\n",
          "*a->b\n",
          "* a? -> b\n\n",
          "1. a?\n",
          "A. x\n",
          "- [x] a\n",
          "|a|b|\n",
          "||||||||||",
          "```\n",
          "<details>\n",
          "**a**\n",
          "(",
          "$$",
          "\\(",
          "[[1]]",
          "&amp;",
          "<b>",
          "<table><tr><td>",
          "<!--",
          "\u0000",
          "\u202e\u0301",
          "😀",
          "9",
          "1,000,"
        }) {
      add("notes" + number++ + ".txt", full(piece));
    }
    add("distinct.txt", numbered(45_000, i -> "Q: Who is person " + i + "?\nA: Name " + i + "\n"));
    add("page.html", "<html><body>" + full("<table><tr><td>a"));
  }

  private void tables() {
    add("commas.csv", full(","));
    add("head-commas.csv", "Question,Answer\n" + full(","));
    add("semicolons.csv", full(";"));
    add("tabs.tsv", full("\t"));
    add("quotes.csv", "Question,Answer\n" + full("\""));
    add("unclosed.csv", "Question,Answer\n\"" + full("a,b\n"));
    add("cell.csv", "Question,Answer\na," + full("b"));
    add("rows.csv", "Question,Answer\n" + full("a,b\n"));
    add("narrow.csv", full("a,b\n"));
    add("wide.csv", (full("a,b,").substring(0, 1_000) + "\n").repeat(scaled(1_900)));
    String header = "Question,Option 1,Option 2,Correct" + ",Notes".repeat(120);
    add("keys.csv", header + "\n" + ("q,a,b,1" + ",1".repeat(120) + "\n").repeat(scaled(7_000)));
    add("numbers.csv", "Question,Answer,Time\n" + full("a,1e999999999,1e999999999\n"));
    add("digits.csv", "Question,Answer\nHow many?," + "9".repeat(size));
    add("header.csv", full("Question,Answer,Correct,Option 1,"));
    add("options.csv", "Question,Options,Answer\na,\"" + full("b;") + "\",b\n");
  }

  private void xml() {
    add("deep.xml", "<quiz>" + full("<a>"));
    add("flat.xml", "<quiz>" + full("<a/>"));
    add("attributes.xml", "<quiz>" + full("<a b='' c='' d='' e=''/>"));
    add("one-element.xml", "<quiz><a " + numbered(150_000, i -> "a" + i + "='' ") + "/></quiz>");
    add("references.xml", "<quiz><question><name><text>" + full("&#65;"));
    add("letters.xml", "<quiz><question><name><text>" + full("&nbsp;"));
    add("comments.xml", "<quiz>" + full("<!---->"));
    add("texts.xml", "<quiz>" + full("a<b/>"));
    add(
        "laughs.xml",
        "<!DOCTYPE quiz [<!ENTITY a 'aaaaaaaaaa'>"
            + IntStream.range(0, 30)
                .mapToObj(i -> "<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining())
            + "]><quiz>&a29;</quiz>");
    add("outside.xml", "<!DOCTYPE quiz SYSTEM 'file:///etc/passwd'><quiz><question/></quiz>");
  }

  private static String question(String type, String html, String more) {
    return "<question type='%s'><questiontext format='html'><text><![CDATA[%s]]></text></questiontext>%s</question>"
        .formatted(type, html, more);
  }

  private void learningPlatforms() {
    String answers =
        "<answer fraction='100'><text>a</text></answer><answer fraction='0'><text>b</text></answer>";
    String picture = Base64.getEncoder().encodeToString(png(900_000));
    String shown = "<img src=\"@@PLUGINFILE@@/a.png\">What?";
    add(
        "pictures.moodle.xml",
        "<quiz>"
            + question(
                "multichoice",
                shown,
                "<file name='a.png' path='/' encoding='base64'>" + picture + "</file>" + answers)
            + question("multichoice", shown, answers).repeat(scaled(2_500))
            + "</quiz>");
    add(
        "data.moodle.xml",
        "<quiz>"
            + question("multichoice", "<img src='data:image/png;base64," + picture + "'>?", answers)
            + "</quiz>");
    add("html.moodle.xml", "<quiz>" + question("multichoice", full("<b>"), answers) + "</quiz>");
    add("lists.moodle.xml", "<quiz>" + question("multichoice", full("<li>"), answers) + "</quiz>");
    add(
        "formulas.moodle.xml",
        "<quiz>" + question("multichoice", full("<math><mrow>"), answers) + "</quiz>");
    add("gaps.moodle.xml", "<quiz>" + question("cloze", full("{1:SA:=a}"), "") + "</quiz>");
    add("open-gaps.moodle.xml", "<quiz>" + question("cloze", full("{1:SA:="), "") + "</quiz>");
    add(
        "choices.moodle.xml",
        "<quiz>"
            + question(
                "multichoice",
                "?",
                numbered(30_000, i -> "<answer fraction='0'><text>a" + i + "</text></answer>"))
            + "</quiz>");
    add(
        "languages.moodle.xml",
        "<quiz>"
            + question("multichoice", full("<span lang=\"en\" class=\"multilang\">a"), answers)
            + "</quiz>");
    add(
        "blocks.moodle.xml",
        "<quiz>" + question("multichoice", full("{mlang en}a"), answers) + "</quiz>");
    add("brackets.moodle.xml", "<quiz>" + question("multichoice", full("[latex]"), "") + "</quiz>");
    add(
        "labels.qti.xml",
        "<questestinterop><item ident='a'><presentation><material><mattext>What?</mattext></material>"
            + "<response_lid ident='r' rcardinality='Multiple'><render_choice>"
            + numbered(
                15_000,
                i ->
                    "<response_label ident='%d'><mattext>t%d</mattext></response_label>"
                        .formatted(i, i))
            + "</render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar>"
            + numbered(15_000, i -> "<varequal respident='r'>%d</varequal>".formatted(i))
            + "</conditionvar><setvar>1</setvar></respcondition></resprocessing></item></questestinterop>");
    add(
        "gaps.qti.xml",
        "<assessmentItem>"
            + numbered(
                8_000,
                i ->
                    "<responseDeclaration identifier='r%d'><correctResponse><value>a</value></correctResponse></responseDeclaration>"
                        .formatted(i))
            + "<itemBody>"
            + numbered(
                8_000, i -> "w <textEntryInteraction responseIdentifier='r%d'/>".formatted(i))
            + "</itemBody></assessmentItem>");
    add("items.qti.xml", "<questestinterop>" + full("<item ident='a'/>") + "</questestinterop>");
  }

  private static byte[] png(int bytes) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0".getBytes(ISO_8859_1));
    out.writeBytes(new byte[bytes]);
    return out.toByteArray();
  }

  private void json() {
    add("objects.json", "[" + full("{},") + "{\"correct_answer\":1,\"incorrect_answers\":2}]");
    add(
        "lists.json",
        "{\"results\":[{\"correct_answer\":1,\"incorrect_answers\":[" + full("[],") + "1]}]}");
    add("deep.json", "{\"correct_answer\":1,\"incorrect_answers\":" + full("["));
    add(
        "numbers.json",
        "[{\"question\":\"q\",\"correct_answer\":1e999999999,\"incorrect_answers\":["
            + full("1e999999999,")
            + "1]}]");
    add(
        "long-number.json",
        "[{\"question\":\"q\",\"incorrect_answers\":[],\"correct_answer\":" + full("9") + "}]");
    add("own-lists.json", "{\"format\":\"trivium-bank/1\",\"questions\":[" + full("[],") + "1]}");
    add("own-nulls.json", "{\"format\":\"trivium-bank/1\",\"entries\":[" + full("null,") + "1]}");
    add("own-deep.json", "{\"format\":\"trivium-bank/1\",\"questions\":" + full("["));
    add(
        "own-number.json",
        "{\"format\":\"trivium-bank/1\",\"title\":\"t\",\"questions\":[{\"kind\":\"numeric\",\"prompt\":\"p\",\"value\":1e999999999}]}");
  }

  private void archives() {
    add("bomb.zip", zip(Map.of("a.xml", new byte[0]), "b.xml", BOMB));
    add("bomb.imscc", zip(Map.of("imsmanifest.xml", "<manifest/>".getBytes(UTF_8)), "q.xml", BOMB));
    add("picture-bomb.zip", zip(Map.of("imsmanifest.xml", new byte[1]), "a.png", BOMB));
    var many = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 15_000).forEach(i -> many.put(i + ".xml", new byte[0]));
    add("many.zip", zip(many));
    var elements = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 8)
        .forEach(i ->
            elements.put(i + ".xml", ("<quiz>" + full("<a b='c'/>") + "</quiz>").getBytes(UTF_8)));
    add("elements.zip", zip(elements));
    add("nested.zip", zip(Map.of("a.xml.zip", zip(elements))));
    add("leads-out.zip", zip(Map.of("../../a.xml", new byte[1])));
    add("unusual.zip", packedIn(93, zip(Map.of("a.xml", "<quiz/>".getBytes(UTF_8)))));
    add("lzma.zip", packedIn(14, zip(Map.of("a.xml", "<quiz/>".getBytes(UTF_8)))));
    add("cut.zip", Arrays.copyOf(zip(elements), 2_000));
    add(
        "repeated.ods",
        zip(
            Map.of(
                "content.xml",
                "<office:document-content xmlns:office='o' xmlns:table='t'><table:table-row table:number-rows-repeated='1048576'><table:table-cell table:number-columns-repeated='16384'/></table:table-row></office:document-content>"
                    .getBytes(UTF_8))));
    add(
        "game.h5p",
        zip(Map.of("h5p.json", "{}".getBytes(UTF_8), "content/content.json", new byte[1_000])));
    add("deck.apkg", zip(Map.of("collection.anki2", new byte[100_000])));
  }

  /** The same archive with another compression method in its headers. */
  private static byte[] packedIn(int method, byte[] zip) {
    for (int i = 0; i + 12 < zip.length; i++) {
      boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
      boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
      if (local || central) {
        zip[i + (local ? 8 : 10)] = (byte) method;
      }
    }
    return zip;
  }

  private static byte[] zip(Map<String, byte[]> files) {
    return zip(files, "", 0);
  }

  /** An archive with one more file, of so many blanks. */
  private static byte[] zip(Map<String, byte[]> files, String more, int blanks) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
      if (!more.isEmpty()) {
        zip.putNextEntry(new ZipEntry(more));
        byte[] chunk = " ".repeat(100_000).getBytes(UTF_8);
        for (int left = blanks; left > 0; left -= chunk.length) {
          zip.write(chunk);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] workbook(String sheet, String strings, String styles) {
    return zip(
        Map.of(
            "xl/workbook.xml",
            "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>"
                .getBytes(UTF_8),
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>"
                .getBytes(UTF_8),
            "xl/sharedStrings.xml",
            ("<sst>" + strings + "</sst>").getBytes(UTF_8),
            "xl/styles.xml",
            ("<styleSheet>" + styles + "</styleSheet>").getBytes(UTF_8),
            "xl/s.xml",
            ("<worksheet>" + sheet + "</worksheet>").getBytes(UTF_8)));
  }

  private void workbooks() {
    String head =
        "<row r='1'><c r='A1' t='str'><v>Question</v></c><c r='B1' t='str'><v>Answer</v></c></row>";
    add("address.xlsx", workbook("<c r='ZZZZZZ2147483647'><v>1</v></c>", "", ""));
    add("far.xlsx", workbook("<c r='XFD1048576'><v>1</v></c>", "", ""));
    add("cells.xlsx", workbook(full("<c><v>1</v></c>"), "", ""));
    add(
        "sparse.xlsx",
        workbook(
            head + numbered(19_000, i -> "<row><c r='IV%d'><v>1</v></c></row>".formatted(i + 2)),
            "",
            ""));
    add(
        "shared.xlsx",
        workbook(full("<c t='s'><v>0</v></c>"), "<si><t>" + "a".repeat(30_000) + "</t></si>", ""));
    add("strings.xlsx", workbook(head, full("<si/>").repeat(3), ""));
    add(
        "merged.xlsx",
        workbook(
            head
                + numbered(19_000, i -> "<row><c r='A%d'><v>1</v></c></row>".formatted(i + 2))
                + "<mergeCell ref='A1:XFD1048576'/>".repeat(9_999),
            "",
            ""));
    add(
        "formats.xlsx",
        workbook(
            head,
            "",
            numbered(
                    4_900,
                    i -> "<numFmt numFmtId='%d' formatCode='%s'/>".formatted(i, "0#".repeat(490)))
                + "<cellXfs>"
                + numbered(4_900, i -> "<xf numFmtId='%d'/>".formatted(i))
                + "</cellXfs>"));
    add(
        "numbers.xlsx",
        workbook(
            head
                + numbered(
                    20_000, i -> "<row><c s='0'><v>1e308</v></c><c><v>1e999999999</v></c></row>"),
            "",
            "<numFmt numFmtId='200' formatCode='%s0.%s'/><cellXfs><xf numFmtId='200'/></cellXfs>"
                .formatted("%".repeat(400), "0".repeat(500))));
    add("entities.xlsx", workbook("<!DOCTYPE a [<!ENTITY b 'c'>]>&b;", "", ""));
    add("deep.xlsx", workbook(full("<a>"), "", ""));
  }

  private void plainFormats() {
    add("braces.gift", full("{"));
    add("small.gift", full("a{=b}\n\n"));
    add("answers.gift", "a {" + full("=b ~c ") + "}");
    add("escapes.gift", "a {=" + full("\\="));
    add("pairs.gift", "a {" + full("=b->c ") + "}");
    add("small.aiken.txt", full("a?\nA. b\nB. c\nANSWER: A\n\n"));
    add("choices.aiken.txt", "a?\n" + full("A. b\n") + "ANSWER: A\n");
    add("small.otqa.txt", full("#Q a\n^ b\nA b\nB c\n\n"));
    add("clozes.anki.txt", "#separator:tab\n#html:true\n" + full("{{c1::a}}"));
    add("open.anki.txt", "#separator:tab\n#html:true\n" + full("{{c1::"));
    add("tabs.anki.txt", "#separator:tab\n" + full("\t"));
    add("cards.anki.txt", "#separator:tab\n#html:true\n" + full("a\tb\n"));
    add("small.d2l.csv", full("NewQuestion,SA,,,\nQuestionText,a,,,\nAnswer,100,b,,\n"));
    add("options.d2l.csv", "NewQuestion,MC,,,\nQuestionText,a,,,\n" + full("Option,0,b,,\n"));
    add("small.blackboard.txt", full("TF\ta\ttrue\n"));
    add("answers.blackboard.txt", "MC\ta" + full("\tb\tincorrect") + "\n");
    add("small.text2qti.txt", full("1. a?\n*a) b\nb) c\n\n"));
    add("terms.txt", full("a,b;"));
  }

  /** The smallest possible entries, none of which is a repetition. */
  private void distinctEntries() {
    add("distinct-cards.txt", numbered(120_000, i -> "a" + i + ",b" + i + ";"));
    add("distinct-lines.txt", numbered(120_000, i -> "*a" + i + "->b" + i + "\n"));
    add(
        "distinct-rows.csv",
        "Question,Answer\n" + numbered(120_000, i -> "a" + i + ",b" + i + "\n"));
    add("distinct.gift", numbered(100_000, i -> "a" + i + "{=b" + i + "}\n\n"));
    add(
        "distinct.anki.txt",
        "#separator:tab\n#html:true\n" + numbered(120_000, i -> "a" + i + "\tb" + i + "\n"));
    add(
        "distinct-gaps.moodle.xml",
        "<quiz>" + question("cloze", numbered(100_000, i -> "{1:SA:=a" + i + "}"), "") + "</quiz>");
    add(
        "long-gaps.moodle.xml",
        "<quiz>" + question("cloze", "{1:SA:=a}".repeat(30) + full("я"), "") + "</quiz>");
  }

  /** One shape in all texts of a question, as long as texts may be. */
  private void longTexts() {
    int number = 0;
    for (String piece :
        new String[] {
          "\u0301",
          "\u0300\u0327",
          " ",
          "(",
          "[a](",
          "{{c1::",
          "{mlang en}a{mlang}",
          "$a$ ",
          "_a",
          "*a* ",
          "`a",
          "\\(",
          "\"",
          "<b>",
          "&#1;",
          "9,",
          "a.",
          "a, ",
          "A ",
          "- ",
          "-|",
          "\u200f",
          "😀\u200d"
        }) {
      add("long" + number + ".csv", longTable(piece));
      add("long" + number + ".txt", longNotes(piece));
      add("long" + number + ".moodle.xml", longMoodle(piece));
      number++;
    }
  }

  private static String longTable(String piece) {
    String cell = '"' + piece.repeat(19_000 / piece.length()).replace("\"", "\"\"") + '"';
    return "Question,Option 1,Option 2,Option 3,Correct,Explanation\n"
        + "What floats?,cork,lead,iron,1,\n".repeat(100)
        + ("What?,cork," + cell + ",iron,1," + cell + "\n").repeat(5)
        + ("What?,cork,lead,iron," + cell + ",\n").repeat(5)
        + (cell + ",cork,lead,iron,1,\n").repeat(5);
  }

  private static String longNotes(String piece) {
    String line = piece.repeat(1_900 / piece.length());
    return """
    # %1$s

    Q: What is %1$s?
    A: iron

    Q: What sinks?
    A: %1$s

    1. What floats?
    A. cork
    B. %1$s
    C. iron
    Answer: A, %1$s

    Q: What?
    A:
    - iron
    - %1$s

    | a | b |
    |---|---|
    | %1$s | x |

    %1$s

    """
        .formatted(line)
        .repeat(20);
  }

  private static String longMoodle(String piece) {
    String text = piece.repeat(19_000 / piece.length());
    String answers =
        "<answer fraction='100'><text><![CDATA[a %1$s]]></text></answer><answer fraction='0'><text>b</text></answer>"
            .formatted(text);
    return "<quiz>"
        + question("multichoice", "What?", answers).repeat(5)
        + question("shortanswer", "What?", answers).repeat(5)
        + question("cloze", "What {1:SA:=b} " + text, "").repeat(5)
        + question("truefalse", text, answers).repeat(5)
        + "</quiz>";
  }
}
