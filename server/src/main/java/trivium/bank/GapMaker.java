package trivium.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Leaves out of a sentence the one word that only one who knows can fill in. */
final class GapMaker implements Maker {
  private static final String GAP = "____";
  private static final Pattern CLAUSE =
      Pattern.compile(
          "[;]\\s+|\\s?[–—]\\s?|,\\s+(?=so|but)|(?<=\\.)\\s+(?=\\p{Lu})|^[\\p{L} ]{2,20}:\\s+");

  /** With fewer words around the gap it is a riddle, not a question. */
  private static final int WORDS_AROUND = 4;

  @Override
  public List<Draft> drafts(Pieces pieces, Pool pool) {
    var drafts = new ArrayList<Draft>();
    for (String sentence : sentences(pieces.note().body())) {
      if (sentence.length() > Telling.LONGEST_SENTENCE) {
        continue;
      }
      for (Token token : pieces.tokens()) {
        for (String clause : CLAUSE.split(sentence)) {
          String text = Tidy.commas(clause.strip()).replaceAll("[,;:]+$", "");
          if (contains(text, token.text())) {
            ask(pieces, text, token, drafts);
            break;
          }
        }
      }
    }
    return drafts;
  }

  private static void ask(Pieces pieces, String clause, Token token, List<Draft> drafts) {
    String holed = holed(clause, token.text());
    String prompt = "Fill the gap: “" + Tidy.capital(holed) + "”";
    boolean longEnough = Words.stems(holed).size() >= WORDS_AROUND;
    if (longEnough && prompt.length() <= Question.MAX_PROMPT && holed.split(GAP, -1).length == 2) {
      drafts.add(
          new Draft(
              pieces.entry(),
              prompt,
              token.candidate(pieces.entry()),
              List.of(),
              true,
              merit(token)));
    }
  }

  private static List<String> sentences(Body body) {
    return switch (body) {
      case Body.Phrase(String text) -> List.of(text);
      case Body.Paragraph(List<String> sentences) -> sentences;
      case Body.Items list -> list.items();
      case Body.Pairs _, Body.Table _ -> List.of();
    };
  }

  private static int merit(Token token) {
    return token.sort().equals("name") ? 4 : 6;
  }

  private static boolean contains(String text, String token) {
    return pattern(token).matcher(text).find();
  }

  private static String holed(String text, String token) {
    return pattern(token).matcher(text).replaceAll(GAP);
  }

  private static Pattern pattern(String token) {
    return Pattern.compile("`?(?<![\\w.])" + Pattern.quote(token) + "(?![\\w(])`?");
  }
}
