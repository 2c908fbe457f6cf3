package trivium.bank.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.notes.language.NotesVocabulary;
import trivium.bank.notes.language.QuestionWords;
import trivium.bank.text.LanguageDetector;

/**
 * What a page as a whole says of its genre. Shares are of its lines that are not blank.
 *
 * @param studied titles with a word such as "glossary" or "quiz", at most two
 * @param document titles that documents have, such as "Installation" or "Minutes", at most three
 * @param covered lines in entries
 * @param personal lines that say "I", "we" or "you"
 * @param spoken lines of dialogue, in quotation marks or behind a dash
 * @param technical lines of code, settings, logs and addresses
 * @param unread lines that ask and are not in an entry
 * @param speakers lines that begin with a name that others begin with too, as in a play or a chat
 * @param broken lines that end with a comma, as in verse and in letters
 * @param listed lines that end with a number, as in tables of contents and price lists
 * @param names of the speakers
 * @param persons words for "I", "we" and "you" in its language
 */
record PageSigns(
    double studied,
    double document,
    double covered,
    double personal,
    double spoken,
    double technical,
    double unread,
    double speakers,
    double broken,
    double listed,
    Set<String> names,
    Set<String> persons) {
  private static final Set<String> STUDY = NotesVocabulary.words("study");
  private static final Set<String> DOCUMENT = NotesVocabulary.words("document");
  private static final Map<String, Set<String>> PERSONS = NotesVocabulary.byLanguage("person");
  private static final Set<String> PERSONS_UNSPACED = NotesVocabulary.words("person-unspaced");

  /** A name in front of what somebody says, behind the time in a chat. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^[^\\p{L}]{0,30}(\\p{Lu}[\\p{L}'’_.-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’.-]{0,20})?)\\s?(?::|\\s{2})");

  private static final Pattern BROKEN = Pattern.compile("[\\p{L}]\\s?[,;]$");
  private static final Pattern LISTED = Pattern.compile("\\p{L}.*[\\s.]\\d{1,4}$");

  private static final int FEWEST_LINES = 2;
  private static final int FEWEST_SPEAKERS = 2;

  private static final Set<String> LABELS =
      Stream.of("question-label", "answer-label")
          .flatMap(kind -> NotesVocabulary.words(kind).stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

  private static final Pattern SPEECH =
      Pattern.compile(
          "^\\s*[–—]\\s?[\\p{L}¿¡].*[.!?…,:]$|[,!?.…][\"”“»]\\s+\\p{Ll}|[\"“„«][^\"”“»]{2,200}[,!?.…][\"”“»]");

  private static final Pattern TECHNICAL =
      Pattern.compile(
          "://|www\\.|\\w@\\w+[.]\\w|\\d{1,2}:\\d{2}:\\d{2}|^\\s*[\\w.-]+\\s?=\\s?\\S+$|^\\s*--?\\w[\\w-]*|[{};]$|^\\s*[$#>]\\s\\w+|\\w/\\w+/\\w|\\w\\.(?:js|py|java|txt|md|json|ya?ml|sh|conf|html?|csv|png|jpe?g|pdf)\\b|\\bv?\\d+\\.\\d+\\.\\d+");

  private static final int WORDS_OF_A_TITLE = 7;

  /** The language is told from so many lines. */
  private static final int SAMPLE = 400;

  private static final int LONGEST_LINE = 2_000;

  /** The signs of a page in which these entries were read. */
  static PageSigns of(Page page, List<OpenEntry> entries) {
    var read = new BitSet();
    entries.forEach(entry -> read.set(entry.line() - 1, entry.lastLine()));
    int lines = 0;
    int studied = 0;
    int document = 0;
    int covered = 0;
    int personal = 0;
    int spoken = 0;
    int technical = 0;
    int asking = 0;
    int broken = 0;
    int listed = 0;
    int unread = 0;
    boolean isTop = true;
    Set<String> persons = persons(page);
    Map<String, Integer> speakers = new HashMap<>();
    ReadingBudget budget = ReadingBudget.current();
    for (int i = 0; i < page.size(); i++) {
      budget.check();
      if (page.blank(i)) {
        continue;
      }
      String line = page.line(i);
      lines++;
      covered += read.get(i) ? 1 : 0;
      if (line.length() > LONGEST_LINE) {
        continue;
      }
      broken += BROKEN.matcher(line).find() ? 1 : 0;
      listed += LISTED.matcher(line).find() ? 1 : 0;
      technical += page.kindOf(i) == Page.Kind.CODE || TECHNICAL.matcher(line).find() ? 1 : 0;
      personal += isPersonal(line, persons) ? 1 : 0;
      spoken += SPEECH.matcher(line).find() ? 1 : 0;
      Matcher speaker = SPEAKER.matcher(line);
      if (speaker.find() && !LABELS.contains(speaker.group(1).toLowerCase(Locale.ROOT))) {
        speakers.merge(speaker.group(1), 1, Integer::sum);
      }
      boolean asks = QuestionWords.ends(line);
      asking += asks ? 1 : 0;
      unread += asks && !read.get(i) ? 1 : 0;
      if (isTop || isTitle(page, i)) {
        studied += hasAny(line, STUDY) ? 1 : 0;
        document += hasAny(line, DOCUMENT) ? 1 : 0;
      }
      isTop = false;
    }
    speakers.values().removeIf(count -> count < FEWEST_LINES);
    if (speakers.size() < FEWEST_SPEAKERS) {
      speakers.clear();
    }
    double all = Math.max(1, lines);
    return new PageSigns(
        Math.min(1, studied),
        Math.min(3, document) / 3.0,
        covered / all,
        personal / all,
        spoken / all,
        technical / all,
        asking == 0 ? 0 : (double) unread / asking,
        speakers.values().stream().mapToInt(one -> one).sum() / all,
        broken / all,
        listed / all,
        Set.copyOf(speakers.keySet()),
        persons);
  }

  private static boolean isTitle(Page page, int index) {
    String line = page.line(index).strip();
    if (line.isEmpty()
        || ("-+•*".indexOf(line.charAt(0)) >= 0 && !line.startsWith("**"))
        || line.contains(": ")) {
      return false;
    }
    boolean marked = line.startsWith("#") || line.startsWith("**") || line.startsWith("==");
    return (marked || page.fresh(index))
        && page.indent(index) == 0
        && !QuestionWords.ends(line)
        && line.split("\\s+").length <= WORDS_OF_A_TITLE
        && ".,;".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static Set<String> persons(Page page) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < Math.min(page.size(), SAMPLE); i++) {
      lines.add(page.line(i));
    }
    return PERSONS.getOrDefault(LanguageDetector.detect(lines).orElse("en"), Set.of());
  }

  /** Whether a heading has a word such as "glossary" or "quiz". */
  static boolean isStudied(String heading) {
    return hasAny(heading, STUDY);
  }

  /** Whether a line begins with the name of somebody who speaks. */
  boolean isSpoken(String line) {
    Matcher speaker = SPEAKER.matcher(line);
    return speaker.find() && names.contains(speaker.group(1));
  }

  /** Whether a text says "I", "we" or "you". */
  boolean isPersonal(String text) {
    return isPersonal(text, persons);
  }

  private static boolean isPersonal(String text, Set<String> persons) {
    return hasAny(text, persons) || PERSONS_UNSPACED.stream().anyMatch(text::contains);
  }

  /** Whether one of these words is in a text. */
  static boolean hasAny(String text, Set<String> words) {
    for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT).replace('’', '\''))) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
