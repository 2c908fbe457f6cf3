package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trivium.bank.EntryExample.Part;
import trivium.bank.EntryExample.Role;

class EntryExampleTest {
  private static final List<String> PAGE =
      List.of("Rivers", "", "9 question", "Longest river?", "The Nile", "", "Ebro ~ Spain");

  private static EntryExample parse(String specification) {
    return EntryExample.parse(specification, PAGE);
  }

  @Test
  void aSpecificationNamesTheLinesOfEachPart() {
    EntryExample example = parse("3-5:question=4,answer=5");

    assertThat(example)
        .isEqualTo(
            new EntryExample(
                3,
                List.of("9 question", "Longest river?", "The Nile"),
                List.of(new Part(Role.QUESTION, 4, 0, 4), new Part(Role.ANSWER, 5, 0, 5))));
    assertThat(example.last()).isEqualTo(5);
  }

  @Test
  void aPartCanBeginWithinALine() {
    assertThat(parse("question=7,answer=7@8").parts())
        .containsExactly(new Part(Role.QUESTION, 7, 0, 7), new Part(Role.ANSWER, 7, 8, 7));
  }

  @Test
  void withoutALineRangeTheEntryEndsWithItsParts() {
    EntryExample example = parse("question=4,answer=5");

    assertThat(example.first()).isEqualTo(4);
    assertThat(example.last()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          3-5:question=3-4,answer=5
          7-7:question=7@1,answer=7@8
          1-1:none=1
          3-5:question=3,choice=4,right=5
          """)
  void aSpecificationIsWrittenAsItWasRead(String specification) {
    assertThat(parse(specification).specification()).isEqualTo(specification);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ''; write it as 12-14:question=12,answer=13-14
          3-5; there is no part "3-5"
          4-5:query=4; there is no part "query=4"
          4-5:question=4; name the lines of its answer
          4-5:question=4,choice=5; name the lines of its answer
          4-5:answer=5; it has one question
          4-5:question=5,answer=4; its parts follow each other from line 4 to line 5
          4-5:question=4,answer=6; its parts follow each other from line 4 to line 5
          5-4:question=4,answer=4; line numbers begin at 1 and ascend
          0-5:question=4,answer=5; line numbers begin at 1
          7-8:question=7,answer=8; the page has only 7 lines
          9999999:question=9999999,answer=9999999; the page has only 7 lines
          7:question=7,answer=7@99; line 7 is shorter
          1-4:none=1,question=4; a part that is no entry is the only one
          """)
  void anInvalidSpecificationIsRefusedWithASentence(String specification, String reason) {
    assertThatThrownBy(() -> parse(specification))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("example: ")
        .hasMessageContaining(reason);
  }

  @Test
  void anExampleMovesWithItsLines() {
    List<String> changed =
        List.of("Water", "Rivers", "", "9 question", "Longest river?", "The Nile");

    assertThat(parse("3-5:question=4,answer=5").movedTo(changed))
        .map(EntryExample::specification)
        .hasValue("4-6:question=5,answer=6");
  }

  @Test
  void anExampleStaysNearestToItsPlaceIfItsLinesAreRepeated() {
    List<String> repeated = List.of("Ebro ~ Spain", "", "", "", "Ebro ~ Spain", "", "", "", "", "");

    assertThat(parse("question=7,answer=7@8").movedTo(repeated))
        .map(EntryExample::first)
        .hasValue(5);
  }

  @Test
  void anExampleWhoseLinesHaveChangedIsGone() {
    assertThat(parse("question=7,answer=7@8").movedTo(List.of("Ebro - Spain"))).isEmpty();
  }
}
