package trivium.bank.asking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.Words;

/**
 * A text of the bank that could serve as a choice.
 *
 * @param category the column, label or kind of question that it comes from; candidates of one
 *     category are the same kind of thing
 */
record Candidate(
    String text,
    int entry,
    Role role,
    String category,
    ChoiceShape shape,
    Set<String> stems,
    Traits traits) {
  /** Properties that are compared often and therefore computed once. */
  record Traits(
      String key, long hash, boolean gerund, boolean plural, boolean codeLike, boolean article) {
    private static final Pattern ARTICLE =
        Pattern.compile("^(?:an?|the)\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("[_()=`→]|->");

    static Traits of(String text) {
      return new Traits(
          text.toLowerCase(Locale.ROOT),
          SeededRandom.hash(text),
          firstWord(text).endsWith("ing"),
          Words.count(text) <= 2 && text.endsWith("s") && !text.endsWith("ss"),
          CODE.matcher(text).find(),
          ARTICLE.matcher(text).find());
    }

    private static String firstWord(String text) {
      int blank = text.indexOf(' ');
      return blank < 0 ? text : text.substring(0, blank);
    }
  }

  /** The role of the candidate in its entry. */
  enum Role {
    ANSWER,
    SENTENCE,
    TERM,
    ITEM,
    KEY,
    VALUE,
    CELL,
    TOKEN
  }

  static Candidate of(String text, int entry, Role role, String category) {
    String choice = role == Role.TOKEN ? text : KeyPhrase.asChoice(text);
    return new Candidate(
        choice,
        entry,
        role,
        category,
        ChoiceShape.of(text),
        Words.stems(choice),
        Traits.of(choice));
  }

  /** Longer phrases are descriptions. */
  private static final int WORDS_OF_A_NAME = 2;

  /** Whether it is a name or a number and not a description. */
  boolean isShort() {
    return switch (shape) {
      case YEAR, NUMBER, ACRONYM, NAME, WORD -> true;
      case PHRASE -> Words.count(text) <= WORDS_OF_A_NAME;
      case CODE, CLAUSE -> false;
    };
  }

  /** From this share of common stems on, two candidates mean the same. */
  private static final double SAME_MEANING = 0.6;

  /** Whether both have the same meaning or one contains most words of the other. */
  boolean overlaps(Candidate other) {
    if (text.equalsIgnoreCase(other.text)) {
      return true;
    }
    if (stems.isEmpty() || other.stems.isEmpty()) {
      return false;
    }
    // The coverage of the smaller set is the greater one.
    return stems.size() <= other.stems.size()
        ? Words.coverage(stems, other.stems) > SAME_MEANING
        : Words.coverage(other.stems, stems) > SAME_MEANING;
  }
}
