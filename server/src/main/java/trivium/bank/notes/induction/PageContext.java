package trivium.bank.notes.induction;

import java.util.Locale;
import java.util.Set;
import trivium.bank.notes.language.NotesVocabulary;

/**
 * What the titles of a page say of it: that it is for study, or that it is a document such as a
 * manual, a protocol or a curriculum vitae, whose lists have the form of glossaries.
 */
record PageContext(boolean isStudied, boolean isDocument) {
  private static final Set<String> STUDY = NotesVocabulary.words("study");
  private static final Set<String> DOCUMENT = NotesVocabulary.words("document");
  private static final int FEWEST = 2;
  private static final int WORDS_OF_A_TITLE = 5;

  /** Reads the titles of a page. */
  static PageContext of(LineFeatures page) {
    boolean studied = false;
    int document = 0;
    int code = 0;
    int lines = 0;
    int links = 0;
    for (int i = 0; i < page.size(); i++) {
      lines += page.kind(i) == LineKind.BLANK ? 0 : 1;
      code += page.isCode(i) || page.kind(i) == LineKind.CONTENT ? 1 : 0;
      links += page.hasLink(i) ? 1 : 0;
      boolean title =
          page.kind(i) == LineKind.HEADING || page.isTitle(i) || page.signature(i).equals("**");
      if (title) {
        String[] words = page.body(i).toLowerCase(Locale.ROOT).split("[^\\p{L}'’]+");
        if (words.length <= WORDS_OF_A_TITLE + 3) {
          boolean documents = false;
          for (String word : words) {
            studied |= STUDY.contains(word);
            documents |= words.length <= WORDS_OF_A_TITLE && DOCUMENT.contains(word);
          }
          document += documents ? 1 : 0;
        }
      }
    }
    boolean technical = code * 2 > lines || links * 4 > lines;
    return new PageContext(studied, document >= FEWEST || technical);
  }
}
