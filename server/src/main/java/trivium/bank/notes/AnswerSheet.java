package trivium.bank.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answers at the end of a file, joined to their questions by number. Where numbers begin anew
 * the answers of the next round begin.
 */
final class AnswerSheet {
  private static final Pattern TITLE =
      Pattern.compile(
          "^\\W*(?:(?:the|correct) )?(?:answers|answer keys?|answer sheet|key|solutions|antworten|lösung(?:en)?|réponses|corrigés?|respuestas|soluciones|risposte|soluzioni|respostas|antwoorden|ответы|答案)\\b(?:\\W{0,3}$|\\W*[:：]\\W*(.*)|.{0,24})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What titles begin with. */
  private static final String TITLES = "AaTtCcKkSsLlRrÉéОо答";

  private static final int LONGEST = 1_000;

  private static final Pattern LINE =
      Pattern.compile(
          "^\\s*(?:[-*+•]\\s+)?[*_]{0,2}(?:Q\\s?)?\\(?(\\d{1,4})\\s?[.):=\\-–]{0,2}[*_]{0,2}\\s{0,9}(\\S.*)$");

  /** Several on one line: {@code 1-B, 2-C, 3-A}. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(\\d{1,4})\\s?[.):=\\-–]{0,2}\\s?\\(?([A-Ha-h])\\)?(?![\\p{L}\\p{N}])[,;\\s|]*");

  /** Where the next of several begins. */
  private static final Pattern START =
      Pattern.compile("(?<![\\p{L}\\p{N}.,])\\(?(\\d{1,3})\\s?[.):=\\-–]{1,2}(?!\\d)\\s{0,3}");

  /** A page that says "Answers" more often than this has no sheet at its end. */
  private static final int MOST_TRIED = 5;

  private static final int FEWEST = 2;
  private static final double MOST = 0.8;
  private static final double LATE = 0.3;

  private final Set<Integer> lines = new HashSet<>();
  private final List<Map<Integer, String>> rounds = new ArrayList<>();
  private int last;

  AnswerSheet(Page page) {
    int tried = 0;
    for (int index = (int) (page.size() * LATE); index < page.size(); index++) {
      String line = page.line(index);
      if (!page.readable(index)
          || TITLES.indexOf(Glance.letter(line)) < 0
          || line.length() > LONGEST) {
        continue;
      }
      Matcher title = TITLE.matcher(line);
      if (!title.matches() || tried++ > MOST_TRIED) {
        continue;
      }
      String behind = title.group(1) == null ? "" : title.group(1);
      if (behind.isEmpty() ? isSheet(page, index + 1) : several(behind).size() >= FEWEST) {
        several(behind).forEach(this::put);
        take(page, index);
        return;
      }
    }
  }

  private static boolean isSheet(Page page, int first) {
    int answers = 0;
    int others = 0;
    boolean several = false;
    for (int index = first; index < page.size(); index++) {
      if (page.readable(index)) {
        boolean answer = mayBegin(page, index) && LINE.matcher(page.line(index)).matches();
        answers += answer ? 1 : 0;
        others += answer ? 0 : 1;
        several = several || several(page.line(index)).size() > 1;
        int most = answers + page.size() - index - 1;
        if (most < MOST * (most + others)) {
          return false;
        }
      }
    }
    return (answers >= FEWEST || several) && answers >= MOST * (answers + others);
  }

  private static boolean mayBegin(Page page, int index) {
    return page.has(index, Traits.NUMBER) || Glance.letter(page.line(index)) == 'Q';
  }

  /** A number and what is said of it. */
  private record Said(int number, String answer) {}

  /** The answers on one line, if they count up. */
  private static List<Said> several(String line) {
    if (!countsTwice(line)) {
      return List.of();
    }
    var pairs = new ArrayList<Said>();
    PAIR.matcher(line)
        .results()
        .forEach(pair -> pairs.add(new Said(Integer.parseInt(pair.group(1)), pair.group(2))));
    if (pairs.size() > 1) {
      return pairs;
    }
    var starts = new ArrayList<int[]>();
    Matcher at = START.matcher(line);
    while (at.find()) {
      int number = Integer.parseInt(at.group(1));
      if (starts.isEmpty() || number == starts.getLast()[0] + 1) {
        starts.add(new int[] {number, at.start(), at.end()});
      }
    }
    var said = new ArrayList<Said>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1)[1] : line.length();
      String text = Polish.withoutEnd(line.substring(starts.get(i)[2], end).strip(), ",;| ");
      if (!text.isEmpty()) {
        said.add(new Said(starts.get(i)[0], text));
      }
    }
    return said.size() > 1 ? said : List.of();
  }

  /**
   * Whether two numbers are in it at all: most lines have none, and patterns are slow to say so.
   */
  private static boolean countsTwice(String line) {
    int numbers = 0;
    boolean within = false;
    for (int i = 0; i < line.length() && numbers < 2; i++) {
      boolean digit = Character.isDigit(line.charAt(i));
      numbers += digit && !within ? 1 : 0;
      within = digit;
    }
    return numbers > 1;
  }

  private void take(Page page, int title) {
    for (int index = title; index < page.size(); index++) {
      lines.add(index);
      if (index == title || !page.readable(index)) {
        continue;
      }
      String line = page.line(index);
      List<Said> several = several(line);
      Matcher answer = LINE.matcher(line);
      if (!several.isEmpty()) {
        several.forEach(this::put);
      } else if (answer.matches()) {
        put(new Said(Integer.parseInt(answer.group(1)), answer.group(2).strip()));
      }
    }
  }

  private void put(Said said) {
    if (rounds.isEmpty() || said.number() <= last) {
      rounds.add(new HashMap<>());
    }
    last = said.number();
    rounds.getLast().put(said.number(), said.answer());
  }

  /** Whether this line is part of it. */
  boolean has(int index) {
    return lines.contains(index);
  }

  /**
   * The answer to a question.
   *
   * @param round how often numbers had begun anew before it
   */
  Optional<String> answer(int round, int number) {
    return round < rounds.size()
        ? Optional.ofNullable(rounds.get(round).get(number))
        : Optional.empty();
  }
}
