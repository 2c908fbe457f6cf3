package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.notes.language.NotesVocabulary;

/**
 * The marks that most texts of a page have in common: a number, a label or a sign in front, a sign
 * at the end, or what encloses them. It belongs to the notation and not to the text, whatever it
 * looks like.
 */
public final class CommonMarks {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern TRAILING =
      Pattern.compile("\\s[^\\p{L}\\p{N}\\s?!.…)\\]}»”“\"'%]{1,4}$");
  private static final Set<String> LABELS = NotesVocabulary.words("question-label");
  private static final int FEWEST = 4;
  private static final double MOST = 0.6;

  /** Words that nobody knows as labels, and signs that may belong to the text. */
  private static final double NEARLY_ALL = 0.8;

  private final LineFronts fronts;
  private final boolean isOfQuestions;

  private CommonMarks(LineFronts fronts, boolean isOfQuestions) {
    this.fronts = fronts;
    this.isOfQuestions = isOfQuestions;
  }

  /**
   * The questions of a page, in their order, without the marks that most of them have.
   *
   * @param below whether most answers stand below their questions, where a label may be any word
   */
  public static List<String> withoutOfQuestions(
      LineFeatures page, List<String> questions, boolean below) {
    var marks = new CommonMarks(page.fronts(), true);
    return marks.without(
        questions,
        text -> {
          String front = marks.front(text);
          return below || saysNothing(front) || front.chars().anyMatch(Character::isDigit)
              ? front
              : "";
        });
  }

  /** The answers of a page, in their order, without the marks that most of them have. */
  public static List<String> withoutOfAnswers(List<String> answers) {
    var marks = new CommonMarks(LineFronts.of(answers, LineSignature::label), false);
    return marks.without(answers, marks::front);
  }

  private List<String> without(List<String> texts, UnaryOperator<String> front) {
    List<String> plain = ended(enclosed(unmarked(texts, front)));
    return IntStream.range(0, texts.size())
        .mapToObj(i -> plain.get(i).isBlank() ? texts.get(i) : plain.get(i))
        .toList();
  }

  private List<String> unmarked(List<String> texts, UnaryOperator<String> front) {
    List<String> marks = texts.stream().map(front).toList();
    Map<String, Integer> counts = new HashMap<>();
    marks.forEach(one -> counts.merge(general(one), 1, Integer::sum));
    var plain = new ArrayList<String>();
    for (int i = 0; i < texts.size(); i++) {
      String mark = marks.get(i);
      double share = share(counts, general(mark), texts.size());
      boolean common =
          !mark.isEmpty()
              && (share >= (saysNothing(mark) ? MOST : NEARLY_ALL)
                  || (isOfQuestions && fronts.isNumbered(texts.get(i))));
      plain.add(common ? texts.get(i).substring(mark.length()).strip() : texts.get(i));
    }
    return plain;
  }

  private static List<String> ended(List<String> texts) {
    return unmarkedEnds(
        texts,
        text -> {
          var end = TRAILING.matcher(text);
          return end.find() ? end.group() : "";
        });
  }

  private static List<String> unmarkedEnds(List<String> texts, UnaryOperator<String> end) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> counts.merge(end.apply(text), 1, Integer::sum));
    return texts.stream()
        .map(text -> {
          String mark = end.apply(text);
          boolean common = !mark.isEmpty() && share(counts, mark, texts.size()) >= MOST;
          return common ? text.substring(0, text.length() - mark.length()).strip() : text;
        })
        .toList();
  }

  /** Without the brackets, quotation marks or signs around nearly all of them. */
  private static List<String> enclosed(List<String> texts) {
    List<String> plain = texts;
    for (String enclosure : GrammarProposals.ENCLOSURES) {
      String open = enclosure.substring(0, enclosure.length() / 2);
      String close = enclosure.substring(enclosure.length() / 2);
      long count = plain.stream().filter(text -> isEnclosed(text, open, close)).count();
      if (count >= FEWEST && count >= NEARLY_ALL * plain.size()) {
        plain =
            plain.stream()
                .map(text ->
                    isEnclosed(text, open, close)
                        ? text.substring(open.length(), text.length() - close.length()).strip()
                        : text)
                .toList();
      }
    }
    return plain;
  }

  private static boolean isEnclosed(String text, String open, String close) {
    int inner = open.length();
    return text.length() > inner + close.length()
        && text.startsWith(open)
        && text.endsWith(close)
        && text.indexOf(close, inner) == text.length() - close.length();
  }

  /** The leading marks of a text; none if they may be its own, or those of the items of a list. */
  private String front(String text) {
    int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    String first = text.substring(0, end);
    LineSignature signature = LineSignature.of(first, fronts);
    if (signature.text().isEmpty() || signature.bodyStart() >= first.length()) {
      return "";
    }
    if (!isOfQuestions) {
      boolean figure = signature.text().strip().equals(String.valueOf(LineSignature.DIGITS));
      boolean list =
          text.lines()
              .skip(1)
              .anyMatch(
                  line -> LineSignature.of(line.strip(), fronts).text().equals(signature.text()));
      if (figure || list) {
        return "";
      }
    }
    return first.substring(0, signature.bodyStart());
  }

  private String general(String mark) {
    LineFronts.Front front = fronts.longest(mark + "-", 0);
    return front.number() >= 0 ? front.text() : DIGITS.matcher(mark).replaceAll("0").strip();
  }

  /** Whether there is no word in it but that for a question. */
  private static boolean saysNothing(String marks) {
    return WORD.matcher(marks)
        .results()
        .allMatch(word -> LABELS.contains(word.group().toLowerCase(Locale.ROOT)));
  }

  private static double share(Map<String, Integer> counts, String mark, int all) {
    int count = counts.getOrDefault(mark, 0);
    return count < FEWEST ? 0 : (double) count / all;
  }
}
