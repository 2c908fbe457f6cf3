package trivium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trivium.bank.SeedBanks;

class BankCommandTest {
  /** Entries whose answers are marked by a sign that notes do not usually have. */
  private static final String UNSEEN =
      """
      %% the river of Vienna
      =| Danube
      %% the river of Paris
      =| Seine
      %% the river of London
      =| Thames
      %% the river of Rome
      =| Tiber
      """;

  private static final String CAPITALS =
      """
      # Capitals

      *Capital of Peru?-> Lima
      *Capital of Chile?-> Santiago
      *Capital of Cuba?-> Havana
      *Capital of Kenya?-> Nairobi
      """;

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void jsonIsOneObjectALineWithTheseNames() throws IOException {
    assertThat(run("--json", file("capitals.txt", CAPITALS), file("other.md", CAPITALS))).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode bank = JsonMapper.shared().readTree(lines.getFirst());
    assertThat(bank.propertyNames())
        .containsExactly("bank", "entries", "questions", "unasked", "problems");
    assertThat(bank.get("bank").asString()).isEqualTo("capitals");
    assertThat(bank.get("entries").get(0).toString())
        .isEqualTo(
            "{\"question\":\"Capital of Peru?\",\"answer\":\"Lima\",\"line\":3,\"shape\":\"phrase\"}");
    JsonNode question = bank.get("questions").get(0);
    assertThat(question.propertyNames())
        .containsExactly(
            "kind", "prompt", "choices", "correct", "explanation", "entry", "score", "spare");
    assertThat(question.get("kind").asString()).isEqualTo("choice");
    assertThat(question.get("choices").size()).isEqualTo(4);
    assertThat(question.get("correct").size()).isEqualTo(1);
    assertThat(question.get("entry").asInt()).isZero();
    assertThat(bank.get("questions").valueStream().map(scored -> scored.get("score").asInt()))
        .allSatisfy(score -> assertThat(score).isBetween(50, 100));
  }

  @Test
  void aTableIsReadAsItsColumnsAreNamed() throws IOException {
    String table = file("t.csv", "Which is up?,sky,sea,soil\nWhich is wet?,sea,sky,sand\n");
    assertThat(run(table)).isEqualTo(2);
    assertThat(err.toString()).contains("--columns question,answer,wrong,wrong");
    assertThat(run("--columns", "question,answer,wrong,wrong", table)).isZero();
    assertThat(out.toString()).contains("2 entries");
    assertThat(run("--columns", "question,what", table)).isEqualTo(2);
  }

  @Test
  void notesAreReadByAnExample() throws IOException {
    String notes = file("n.txt", UNSEEN);
    assertThat(run("--example", "1-2:question=1,answer=2", notes)).isZero();
    assertThat(out.toString()).contains("4 entries");
  }

  @Test
  void anExampleThatNamesNoEntryIsRefusedWithASentence() throws IOException {
    assertThat(run("--example", "1:question=1", file("n.txt", UNSEEN))).isEqualTo(2);
    assertThat(err.toString()).contains("example: name the lines of its answer");
    assertThat(run("--example", "99:question=99,answer=99", file("n.txt", UNSEEN))).isEqualTo(2);
    assertThat(err.toString()).contains("the page has only 8 lines");
  }

  @Test
  void anUnreadableFileIsReportedAndTheOthersAreShown() throws IOException {
    assertThat(run(folder.resolve("none.txt").toString(), file("capitals.txt", CAPITALS)))
        .isEqualTo(2);
    assertThat(err.toString().lines().toList())
        .singleElement()
        .asString()
        .endsWith("none.txt does not exist.");
    assertThat(out.toString()).startsWith("Capitals  (capitals)");
  }

  @Test
  void aFileWithoutAnyEntryIsUnreadable() throws IOException {
    assertThat(run("--json", file("prose.txt", "\n\nonce upon a time"))).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "prose.txt:3 holds no question with an answer; belongs to no question: \"once upon a time\".");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tableShowsCountsProblemsEntriesAndQuestionsWithTheRightOneMarked() throws IOException {
    assertThat(run(file("capitals.txt", CAPITALS + "\n*And of Mars?\n"))).isZero();
    assertThat(out.toString())
        .contains("4 entries, 16 questions, 1 problem")
        .contains("  line 8  has no answer: \"And of Mars?\"")
        .contains("    3  phrase             4  Capital of Peru?")
        .containsPattern("\n  \\* [A-D]  Lima\n")
        .doesNotContain("\u001B");
  }

  @Test
  void theTableContainsTheReasonOfAnUnusableEntry() throws IOException {
    String story = "*Why " + "so ".repeat(60) + "long?\n-> because\n";
    assertThat(run(file("capitals.txt", CAPITALS + "\n" + story))).isZero();
    assertThat(out.toString())
        .contains("Not asked\n  line 8  its question is longer than 120 characters\n");
  }

  @Test
  void noLineOfEntriesIsWiderThanTheTerminal() {
    var wide = SeedBanks.read("wide", "*Why " + "so ".repeat(60) + "long?\n-> because\n");
    assertThat(BankTable.of(wide, true, 60, false))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
  }

  @Test
  void colourIsOnlyForTerminals() {
    var bank = SeedBanks.read("capitals", CAPITALS);
    assertThat(BankTable.of(bank, true, 80, true)).anyMatch(line -> line.contains("\u001B[32m"));
    assertThat(BankTable.of(bank, true, 80, false)).noneMatch(line -> line.contains("\u001B"));
  }

  private int run(String... arguments) {
    return new CommandLine(new BankCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
