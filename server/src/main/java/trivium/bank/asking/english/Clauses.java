package trivium.bank.asking.english;

import java.util.regex.Pattern;

/** Where English sentences can be cut, and what can be left out at their beginning. Pure. */
public final class Clauses {
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:(?:acts?|serves?|works?) as|(?:is|are|was|were)(?: used (?:to|for))?|refers? to|means?|"
              + "(?:lets?|allows?|helps?|enables?) (?:you|us|one)(?: to)?)\\s+(?=\\S+\\s+\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MEANS =
      Pattern.compile("^(?:using|with|by|via)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PRONOUN =
      Pattern.compile(
          "^(?:it|this|they|these|there)\\s+(?=(?:is|are|was|were|acts?|lets?|allows?|means?|refers?)\\b)|^It (?=[a-z]+[^su']s )",
          Pattern.CASE_INSENSITIVE);

  /** Between clauses of which the first one is complete. */
  private static final Pattern END_OF_CLAUSE =
      Pattern.compile(
          ";\\s|\\s?[–—]\\s?|,\\s+(?:so|but|which|because|while|whereas|where|when|who|yet|since|as|like|such as"
              + "|including|e\\.g\\.)\\b|\\.\\s|\\s(?:because|so that|such as|instead of|rather than|in order to|e\\.g\\.)\\s");

  /** Sentences that refer to an earlier one are incomplete on their own. */
  private static final Pattern DANGLING =
      Pattern.compile(
          "^(?:it|he|she|this|these|those|they|if|when|and|but|so|also|however|both|then|here|otherwise|with the|the (?:second|third|last"
              + "|other|former|latter))\\b|^\\S+(?: \\S+){0,2} also\\b",
          Pattern.CASE_INSENSITIVE);

  private Clauses() {}

  /** Without words that only lead to the answer: "are hooks that" becomes "hooks that". */
  public static String withoutLeadIn(String text) {
    return LEAD_IN.matcher(text).replaceFirst("");
  }

  /** Without a pronoun before a verb that a lead-in begins with. */
  public static String withoutPronoun(String text) {
    return PRONOUN.matcher(text).replaceFirst("");
  }

  /** Without "by" or "using" before the means. */
  public static String withoutPreposition(String text) {
    return MEANS.matcher(text).replaceFirst("");
  }

  public static Pattern endOfClause() {
    return END_OF_CLAUSE;
  }

  /** Whether a sentence refers to an earlier one. */
  public static boolean isDangling(String sentence) {
    return DANGLING.matcher(sentence).lookingAt();
  }
}
