package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Question;
import trivium.bank.text.AnswerType;
import trivium.bank.text.ChoiceShape;

/** Asks for the whole answer and, if the answer is a definition, for the term that it defines. */
final class DefinitionMaker implements DraftMaker {
  /** A value with a unit is obvious beside distractors of other kinds. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "^(?:\\p{L}+\\s)?[\\d.,]+(?:\\s?(?:-|–|to)\\s?[\\d.,]+)?\\s?[\\p{L}°%µΩ][^,;]{0,20}$");

  /** "Which is faster, X or Y?" names its two choices in the prompt. */
  private static final Pattern ALTERNATIVES =
      Pattern.compile("^which\\b.*\\bor\\b.*", Pattern.CASE_INSENSITIVE);

  private final CandidatePool pool;

  DefinitionMaker(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (parts.answer().isEmpty()) {
      return drafts;
    }
    Candidate answer = parts.answer().get();
    // Answers that only list items are asked about by item.
    boolean series = parts.analysis().asksForDefinition() && parts.isSeries();
    if (!series && !ALTERNATIVES.matcher(parts.analysis().sentence()).matches()) {
      forward(parts, answer)
          .ifPresent(prompt ->
              drafts.add(new QuestionDraft(parts.entry(), prompt, answer, List.of(), true, 10)));
    }
    backwards(parts, Frames.Use.GOES_WITH)
        .ifPresent(prompt ->
            drafts.add(
                new QuestionDraft(
                    parts.entry(),
                    prompt,
                    pool.withoutContext(parts.term().orElseThrow()),
                    List.of(),
                    true,
                    8)));
    return drafts;
  }

  /** The prompt that asks for the term and has it typed. */
  Optional<String> typedPrompt(AnswerParts parts) {
    return backwards(parts, Frames.Use.GOES_WITH_TYPED);
  }

  /** A short answer does not describe the term, so the prompt asks what goes with it. */
  private static Optional<String> forward(AnswerParts parts, Candidate answer) {
    QuestionAnalysis asked = parts.analysis();
    if (asked.answerType() == AnswerType.STEM) {
      return parts.frames().around(Frames.Use.COMPLETE, asked.sentence());
    }
    if (asked.answerType() != AnswerType.TERM || (isShort(answer) && asked.isAsked())) {
      return Optional.of(asked.sentence());
    }
    return parts
        .frames()
        .around(
            isShort(answer) ? Frames.Use.GOES_WITH : Frames.Use.DESCRIBES,
            asked.subject().replace("`", ""));
  }

  private static boolean isShort(Candidate answer) {
    return answer.isShort() || answer.shape() == ChoiceShape.CODE;
  }

  /**
   * @param goesWith the frame for an answer that names something and describes nothing
   */
  private Optional<String> backwards(AnswerParts parts, Frames.Use goesWith) {
    if (parts.term().isEmpty()
        || parts.answer().isEmpty()
        || MEASURED.matcher(parts.answer().get().text()).matches()) {
      return Optional.empty();
    }
    Candidate answer = parts.answer().get();
    String definition = answer.text();
    String hidden = withGap(definition, parts.term().get().text());
    if (!hidden.equals(definition)) {
      return parts.frames().around(Frames.Use.TERM_GAP, hidden);
    }
    boolean name = parts.analysis().answerType() == AnswerType.TERM && isShort(answer);
    // "To know" has two translations if the note says "to know (a fact)".
    String shown = pool.isRepeated(answer) ? parts.note().entry().answer().strip() : definition;
    return parts.frames().around(name ? goesWith : Frames.Use.TERM, PlainText.capitalized(shown));
  }

  /** Replaces the term in its definition by a gap, ignoring case. */
  private static String withGap(String definition, String term) {
    return definition.toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT))
        ? definition.replaceAll("(?i)(?<!\\w)" + Pattern.quote(term) + "(?!\\w)", Question.GAP)
        : definition;
  }
}
