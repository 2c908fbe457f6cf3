package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trivium.bank.asking.JudgedQuestions.Judgement;
import trivium.bank.asking.JudgedQuestions.Label;
import trivium.bank.asking.ScoreFit.LineResult;
import trivium.bank.asking.ScoreFit.Sample;

/** The questions that were judged by hand, and the score that was fitted to them. */
class QuestionLabelsTest {
  private final List<Sample> samples = ScoreFit.samples();

  QuestionLabelsTest() throws IOException {}

  @Test
  void sixHundredQuestionsOfFortyPagesAreJudgedWithAReasonForEachFault() throws IOException {
    var labels = JudgedQuestions.labels();
    assertThat(labels).hasSizeGreaterThan(600);
    assertThat(labels.keySet().stream().map(JudgedQuestions.Key::page).collect(Collectors.toSet()))
        .hasSizeGreaterThan(40);
    assertThat(labels.values())
        .filteredOn(judged -> judged.label() != Label.AS_IS)
        .extracting(Judgement::reason)
        .allMatch(reason -> !reason.isBlank());
  }

  /** A change of the reader or of the makers may change some questions, which are judged anew. */
  @Test
  void nineOfTenJudgedQuestionsAreStillMade() throws IOException {
    assertThat(samples.size()).isGreaterThan(JudgedQuestions.labels().size() * 9 / 10);
  }

  @Test
  void onPagesLeftOutOfTheFitTheLineSeparatesWhatATeacherWouldPlay() {
    LineResult figures = LineResult.of(samples, QuestionQuality.LINE, ScoreFit.leftOut(samples));
    assertThat(figures.precision()).as(figures.toString()).isGreaterThanOrEqualTo(92);
    assertThat(figures.share()).as(figures.toString()).isLessThanOrEqualTo(2);
    assertThat(figures.recall()).as(figures.toString()).isGreaterThanOrEqualTo(85);
  }

  @Test
  void theWeightsOfTheProgramDoAsWellAsThoseOfTheFit() {
    LineResult figures =
        LineResult.of(
            samples, QuestionQuality.LINE, sample -> QuestionQuality.score(sample.question()));
    assertThat(figures.precision()).as(figures.toString()).isGreaterThanOrEqualTo(92);
    assertThat(figures.share()).as(figures.toString()).isLessThanOrEqualTo(2);
  }
}
