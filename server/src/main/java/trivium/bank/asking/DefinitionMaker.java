package trivium.bank.asking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import trivium.bank.text.ChoiceShape;

/** Asks for the whole answer and, if the answer is a definition, for the term that it defines. */
final class DefinitionMaker implements DraftMaker {
  private static final String GAP = "____";
  private static final String GOES_WITH = "Which of these goes with “";

  /** A value with a unit is obvious beside distractors of other kinds. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "^(?:\\p{L}+\\s)?[\\d.,]+(?:\\s?(?:-|–|to)\\s?[\\d.,]+)?\\s?[\\p{L}°%µΩ][^,;]{0,20}$");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

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
    boolean series = parts.analysis().asksForDefinition() && parts.isSeries();
    if (!series && !ALTERNATIVES.matcher(parts.analysis().sentence()).matches()) {
      drafts.add(
          new QuestionDraft(
              parts.entry(), prompt(parts, answer), answer, reordered(answer), true, 10));
    }
    // Answers that only list items are asked about by item.
    parts
        .term()
        .filter(_ -> !MEASURED.matcher(answer.text()).matches())
        .map(pool::withoutContext)
        .ifPresent(term -> drafts.add(backwards(parts, term, answer)));
    return drafts;
  }

  /** A short answer does not describe the term, so the prompt asks what goes with it. */
  private static String prompt(AnswerParts parts, Candidate answer) {
    QuestionAnalysis asked = parts.analysis();
    if (asked.answerType() == QuestionAnalysis.AnswerType.TERM && isShort(answer)) {
      return asked.sentence().endsWith("?") ? asked.sentence() : GOES_WITH + asked.subject() + "”?";
    }
    return asked.prompt();
  }

  private static boolean isShort(Candidate answer) {
    return answer.isShort() || answer.shape() == ChoiceShape.CODE;
  }

  private static QuestionDraft backwards(AnswerParts parts, Candidate term, Candidate answer) {
    String definition = answer.text();
    String hidden = withGap(definition, term.text());
    boolean name =
        parts.analysis().answerType() == QuestionAnalysis.AnswerType.TERM && isShort(answer);
    String prompt =
        (name && hidden.equals(definition)
                ? GOES_WITH
                : hidden.equals(definition) ? "Which term fits: “" : "Which term fills the gap: “")
            + hidden
            + "”?";
    return new QuestionDraft(parts.entry(), prompt, term, List.of(), true, 8);
  }

  /** Replaces the term in its definition by a gap, ignoring case. */
  private static String withGap(String definition, String term) {
    return definition.toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT))
        ? definition.replaceAll("(?i)(?<!\\w)" + Pattern.quote(term) + "(?!\\w)", GAP)
        : definition;
  }

  /** Distractors for a call: the same names in another order. */
  private static List<Candidate> reordered(Candidate answer) {
    if (answer.shape() != ChoiceShape.CODE || answer.text().contains(" ")) {
      return List.of();
    }
    var names =
        new LinkedHashSet<String>(
            NAME.matcher(answer.text()).results().map(result -> result.group()).toList());
    if (names.size() != 3) {
      return List.of();
    }
    String[] name = names.toArray(String[]::new);
    var reordered = new ArrayList<Candidate>();
    for (int[] order : new int[][] {{2, 1, 0}, {0, 2, 1}, {1, 2, 0}}) {
      String text =
          NAME.matcher(answer.text())
              .replaceAll(result -> name[order[List.of(name).indexOf(result.group())]]);
      reordered.add(Candidate.of(text, answer.entry(), answer.role(), answer.category()));
    }
    return reordered;
  }
}
