package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/**
 * How well a reading explains a stretch of a page: a weighted sum of features of its entries. The
 * same measure is applied to the entries of a grammar and to those of a recogniser.
 */
final class ReadingScore {
  private static final int SAMPLE = 300;
  private static final int SHORT_QUESTION = 60;
  private static final int LONG_QUESTION = 140;
  private static final int FEW = 6;
  private static final int LONGEST_COMPACT = 200;

  /** The end of a sentence and the start of another. */
  private static final Pattern SENTENCES = Pattern.compile("\\p{L}{2}[.!?]\\s+\\p{Lu}");

  private final LineFeatures page;
  private final List<ParsedEntry> sample;
  private final List<ParsedEntry> entries;
  private final PageContext context;

  private ReadingScore(LineFeatures page, List<ParsedEntry> entries, PageContext context) {
    this.page = page;
    this.entries = entries;
    this.context = context;
    int step = Math.max(1, entries.size() / SAMPLE);
    sample = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += step) {
      sample.add(entries.get(i));
    }
  }

  /**
   * The score of consecutive entries.
   *
   * @param entries at least one, with and without answers
   * @param explicitness of the start of the answer
   * @param marked whether the start of the entry has a mark
   */
  static double of(
      LineFeatures page,
      List<ParsedEntry> entries,
      double explicitness,
      boolean marked,
      PageContext context) {
    return new ReadingScore(page, entries, context).sum(explicitness, marked);
  }

  private double sum(double explicitness, boolean marked) {
    double count = sample.size();
    double asks = 0;
    double consecutive = 0;
    double shortQuestions = 0;
    double longQuestions = 0;
    double stops = 0;
    double lower = 0;
    double asking = 0;
    double next = 0;
    double wrapped = 0;
    double links = 0;
    double code = 0;
    double headings = 0;
    double choices = 0;
    double columns = 0;
    double unanswered = 0;
    double longer = 0;
    double colons = 0;
    double compact = 0;
    double sentences = 0;
    double sum = 0;
    double squares = 0;
    double answered = 0;
    var questions = new HashSet<String>();
    Map<String, Integer> shapes = new HashMap<>();
    Map<String, Integer> values = new HashMap<>();
    int last = -1;
    for (ParsedEntry entry : sample) {
      String question = question(entry);
      int first = entry.first();
      double asked =
          Math.max(askedBy(question), entry.isInline() ? 0 : page.asks(entry.questionLast()));
      asks += asked;
      int number = page.number(first);
      consecutive += number >= 0 && (number == last + 1 || number == 1) ? 1 : 0;
      last = number;
      int length = question.length();
      sum += length;
      squares += (double) length * length;
      shortQuestions += length <= SHORT_QUESTION ? 1 : 0;
      longQuestions += length > LONG_QUESTION && asked == 0 ? 1 : 0;
      stops += asked == 0 && hasStop(question) ? 1 : 0;
      lower += page.startsInLowerCase(first) && asked < 1 ? 1 : 0;
      wrapped += page.isWrapped(first) ? 1 : 0;
      links += page.hasLink(first) ? entry.isInline() ? 2 : 1 : 0;
      code += page.isCode(first) ? 1 : 0;
      headings += page.kind(first) == LineKind.HEADING ? 1 - page.asks(first) : 0;
      colons +=
          asked == 0 && (question.endsWith(":") || question.endsWith("：")) && !entry.isInline()
              ? 1
              : 0;
      questions.add(question.toLowerCase(Locale.ROOT));
      if (!entry.isAnswered()) {
        unanswered++;
        continue;
      }
      answered++;
      boolean chosen = hasChoices(entry);
      choices += chosen ? 1 : 0;
      asking += !chosen && holdsQuestion(entry) ? 1 : 0;
      next += !chosen && isNextNumber(entry) ? 1 : 0;
      columns += hasFurtherColumn(entry) ? 1 : 0;
      String answer = answer(entry);
      longer += answer.length() > length ? 1 : 0;
      compact += isCompact(entry) ? 1 : 0;
      sentences += isSentence(answer) ? 1 : 0;
      shapes.merge(shape(entry, chosen), 1, Integer::sum);
      values.merge(firstWord(answer), 1, Integer::sum);
    }
    double mean = sum / count;
    double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    double alike = 1 - Math.min(1, deviation / Math.max(12, mean));
    int commonest = shapes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    double repeated = 1 - questions.size() / count;
    double share = asks / count;
    double covered = coverage();
    boolean judged = isTrueOrFalse(values, answered);
    double score =
        2.2 * share
            + explicitness
            + (marked ? 0.6 : 0)
            + 0.8 * consecutive / count
            + 0.8 * alike
            + 1.8 * covered
            + 0.9 * commonest / count
            + Math.min(1.4, 0.6 * Math.log(entries.size()) / Math.log(2) - 1.6)
            + 0.4 * shortQuestions / count
            + choices / count
            + (judged ? 1.6 : 0)
            - 1.2 * longQuestions / count
            - 4 * unanswered / count
            - (judged ? 0 : 1.6) * stops / count
            - 1.6 * lower / count
            - 3.5 * asking / count
            - 3 * next / count
            - 3 * wrapped / count
            - 4 * repeated
            - 2.4 * columns / count
            - 1.5 * links / count
            - 3 * code / count
            - 1.4 * (1 - covered);
    score += colons / count;
    score -=
        share < 0.3 && explicitness <= 1 && colons == 0 && !judged && entries.size() < FEW ? 1 : 0;
    score -= 4 * headings / count;
    if (share < 0.3) {
      score += context.isStudied() ? 0.5 : 0;
      score -= context.isDocument() ? 2 : 0;
      if (!judged && explicitness < 0.5 && choices < 0.5 * count && colons < 0.8 * count) {
        score -= longer >= 0.7 * count && shortQuestions >= 0.9 * count ? 0.2 : 1.2;
        score -= 2 * (1 - commonest / count) + 3 * (1 - compact / count) + 0.8 * sentences / count;
      }
    }
    return score;
  }

  /** The share of the lines from the first to the last entry that they explain. */
  private double coverage() {
    int from = entries.getFirst().first();
    int to = entries.getLast().last() + 1;
    int explained = 0;
    for (ParsedEntry entry : entries) {
      explained += entry.isAnswered() ? page.count(entry.first(), entry.last() + 1) : 0;
    }
    int all = 0;
    for (int i = from; i < to; i++) {
      boolean counts = page.kind(i) == LineKind.TEXT || page.kind(i) == LineKind.CONTENT;
      all += counts ? 1 : 0;
    }
    return all == 0 ? 0 : Math.min(1, (double) explained / all);
  }

  private static boolean isTrueOrFalse(Map<String, Integer> values, double answered) {
    int two =
        values.values().stream().sorted((a, b) -> b - a).limit(2).mapToInt(Integer::intValue).sum();
    return answered >= 4 && values.size() > 1 && two >= 0.8 * answered;
  }

  private static String firstWord(String answer) {
    String plain = answer.toLowerCase(Locale.ROOT);
    int from = 0;
    while (from < plain.length() && !Character.isLetterOrDigit(plain.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < plain.length() && Character.isLetterOrDigit(plain.charAt(to))) {
      to++;
    }
    return from == to ? plain : plain.substring(from, to);
  }

  private static double askedBy(String question) {
    return QuestionWords.ends(question)
        ? 1
        : question.indexOf('?') > 2 || question.contains("____")
            ? 0.8
            : QuestionWords.asks(question) ? 0.6 : 0;
  }

  private static boolean hasStop(String question) {
    int at = question.indexOf(". ");
    return question.endsWith(".")
        || question.endsWith(",")
        || question.endsWith(";")
        || (at > 3 && at + 2 < question.length() && Character.isUpperCase(question.charAt(at + 2)));
  }

  /** The text of the question on its first line. */
  private String question(ParsedEntry entry) {
    String line = page.line(entry.first());
    int end =
        entry.questionLast() == entry.first()
            ? Math.min(line.length(), entry.questionEnd())
            : line.length();
    String text = line.substring(Math.min(entry.questionStart(), end), end).strip();
    int last = text.length();
    while (last > 0 && "*_".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return text.substring(0, last);
  }

  /** The text of the answer on its first line. */
  private String answer(ParsedEntry entry) {
    String line = page.line(entry.answer());
    return line.substring(Math.min(line.length(), entry.answerStart())).strip();
  }

  /** Two or more lines with the same marks, of which the first follows the question. */
  private boolean hasChoices(ParsedEntry entry) {
    int first = entry.answer();
    int same = 0;
    String signature = first == entry.first() ? "" : page.signature(first);
    if (signature.replace("›", "").isEmpty() || first == entry.first() || page.asks(first) == 1) {
      return false;
    }
    for (int i = first; i <= entry.last(); i++) {
      same += page.signature(i).equals(signature) ? 1 : 0;
    }
    return same >= 2 && same <= 8;
  }

  private static boolean isSentence(String answer) {
    return answer.endsWith(".") && Character.isUpperCase(answer.codePointAt(0));
  }

  /** Whether the answer is one line, or one that is wrapped, and no paragraph. */
  private boolean isCompact(ParsedEntry entry) {
    int characters = 0;
    for (int i = entry.answer(); i <= entry.last(); i++) {
      if (i > entry.answer() && !page.isWrapped(i)) {
        return false;
      }
      characters += page.line(i).length();
      if (SENTENCES.matcher(page.line(i)).find()) {
        return false;
      }
    }
    return characters <= LONGEST_COMPACT;
  }

  private boolean holdsQuestion(ParsedEntry entry) {
    int from = entry.isInline() ? entry.answer() + 1 : entry.answer();
    if (!entry.isInline() && page.asks(entry.answer()) == 1) {
      return true;
    }
    for (int i = from; i <= Math.min(entry.last(), from + 30); i++) {
      if (page.isText(i) && page.asks(i) == 1 && page.indent(i) <= page.indent(entry.first())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNextNumber(ParsedEntry entry) {
    int number = page.number(entry.first());
    if (number < 0 || entry.isInline()) {
      return false;
    }
    for (int i = entry.answer(); i <= Math.min(entry.last(), entry.answer() + 30); i++) {
      if (page.number(i) == number + 1 && page.indent(i) <= page.indent(entry.first())) {
        return true;
      }
    }
    return false;
  }

  /** Whether another separator of the same kind follows: then it is a table. */
  private boolean hasFurtherColumn(ParsedEntry entry) {
    if (!entry.isInline()) {
      return false;
    }
    String line = page.line(entry.first());
    if (entry.questionEnd() >= entry.answerStart() || entry.answerStart() > line.length()) {
      return false;
    }
    String separator = line.substring(entry.questionEnd(), entry.answerStart());
    return separator.length() > 1
        && !separator.equals(": ")
        && line.indexOf(separator, entry.answerStart()) > 0;
  }

  private String shape(ParsedEntry entry, boolean choices) {
    int lines = page.count(entry.answer(), entry.last() + 1);
    String size = lines == 1 ? "1" : lines <= 3 ? "3" : lines <= 8 ? "8" : "n";
    return choices
        ? "choices"
        : entry.isInline()
            ? "inline" + size
            : page.signature(entry.answer()) + (entry.answer() - entry.questionLast()) + size;
  }
}
