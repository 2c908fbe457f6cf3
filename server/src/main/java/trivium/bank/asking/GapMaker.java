package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.notes.Bodies;
import trivium.bank.notes.Body;
import trivium.bank.text.Tidy;
import trivium.bank.text.Words;

/** Leaves out of a sentence the one word that only one who knows can fill in. */
final class GapMaker implements DraftMaker {
  private static final String GAP = "____";
  private static final String LEAD = "Fill the gap: “";
  private static final Pattern CLAUSE =
      Pattern.compile(";\\s+|\\s?[–—]\\s?|,\\s+(?=(?:so|but)\\s)|(?<=\\.)\\s+(?=\\p{Lu})");
  private static final Pattern JOINT = Pattern.compile("^(?:so|but|and|or|then)\\s+(?:that\\s+)?");
  private static final Pattern ASIDE = Pattern.compile("[\\s.]\\([^()]*\\)$");
  private static final Pattern ALONE = Pattern.compile("\\(`?____`?\\)|\\s\\d[).]\\s");

  /** With fewer words around the gap it is a riddle, not a question. */
  private static final int WORDS_AROUND = 3;

  private final CandidatePool pool;

  GapMaker(CandidatePool pool) {
    this.pool = pool;
  }

  @Override
  public List<QuestionDraft> drafts(AnswerParts pieces, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    List<String> prose =
        PlainText.prose(sentences(pieces.note().body()), pieces.note().entry().answer());
    for (String sentence : prose) {
      if (sentence.length() <= KeyPhrase.LONGEST_SENTENCE && !PlainText.isEmpty(sentence)) {
        pieces.tokens().stream()
            .filter(token -> !pool.common(Words.stems(token.text())))
            .forEach(token -> ask(pieces, sentence, token, drafts));
      }
    }
    return drafts;
  }

  static boolean made(QuestionDraft draft) {
    return draft.prompt().startsWith(LEAD);
  }

  private static void ask(
      AnswerParts pieces, String sentence, TechnicalTerm token, List<QuestionDraft> drafts) {
    Pattern hidden =
        Pattern.compile("`?(?<![\\w.])" + Pattern.quote(token.text()) + "(?![\\w(])`?");
    for (String clause : CLAUSE.split(sentence)) {
      String text =
          JOINT.matcher(Tidy.commas(clause.strip())).replaceFirst("").replaceAll("[.,;:]+$", "");
      String holed = ASIDE.matcher(hidden.matcher(text).replaceAll(GAP)).replaceFirst("");
      boolean once = holed.split(GAP, -1).length == 2;
      if (once
          && !ALONE.matcher(" " + holed).find()
          && Words.stems(holed).size() >= around(token)) {
        String prompt = LEAD + Tidy.capital(holed).replace("`", "") + ".”";
        drafts.add(
            new QuestionDraft(
                pieces.entry(),
                prompt,
                token.candidate(pieces.entry()),
                List.of(),
                true,
                merit(token)));
        return;
      }
    }
  }

  /** There are many acronyms, and only a longer sentence leaves no doubt which one is meant. */
  private static int around(TechnicalTerm token) {
    return token.sort().equals("acronym") ? WORDS_AROUND + 2 : WORDS_AROUND;
  }

  /** Items are too short to carry a gap, and keys and cells are asked about better in pairs. */
  private static List<String> sentences(Body body) {
    return switch (body) {
      case Body.Phrase(String text) -> List.of(text);
      case Body.Paragraph(List<String> sentences) -> sentences;
      case Body.Items list -> list.lead().isEmpty() ? List.of() : Bodies.sentences(list.lead());
      case Body.Pairs _, Body.Table _ -> List.of();
    };
  }

  private static int merit(TechnicalTerm token) {
    return switch (token.sort()) {
      case "acronym" -> 4;
      default -> 6;
    };
  }
}
