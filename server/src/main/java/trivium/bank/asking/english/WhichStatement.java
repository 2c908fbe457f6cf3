package trivium.bank.asking.english;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a "which" or "what" question and its answer as a statement. The verb has to agree with
 * the answer in number, or be in a form that does not depend on it. Pure.
 */
final class WhichStatement {
  private static final String AUXILIARY =
      "(?:do|does|did|can|could|will|would|shall|should|may|might|must|is|are|was|were|has|have|had)\\b";

  private static final String VERBS =
      "(?:is|are|was|were|has|have|had|can|makes?|made|gives?|gave|shows?|showed|holds?|held|flows?|runs?|lies|lie"
          + "|carries|carried|separates?|uses?|used|contains?|contained|borders?|shares?|shared|invented|discovered|wrote"
          + "|built|painted|composed|won|founded|hosted|produces?|produced|protects?|pumps?|stores?|causes?|caused|means"
          + "|lists|creates?|created|returns?|removes?|starts?|started|ended|allows?|helps?|connects?|turns?|converts?"
          + "|controls?|filters?|asks|tells|describes?|defines?|handles?|keeps?|takes?|took|became|begins?|began|belongs?"
          + "|grows?|lives?|eats?|orbits?|measures?|sends?|receives?|provides?|speaks?|covers?|led|ruled|fought|sank)";

  /** Transitive verbs that the answer can follow. */
  private static final String TAKING =
      "(make|give|show|hold|carry|use|contain|share|produce|protect|pump|store|cause|create|return|remove|turn|convert"
          + "|control|filter|define|keep|take|grow|eat|orbit|measure|send|receive|provide|speak|cover|absorb|release|need"
          + "|breathe|drink|play|live|come|flow|run|belong|border|separate|connect|emit|consume|discover|invent|lead|rule)";

  /** The answer is the subject: "Which river flows through Vienna?" */
  private static final Pattern DOES =
      Pattern.compile(
          "^(?:Which|What) ((?:(?!" + AUXILIARY + ")\\S+ ){1,3}?)(" + VERBS + ")( .+)\\?$");

  /** The answer is the object: "Which gas do plants take in?" */
  private static final Pattern IS_DONE =
      Pattern.compile(
          "^(?:Which|What) (?:(?!"
              + AUXILIARY
              + ")\\S+ ){0,3}?(do|does|did) ((?:(?!to |that )\\S+ ){1,5}?)"
              + TAKING
              + "((?: (?:in|into|on|out|up|off|from|for|with|at|to|through|by))?)\\?$");

  private static final Pattern SUPERLATIVE =
      Pattern.compile(
          "^(the (?:\\p{L}+est|(?:most|least) \\p{L}+))((?: (?:in|on|of|at|by|to|from|ever|known|among|under|within)\\b.*)?)$");

  /** Gendered pronouns, which may fit one answer and not the other. */
  private static final Pattern GENDERED_PRONOUN =
      Pattern.compile("\\b(?:he|she|him|her|his|hers|himself|herself)\\b");

  private static final Pattern PAST =
      Pattern.compile(
          ".*[^e]ed|can|had|made|gave|held|wrote|built|won|took|became|began|led|fought|sank");

  private static final Pattern PLURAL =
      Pattern.compile("(?s).*(?:[^sui]s|\\sand\\s.*)", Pattern.CASE_INSENSITIVE);

  private WhichStatement() {}

  /** Whether the sentence has a gendered pronoun, which may fit one answer and not the other. */
  static boolean hasGenderedPronoun(String sentence) {
    return GENDERED_PRONOUN.matcher(sentence).find();
  }

  /**
   * The statement; empty if the grammar is not certain.
   *
   * @param inside the answer in the middle of a sentence
   */
  static Optional<String> of(String sentence, String answer, String inside) {
    Matcher done = IS_DONE.matcher(sentence);
    if (done.matches()) {
      return form(done.group(3), done.group(1))
          .map(verb -> done.group(2) + verb + done.group(4) + " " + inside);
    }
    Matcher does = DOES.matcher(sentence);
    return does.matches() && !hasGenderedPronoun(sentence)
        ? agreed(does.group(1).strip(), does.group(2), does.group(3).strip(), answer, inside)
        : Optional.empty();
  }

  /**
   * "Grapes" is plural and "Mars" is not, although both end in s. "The planet that is nearest is
   * Mars" does not depend on number.
   */
  private static Optional<String> agreed(
      String noun, String verb, String rest, String answer, String inside) {
    boolean many = PLURAL.matcher(answer).matches();
    boolean ofOne = verb.endsWith("s");
    if (many != ofOne || PAST.matcher(verb).matches()) {
      return Optional.of(answer + " " + verb + " " + withNoun(rest, noun));
    }
    return many && !noun.startsWith("of ")
        ? Optional.of("the " + noun + " that " + verb + " " + rest + " is " + inside)
        : Optional.empty();
  }

  /** Adds the noun to a superlative: "the largest" becomes "the largest ocean". */
  private static String withNoun(String rest, String noun) {
    Matcher superlative = SUPERLATIVE.matcher(rest);
    return superlative.matches() && !noun.startsWith("of ")
        ? superlative.group(1) + " " + noun + superlative.group(2)
        : rest;
  }

  private static Optional<String> form(String verb, String auxiliary) {
    return switch (auxiliary) {
      case "do" -> Optional.of(verb);
      case "does" -> Optional.of(thirdPerson(verb));
      default -> PastTense.of(verb);
    };
  }

  /** The third person singular: "carries". */
  static String thirdPerson(String verb) {
    if (verb.equals("have")) {
      return "has";
    }
    if (verb.matches(".*[^aeiou]y")) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    return verb + (verb.matches(".*(?:s|sh|ch|x|o)") ? "es" : "s");
  }
}
