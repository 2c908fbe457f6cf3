package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.notes.Bodies;
import trivium.bank.notes.Body;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.Words;

/** Makes gap questions: replaces a technical term in a sentence by a gap. */
final class GapMaker implements DraftMaker {
  private static final String GAP = "____";
  private static final String LEAD = "Fill the gap: “";
  private static final Pattern CLAUSE =
      Pattern.compile(";\\s+|\\s?[–—]\\s?|,\\s+(?=(?:so|but)\\s)|(?<=\\.)\\s+(?=\\p{Lu})");
  private static final Pattern JOINT = Pattern.compile("^(?:so|but|and|or|then)\\s+(?:that\\s+)?");
  private static final Pattern ASIDE = Pattern.compile("[\\s.]\\([^()]*\\)$");
  private static final Pattern ALONE = Pattern.compile("\\(`?____`?\\)|\\s\\d[).]\\s");

  /** With fewer words around the gap there is no unique answer. */
  private static final int WORDS_AROUND = 3;

  private final CandidatePool pool;

  GapMaker(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    List<String> prose =
        PlainText.withoutCode(sentences(parts.note().body()), parts.note().entry().answer());
    for (String sentence : prose) {
      if (sentence.length() <= KeyPhrase.LONGEST_SENTENCE && !PlainText.saysNothing(sentence)) {
        parts.tokens().stream()
            .filter(token -> !pool.isCommon(Words.stems(token.text())))
            .forEach(token -> addGap(parts, sentence, token, drafts));
      }
    }
    return drafts;
  }

  static boolean isGap(QuestionDraft draft) {
    return draft.prompt().startsWith(LEAD);
  }

  private static void addGap(
      AnswerParts parts, String sentence, TechnicalTerm token, List<QuestionDraft> drafts) {
    Pattern hidden =
        Pattern.compile("`?(?<![\\w.])" + Pattern.quote(token.text()) + "(?![\\w(])`?");
    for (String clause : CLAUSE.split(sentence)) {
      String text =
          JOINT
              .matcher(TextCleanup.normalizeCommas(clause.strip()))
              .replaceFirst("")
              .replaceAll("[.,;:]+$", "");
      String holed = ASIDE.matcher(hidden.matcher(text).replaceAll(GAP)).replaceFirst("");
      boolean once = holed.split(GAP, -1).length == 2;
      if (once
          && !ALONE.matcher(" " + holed).find()
          && Words.stems(holed).size() >= requiredWords(token)) {
        String prompt = LEAD + TextCleanup.capitalize(holed).replace("`", "") + ".”";
        drafts.add(
            new QuestionDraft(
                parts.entry(),
                prompt,
                token.candidate(parts.entry()),
                List.of(),
                true,
                merit(token)));
        return;
      }
    }
  }

  /** Acronyms need more context to be unique. */
  private static int requiredWords(TechnicalTerm token) {
    return token.kind().equals("acronym") ? WORDS_AROUND + 2 : WORDS_AROUND;
  }

  /**
   * The sentences of prose. Items are too short for gaps, and pairs and cells have better
   * questions.
   */
  private static List<String> sentences(Body body) {
    return switch (body) {
      case Body.Phrase(String text) -> List.of(text);
      case Body.Paragraph(List<String> sentences) -> sentences;
      case Body.Items list -> list.lead().isEmpty() ? List.of() : Bodies.sentences(list.lead());
      case Body.Pairs _, Body.Table _ -> List.of();
    };
  }

  private static int merit(TechnicalTerm token) {
    return switch (token.kind()) {
      case "acronym" -> 4;
      default -> 6;
    };
  }
}
