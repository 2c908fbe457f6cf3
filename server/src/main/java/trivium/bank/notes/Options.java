package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Option;
import trivium.bank.notes.language.NotesVocabulary;
import trivium.bank.text.ChoiceLetters;

/**
 * Choices that the author wrote down: {@code A. text}, {@code a) text}, {@code - [x] text}, one a
 * line or several; which is right is told by a mark, by bold print, or by what the answer says.
 *
 * @param choices without their letters
 * @param marked whether an author marked one of them right there
 * @param before lines that stand before the choices: more of the question
 * @param after lines that stand after them: the answer, and why
 */
record Options(List<Option> choices, boolean marked, List<String> before, List<String> after) {
  private static final Pattern LETTERED =
      Pattern.compile(
          "^\\s*(?:[-+•]\\s+)?(\\*{0,2}|[✓✔✅☑→>=*]{1,2}\\s?)\\s*[(（]?([A-Ha-h])\\s?[.):\\]、．：）](\\*\\*)?\\s*(\\S.*)$");
  private static final Pattern TICKED =
      Pattern.compile("^\\s*[-*+]?\\s*\\[([ xX✓*])\\]\\s*(\\S.*)$");

  /** Several on one line. */
  private static final Pattern INLINE =
      Pattern.compile("(?<![\\p{L}\\p{N}])[(（]?([A-Ha-h])[.)、．）]\\s?(?=\\S)");

  private static final Pattern RIGHT_BEHIND =
      Pattern.compile(
          "\\s*(?:[*_]{0,3}(?:\\*|✓|✔️?|✅|☑️?|←|<-+|[(\\[{]\\s?(?:x|✓|✔|\\*|ans|correct answer|"
              + NotesVocabulary.pattern("right")
              + ")\\s?[)\\]}])[*_]{0,3}|\\s(?:[-–—<]{1,2}|←)\\s?(?:"
              + NotesVocabulary.pattern("right")
              + ")!?)\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What stands between a choice and the words that say that it is right. */
  private static final String BEFORE_RIGHT = "-–—<←";

  /** Emphasis that Markdown itself does not have. */
  private static final Pattern HIGHLIGHTED =
      Pattern.compile(
          "^(?:==|~~|\\+\\+|\\[\\[|<mark>|<u>|`)(.+?)(?:==|~~|\\+\\+|\\]\\]|</mark>|</u>|`)$");

  private static final String BELOW = "-*+•>→✓✔✅";

  private static final Pattern RIGHT_BELOW =
      Pattern.compile(
          "^\\s*(?:[-*+•>→✓✔✅]\\s*){1,3}[*_]{0,2}(?:correct[oa]?|right|richtig|korrekt|juste|vrai|corrett[oa]|certo|верно|правильно|正确)(?!\\p{L})[.!:,–—-]?(?!\\s*(?:answer|antwort))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern KEY =
      Pattern.compile(
          "^(?:option\\s+|choice\\s+)?\\(?[*_]{0,2}([A-Ha-h])(?:[.):\\]、．：）]|[*_]{1,2}(?!\\p{L})|$|(?=\\s[-–:])|(?=\\s*(?:,|&|and|und|et|y)\\s*\\(?[A-Ha-h]\\b))(.*)$",
          Pattern.CASE_INSENSITIVE);

  /** Several letters without anything between. */
  private static final Pattern GLUED = Pattern.compile("[A-H]{2,8}");

  private static final Pattern FURTHER_LETTER =
      Pattern.compile(
          "\\s*(?:[,、，]|&|and|und|et|y)\\s*\\(?([A-Ha-h])\\b\\)?", Pattern.CASE_INSENSITIVE);

  /** What stands between a choice and what is said of it. */
  private static final Pattern OPENING = Pattern.compile("^[\\s.,;:)*_–-]+");

  /** So many lines between two choices are no remark on the first of them. */
  private static final int FAR = 12;

  /** From this width on a line was broken because the page ended. */
  private static final int WIDE = 60;

  private static final int FEWEST = 2;
  private static final int MOST = 8;

  /** The choices among these lines; empty if there are none. */
  static Optional<Options> in(List<String> lines) {
    var choices = new ArrayList<Option>();
    var before = new ArrayList<String>();
    var after = new ArrayList<String>();
    boolean open = false;
    boolean code = false;
    int between = 0;
    String above = "";
    for (String line : LetterAbove.joined(lines)) {
      code ^= line.stripLeading().startsWith("```");
      List<Option> found =
          code || line.length() > Survey.LONGEST_LINE ? List.of() : read(line, choices.size());
      if (!found.isEmpty() && choices.size() + found.size() <= MOST && between <= FAR) {
        choices.addAll(found);
        open = true;
        between = 0;
      } else if (open && !choices.isEmpty() && goesOn(above, line)) {
        Option last = choices.removeLast();
        choices.add(new Option(last.text() + " " + line.strip(), last.right()));
      } else {
        if (saysRight(line) && !choices.isEmpty() && !choices.getLast().right()) {
          choices.add(new Option(choices.removeLast().text(), true));
        }
        (choices.isEmpty() ? before : after).add(line);
        open = open && line.isBlank();
        between += choices.isEmpty() || line.isBlank() ? 0 : 1;
      }
      above = line;
    }
    List<String> bare = ChoiceLetters.without(choices.stream().map(Option::text).toList());
    for (int i = 0; i < choices.size(); i++) {
      choices.set(i, new Option(bare.get(i), choices.get(i).right()));
    }
    boolean several = choices.size() >= FEWEST;
    if (choices.stream().allMatch(Option::right)) {
      // What all of them have says nothing.
      choices.replaceAll(choice -> new Option(choice.text(), false));
    }
    boolean marked = choices.stream().anyMatch(Option::right);
    return several && choices.stream().map(Option::text).distinct().count() == choices.size()
        ? Optional.of(new Options(choices, marked, before, after))
        : Optional.empty();
  }

  /** Whether it is a remark below a choice that says so: {@code * Correct. It does ...} */
  private static boolean saysRight(String line) {
    return line.length() <= Survey.LONGEST_LINE
        && BELOW.indexOf(LinePrefix.sign(line)) >= 0
        && RIGHT_BELOW.matcher(line).find()
        && AnswerMark.in(line).isEmpty();
  }

  /** A wrapped choice goes on further in, or below a wide line, and with a small letter. */
  private static boolean goesOn(String above, String line) {
    return !line.isBlank()
        && (line.startsWith("    ") || above.length() >= WIDE)
        && Character.isLowerCase(line.strip().charAt(0));
  }

  private static List<Option> read(String line, int before) {
    if (line.indexOf('[') >= 0) {
      Matcher ticked = TICKED.matcher(line);
      if (ticked.matches()) {
        return List.of(new Option(ticked.group(2).strip(), !ticked.group(1).isBlank()));
      }
    }
    if (LinePrefix.letter(line) != 'a' + before && LinePrefix.letter(line) != 'A' + before) {
      return List.of();
    }
    Matcher lettered = LETTERED.matcher(line);
    if (!lettered.matches() || place(lettered.group(2)) != before) {
      return List.of();
    }
    List<Option> inline = inline(line);
    if (inline.size() >= FEWEST) {
      return inline;
    }
    // Bold print that ends with the letter says nothing of the choice.
    boolean label = lettered.group(3) != null && lettered.group(1).startsWith("**");
    return List.of(option(lettered.group(4), !lettered.group(1).isBlank() && !label));
  }

  private static List<Option> inline(String line) {
    var starts = new ArrayList<int[]>();
    Matcher at = INLINE.matcher(line);
    while (at.find()) {
      if (place(at.group(1)) == starts.size()) {
        starts.add(new int[] {at.start(), at.end()});
      }
    }
    var options = new ArrayList<Option>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : line.length();
      String text = line.substring(starts.get(i)[1], end).strip();
      if (!text.isEmpty()) {
        options.add(option(text, false));
      }
    }
    return options;
  }

  /** A choice, which is right if something after it or bold print says so. */
  static Option option(String text, boolean before) {
    String ended = MarkupStripper.withoutEnd(text.strip(), ";,").strip();
    String plain = ended.isEmpty() ? text.strip() : ended;
    Matcher behind = RIGHT_BEHIND.matcher(plain);
    boolean after = mayBeMarkedBehind(plain) && behind.find();
    String bare = after ? plain.substring(0, behind.start()).strip() : plain;
    String unwrapped = MarkupStripper.unwrapped(bare.isEmpty() ? plain : bare);
    Matcher highlighted = HIGHLIGHTED.matcher(unwrapped);
    if (highlighted.matches() && !unwrapped.startsWith("~~") && !unwrapped.startsWith("`")) {
      return new Option(highlighted.group(1).strip(), true);
    }
    boolean bold = !unwrapped.equals(bare) && !bare.isEmpty();
    return new Option(unwrapped, before || after || bold);
  }

  /** Whether the end of a choice is a sign, or words that a sign may stand before. */
  private static boolean mayBeMarkedBehind(String text) {
    if (text.isEmpty() || !Character.isLetter(text.charAt(text.length() - 1))) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (BEFORE_RIGHT.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int place(String letter) {
    return letter.toLowerCase(Locale.ROOT).charAt(0) - 'a';
  }

  /** Whether others are as many: then they are the same lines. */
  boolean isAsMany(Options others) {
    return choices.size() == others.choices().size();
  }

  /** The same choices with those right that an answer names by letter or by their own words. */
  Optional<Options> withKey(String answer) {
    List<Integer> named = named(answer.strip());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var keyed = new ArrayList<Option>();
    for (int i = 0; i < choices.size(); i++) {
      keyed.add(new Option(choices.get(i).text(), named.contains(i)));
    }
    return Optional.of(new Options(keyed, true, before, after));
  }

  private List<Integer> named(String answer) {
    List<Integer> said = saying(answer);
    if (said.isEmpty() && GLUED.matcher(answer).matches()) {
      List<Integer> glued = answer.chars().map(letter -> letter - 'A').boxed().toList();
      boolean rises = glued.stream().sorted().distinct().toList().equals(glued);
      return rises && glued.getLast() < choices.size() ? glued : List.of();
    }
    Matcher key = KEY.matcher(answer);
    boolean letter = key.matches() && key.group(2).isBlank();
    if (letter && !said.isEmpty() && place(key.group(1)) != said.getFirst()) {
      // The letter of one choice that is the text of another.
      return List.of();
    }
    if (!said.isEmpty() || !key.matches()) {
      return said;
    }
    String beside = OPENING.matcher(key.group(2)).replaceFirst("");
    if (beside.length() > 1 && !saying(beside).isEmpty()) {
      // A letter is mistyped sooner than the words after it.
      return saying(beside);
    }
    if (place(key.group(1)) >= choices.size()) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(place(key.group(1))),
            furtherLetters(key.group(2)).stream()
                .map(further -> place(further.group(1)))
                .takeWhile(place -> place < choices.size()))
        .distinct()
        .toList();
  }

  /** The letters of further choices at the beginning of what follows the first letter. */
  private static List<MatchResult> furtherLetters(String text) {
    var found = new ArrayList<MatchResult>();
    Matcher further = FURTHER_LETTER.matcher(text);
    while (further.lookingAt()) {
      found.add(further.toMatchResult());
      further.region(further.end(), text.length());
    }
    return found;
  }

  /** The first choice in these words. */
  private List<Integer> saying(String words) {
    return IntStream.range(0, choices.size())
        .filter(place -> isAlike(choices.get(place), words))
        .limit(1)
        .boxed()
        .toList();
  }

  /** What an answer that names a choice says beside it; empty if nothing. */
  String beside(String answer) {
    Matcher key = KEY.matcher(answer.strip());
    if (!key.matches() || choices.stream().anyMatch(one -> isAlike(one, answer))) {
      return "";
    }
    List<MatchResult> further = furtherLetters(key.group(2));
    String rest =
        further.isEmpty() ? key.group(2) : key.group(2).substring(further.getLast().end());
    String said = OPENING.matcher(rest).replaceFirst("");
    for (Option choice : choices) {
      if (isToldBy(said, choice.text())) {
        said = OPENING.matcher(said.substring(choice.text().length())).replaceFirst("");
      } else if (isAlike(choice, said)) {
        return "";
      }
    }
    return said.strip();
  }

  /** Whether these words, not the beginning of a longer one, open what is said. */
  private static boolean isToldBy(String said, String words) {
    return !words.isEmpty()
        && said.startsWith(words)
        && (said.length() == words.length()
            || !Character.isLetterOrDigit(said.charAt(words.length())));
  }

  private static boolean isAlike(Option choice, String said) {
    return plain(choice.text()).equals(plain(said));
  }

  private static String plain(String text) {
    return MarkupStripper.withoutEnd(text.strip().toLowerCase(Locale.ROOT), ".*_ ");
  }
}
