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
          "^\\W*(?:the )?(?:answers?|answer keys?|key|solutions?|antworten|lösung(?:en)?|réponses|corrigés?|respuestas|soluciones|risposte|soluzioni|respostas|antwoorden|ответы|答案)\\b\\W*(?:.{0,24}?)\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LINE =
      Pattern.compile("^\\s*(?:Q\\s?)?\\(?(\\d{1,4})\\s?[.):=\\-–]{0,2}\\s{0,9}(\\S.*)$");

  /** Several on one line: {@code 1-B, 2-C, 3-A}. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(\\d{1,4})\\s?[.):=\\-–]{0,2}\\s?\\(?([A-Ha-h])\\)?(?![\\p{L}\\p{N}])[,;\\s|]*");

  private static final int FEWEST = 2;
  private static final double MOST = 0.8;
  private static final double LATE = 0.3;

  private final Set<Integer> lines = new HashSet<>();
  private final List<Map<Integer, String>> rounds = new ArrayList<>();
  private int last;

  AnswerSheet(Page page) {
    for (int index = (int) (page.size() * LATE); index < page.size(); index++) {
      if (page.readable(index)
          && TITLE.matcher(page.line(index)).matches()
          && AnswerMark.in(page.line(index)).filter(text -> !text.isEmpty()).isEmpty()
          && isSheet(page, index + 1)) {
        take(page, index);
        return;
      }
    }
  }

  private static boolean isSheet(Page page, int first) {
    int answers = 0;
    int others = 0;
    for (int index = first; index < page.size(); index++) {
      if (page.readable(index)) {
        boolean answer = LINE.matcher(page.line(index)).matches();
        answers += answer ? 1 : 0;
        others += answer ? 0 : 1;
      }
    }
    boolean pairs =
        first < page.size() && answers == 1 && pairs(page.line(page.next(first - 1))) > 1;
    return (answers >= FEWEST || pairs) && answers >= MOST * (answers + others);
  }

  private static long pairs(String line) {
    return PAIR.matcher(line).results().count();
  }

  private void take(Page page, int title) {
    for (int index = title; index < page.size(); index++) {
      lines.add(index);
      if (index == title || !page.readable(index)) {
        continue;
      }
      String line = page.line(index);
      if (pairs(line) > 1) {
        PAIR.matcher(line).results().forEach(pair -> put(pair.group(1), pair.group(2)));
        continue;
      }
      Matcher answer = LINE.matcher(line);
      if (answer.matches()) {
        put(answer.group(1), answer.group(2).strip());
      }
    }
  }

  private void put(String digits, String answer) {
    int number = Integer.parseInt(digits);
    if (rounds.isEmpty() || number <= last) {
      rounds.add(new HashMap<>());
    }
    last = number;
    rounds.getLast().put(number, answer);
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
