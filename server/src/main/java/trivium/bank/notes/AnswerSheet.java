package trivium.bank.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/**
 * The answers at the end of a file, joined to their questions by number, or by their order where
 * they have none. Where numbers begin anew the answers of the next round begin.
 */
final class AnswerSheet {
  private static final Pattern TITLE =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:(?:the|correct) )?(?:answers|answer keys?|model answers|answer sheet|key|solutions|antworten|lösung(?:en)?|réponses|corrigés?|respuestas|soluciones|risposte|soluzioni|respostas|antwoorden|ответы|відповіді|odpowiedzi|odpovědi|svar|facit|fasit|gabarito|cevaplar|válaszok|(?:参考|标准|正确)?答案|回答集|解答集?|模範解答|正解|정답|해답)(?![\\p{L}&&[^\\p{IsHan}]])(?:\\W{0,3}$|\\W*[:：]\\W*(.*)|.{0,24})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What titles begin with. */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          ("the correct answer answers model key solutions antworten lösung lösungen réponses corrigé corrigés"
                  + " respuestas soluciones risposte soluzioni respostas antwoorden odpowiedzi odpovědi svar facit"
                  + " fasit gabarito cevaplar válaszok")
              .split(" "));

  private static final Pattern BULLET = Pattern.compile("^\\s*[-*+•]\\s+(\\S.*)$");

  private static final Pattern LETTERS =
      Pattern.compile("\\(?\\p{L}\\)?(?:\\s?[,&+/]\\s?\\p{L}){0,7}\\.?");

  private static final int LONGEST = 1_000;

  /** A page that says "Answers" more often than this has no sheet at its end. */
  private static final int MOST_TRIED = 5;

  private static final int FEWEST = 2;

  /** So many answers in a row are a sheet, though the page goes on below. */
  private static final int MANY = 5;

  /** Answers that an author forgot. */
  private static final int FURTHEST = 3;

  private static final double MOST = 0.8;
  private static final double LATE = 0.3;

  /** Where the key of the first section may stand. */
  private static final double EARLY = 0.05;

  private final BitSet lines = new BitSet();

  private final List<Map<Integer, List<String>>> rounds = new ArrayList<>();

  /** Whether anything else stands between the last answer and the next. */
  private boolean isApart;

  AnswerSheet(Page page) {
    int tried = 0;
    for (int index = (int) (page.size() * EARLY); index < page.size(); index++) {
      String line = page.line(index);
      if (!page.readable(index) || !mayBeTitle(line) || line.length() > LONGEST) {
        continue;
      }
      Matcher title = TITLE.matcher(line);
      if (!title.matches() || tried > MOST_TRIED) {
        continue;
      }
      String behind = title.group(1) == null ? "" : title.group(1);
      if (index >= page.size() * LATE && takes(page, index, behind)) {
        if (lines.length() >= page.size()) {
          return;
        }
      } else if (behind.isEmpty() && sectionEnd(page, index + 1) > 0) {
        lines.set(index);
        take(page, index + 1, sectionEnd(page, index + 1));
      } else {
        tried++;
        continue;
      }
      index = lines.length() - 1;
    }
    if (!rounds.isEmpty()) {
      return;
    }
    int untitled = Untitled.at(page);
    if (untitled >= 0) {
      take(page, untitled, page.size() - 1);
    }
  }

  private static boolean mayBeTitle(String line) {
    char letter = LinePrefix.letter(line);
    return letter != 0
        && (LinePrefix.isForeign(letter) || FIRST_WORDS.contains(LinePrefix.word(line)));
  }

  /** Whether a sheet stands below this title, and if so all that it says. */
  private boolean takes(Page page, int title, String behind) {
    List<KeyLine.Said> said = behind.isEmpty() ? List.of() : KeyLine.several(behind);
    if (!behind.isEmpty() && said.size() < FEWEST) {
      return false;
    }
    int end = behind.isEmpty() ? end(page, title + 1) : page.size() - 1;
    if (end >= 0) {
      said.forEach(this::put);
      lines.set(title);
      take(page, title + 1, end);
      return true;
    }
    return takesBullets(page, title);
  }

  /** Where the sheet ends that begins here; less than 0 if none does. */
  private static int end(Page page, int first) {
    int answers = 0;
    int others = 0;
    int end = -1;
    int last = 0;
    int all = 0;
    boolean several = false;
    for (int index = first; index < page.size() && others <= MANY + answers; index++) {
      if (page.blank(index) || isDrawn(page, index)) {
        continue;
      }
      List<KeyLine.Said> said = KeyLine.read(page, index);
      boolean counts = said.size() > 1 || (said.size() == 1 && counts(last, said.getFirst()));
      several |= said.size() > 1;
      answers += counts ? 1 : 0;
      others += counts ? 0 : 1;
      if (counts) {
        all += said.size();
        last = said.getFirst().number();
        end = answers >= MOST * (answers + others) ? index : end;
      }
    }
    if (end < 0 || !(answers >= FEWEST || several)) {
      return -1;
    }
    boolean whole = answers >= MOST * (answers + others);
    return whole ? page.size() - 1 : all >= MANY ? end : -1;
  }

  /** The last line of the key of a section that begins here; -1 if there is none. */
  private static int sectionEnd(Page page, int first) {
    int end = -1;
    int last = 0;
    int answers = 0;
    for (int index = first; index < page.size(); index++) {
      if (page.blank(index)) {
        continue;
      }
      List<KeyLine.Said> said = KeyLine.read(page, index);
      if (said.isEmpty()
          || said.getFirst().number() <= last
          || QuestionWords.ends(page.line(index))
          || InlineAnswer.hasChoicesBelow(page, index)) {
        break;
      }
      answers += said.size();
      last = said.getLast().number();
      end = index;
    }
    return answers >= FEWEST ? end : -1;
  }

  /** How often the numbers of the answers begin anew, and once more; 0 if there is no key. */
  int rounds() {
    return rounds.size();
  }

  /**
   * Whether a number is the next, or one of those soon after it, or the first of a round. Letters
   * of choices are answers in any order.
   */
  private static boolean counts(int last, KeyLine.Said said) {
    return LETTERS.matcher(said.answer()).matches()
        || said.number() == 1
        || (said.number() > last && said.number() <= last + FURTHEST);
  }

  /** Code, headings and drawn lines are neither for it nor against it. */
  private static boolean isDrawn(Page page, int index) {
    return switch (page.kindOf(index)) {
      case CODE, SERVING -> true;
      case ROW -> page.line(index).chars().noneMatch(Character::isDigit);
      case BLANK, TEXT ->
          !page.readable(index)
              || Dialects.HEADINGS.cue(page, index).orElse(new Cue.Rule()) instanceof Cue.Heading;
    };
  }

  /** A list without numbers, as long as there are questions above it. */
  private boolean takesBullets(Page page, int title) {
    var answers = new ArrayList<String>();
    for (int index = title + 1; index < page.size(); index++) {
      Matcher bullet = BULLET.matcher(page.line(index));
      if (!page.blank(index) && !(page.readable(index) && bullet.matches())) {
        return false;
      }
      if (!page.blank(index)) {
        answers.add(bullet.group(1).strip());
      }
    }
    if (answers.size() < FEWEST || answers.size() != Untitled.questions(page, title)) {
      return false;
    }
    for (int i = 0; i < answers.size(); i++) {
      put(new KeyLine.Said(i + 1, answers.get(i)));
    }
    lines.set(title, page.size());
    return true;
  }

  private void take(Page page, int first, int last) {
    for (int index = first; index <= last; index++) {
      List<KeyLine.Said> said = KeyLine.read(page, index);
      isApart |= said.isEmpty();
      said.forEach(this::put);
    }
    isApart = true;
    lines.set(first, last + 1);
  }

  private void put(KeyLine.Said said) {
    if (rounds.isEmpty() || (isApart && rounds.getLast().containsKey(said.number()))) {
      rounds.add(new HashMap<>());
    }
    rounds.getLast().computeIfAbsent(said.number(), _ -> new ArrayList<>()).add(said.answer());
    isApart = false;
  }

  /**
   * Whether the numbers are those of questions: as often begun anew and, if they are, no other ones
   * in any round.
   *
   * @param asked the numbers of the questions of each round
   */
  boolean isOf(List<Set<Integer>> asked) {
    if (rounds.size() != asked.size()) {
      return false;
    }
    for (int i = 0; i < asked.size() && asked.size() > 1; i++) {
      if (!asked.get(i).containsAll(rounds.get(i).keySet())) {
        return false;
      }
    }
    return true;
  }

  /** Whether this line is part of it. */
  boolean has(int index) {
    return lines.get(index);
  }

  /**
   * The answers to a question; one alone is certain.
   *
   * @param round how often numbers had begun anew before it
   */
  List<String> answers(int round, int number) {
    return round < rounds.size() ? rounds.get(round).getOrDefault(number, List.of()) : List.of();
  }

  /** The answers with a number in any round. */
  List<String> answers(int number) {
    return rounds.stream()
        .flatMap(round -> round.getOrDefault(number, List.of()).stream())
        .toList();
  }
}
