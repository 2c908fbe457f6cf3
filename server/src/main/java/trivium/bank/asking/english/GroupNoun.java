package trivium.bank.asking.english;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.text.TextCleanup;

/** The English name of a group of things: "the outer planets", "use cases". Pure. */
public final class GroupNoun {
  private static final Pattern HEAD_ONLY =
      Pattern.compile("\\s(?:of|in|for|from|to|on|between|that|which|with|at|by|used)\\s");
  private static final Pattern PLURAL =
      Pattern.compile("(?i).*(?:[^su]s|ies|people|children|men|women|criteria|data|media)");
  private static final Pattern OWNED =
      Pattern.compile("^(?:my|our|your|his|her|its|their)\\b", Pattern.CASE_INSENSITIVE);

  /** Matches "Name the outer planets." */
  private static final Pattern NAME =
      Pattern.compile(
          "^(?:name|list)\\s+(?:(?:all|some|any|two|three|four|five|six)\\s+)?(?:of\\s+)?((?:the\\s+)?[^?.!]{3,60})[.?!]?$",
          Pattern.CASE_INSENSITIVE);

  /** Matches a name for items, as opposed to a sentence that introduces them. */
  private static final Pattern SAYABLE = Pattern.compile("\\p{L}[\\p{L}-]+(?: [\\p{L}-]+){0,2}");

  private GroupNoun() {}

  /** What a request to name things asks for; empty if it is another sentence. */
  public static Optional<String> requested(String sentence) {
    Matcher name = NAME.matcher(sentence);
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** The group with its article, after "one of"; empty if the subject is no plural. */
  public static Optional<String> definite(String subject) {
    String bare = TextCleanup.uncapitalize(subject.replaceFirst("^(?i)the ", ""));
    return PLURAL.matcher(HEAD_ONLY.split(bare, 2)[0]).matches()
        ? Optional.of((OWNED.matcher(subject).find() ? "" : "the ") + bare)
        : Optional.empty();
  }

  /** Whether a label is a name for items. */
  public static boolean isSayable(String label) {
    return SAYABLE.matcher(label).matches();
  }

  /** The plural of a label in words: "UseCase" becomes "use cases". */
  public static String plural(String label) {
    String words =
        label.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT).strip();
    return PLURAL.matcher(words).matches() ? words : words + "s";
  }
}
