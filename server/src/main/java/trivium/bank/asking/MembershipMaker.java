package trivium.bank.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.Body;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.Words;

/** Asks which of four choices belongs to a list, and which one does not. */
final class MembershipMaker implements DraftMaker {
  /** The most questions of this form about one list. */
  private static final int ASKED = 3;

  /** The same for steps and for items with a purpose, which have better questions. */
  private static final int ASKED_ELSEWHERE = 1;

  private static final Pattern STEPS =
      Pattern.compile("\\b(?:how|steps?)\\b", Pattern.CASE_INSENSITIVE);

  /** Matches a name for items, as opposed to a sentence that introduces them. */
  private static final Pattern SAYABLE = Pattern.compile("\\p{L}[\\p{L}-]+(?: [\\p{L}-]+){0,2}");

  private static final Pattern HEAD_ONLY =
      Pattern.compile("\\s(?:of|in|for|from|to|on|between|that|which|with|at|by|used)\\s");
  private static final Pattern PLURAL =
      Pattern.compile("(?i).*(?:[^su]s|ies|people|children|men|women|criteria|data|media)");

  /** Matches "Name the outer planets." */
  private static final Pattern NAME =
      Pattern.compile(
          "^name\\s+(?:(?:all|some|any|two|three|four|five|six)\\s+)?(?:of\\s+)?((?:the\\s+)?[^?.!]{3,60})[.?!]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OWNED =
      Pattern.compile("^(?:my|our|your|his|her|its|their)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    List<Candidate> items = parts.items();
    if (items.size() < 3) {
      return drafts;
    }
    String is = membership(parts, "");
    List<Candidate> mixed = new SeededRandom(SeededRandom.hash(is)).shuffled(items);
    // Single words are less informative, so they come last.
    List<Candidate> telling =
        mixed.stream().sorted(Comparator.comparing(item -> Words.count(item.text()) == 1)).toList();
    int most = steps(parts) || PurposeMaker.hasPurposes(parts) ? ASKED_ELSEWHERE : ASKED;
    for (int i = 0; i < Math.min(most, telling.size()); i++) {
      drafts.add(new QuestionDraft(parts.entry(), is, telling.get(i), List.of(), true, 9 - i));
    }
    String not = membership(parts, "NOT ");
    if (!not.equals(is)) {
      var outside = new QuestionDraft(parts.entry(), not, telling.getFirst(), List.of(), true, 7);
      distractors
          .outsiders(outside, 1)
          .forEach(stranger ->
              drafts.add(new QuestionDraft(parts.entry(), not, stranger, items, false, 7)));
    }
    return drafts;
  }

  /**
   * The question for a member, or with "NOT " for an item that is none; questions that cannot be
   * negated are returned unchanged.
   */
  private static String membership(AnswerParts parts, String not) {
    QuestionAnalysis asked = parts.analysis();
    String label = label(parts.label());
    boolean named = isSayable(label);
    if (named && !asked.subject().isEmpty() && parts.note().body() instanceof Body.Items) {
      return "Which of these is " + not + article(label) + " of " + asked.subject() + "?";
    }
    if (named && !asked.context().isEmpty()) {
      return asked.context()
          + ": which of these is "
          + not
          + "one of the "
          + TextCleanup.uncapitalize(parts.label())
          + "?";
    }
    if (steps(parts)) {
      return asked.context() + ": which of these is " + not + "one of the steps?";
    }
    Matcher name = NAME.matcher(asked.sentence());
    if (name.matches()) {
      return of(name.group(1), parts.items(), not);
    }
    return switch (asked.answerType()) {
      case HOW_TO -> "Which of these is " + not + "a way to " + asked.action() + "?";
      case TERM, WHAT -> of(asked.subject(), parts.items(), not);
      case HOW, COUNT, WHY, WHO, WHEN, WHERE, WHICH, OTHER ->
          asked.sentence() + (ordered(parts) ? " Which of these belongs to the answer?" : "");
    };
  }

  /** Plural subjects have members; statements about a subject are true of it. */
  private static String of(String subject, List<Candidate> items, String not) {
    String bare = TextCleanup.uncapitalize(subject.replaceFirst("^(?i)the ", ""));
    if (PLURAL.matcher(HEAD_ONLY.split(bare, 2)[0]).matches()) {
      String the = OWNED.matcher(subject).find() ? "" : "the ";
      return "Which of these is " + not + "one of " + the + bare + "?";
    }
    long clauses = items.stream().filter(item -> item.shape() == ChoiceShape.CLAUSE).count();
    if (clauses * 2 > items.size()) {
      return "Which of these is " + not + "true of “" + subject + "”?";
    }
    return "Which of these "
        + (not.isEmpty() ? "belongs" : "does NOT belong")
        + " to “"
        + subject
        + "”?";
  }

  /** In a numbered list without a sequence each item is a correct answer. */
  private static boolean ordered(AnswerParts parts) {
    return parts.note().body() instanceof Body.Items list && list.ordered();
  }

  private static boolean steps(AnswerParts parts) {
    return OrderingMaker.isSequence(parts)
        && !parts.analysis().context().isEmpty()
        && STEPS.matcher(parts.analysis().sentence()).find();
  }

  static boolean isSayable(String label) {
    return SAYABLE.matcher(label).matches();
  }

  /** The singular of a label in lower case: "UseCases" becomes "use case". */
  static String label(String label) {
    String words =
        label.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT).strip();
    return words.endsWith("s") && !words.endsWith("ss")
        ? words.substring(0, words.length() - 1)
        : words;
  }

  private static String article(String noun) {
    return ("aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
