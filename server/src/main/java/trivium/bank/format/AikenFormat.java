package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.text.AnswerWords;
import trivium.bank.text.ChoiceLetters;
import trivium.bank.text.Tidy;

/**
 * Aiken: a question, its choices behind {@code A.} or {@code A)}, and {@code ANSWER: B}; in any
 * alphabet, with the word for the answer in any language. Several right ones and a line of feedback
 * are no part of it, but people write them.
 */
final class AikenFormat implements Format {
  private static final int SURE = 80;
  private static final Pattern FEEDBACK =
      Pattern.compile("^\\s*(?:FEEDBACK|EXPLANATION|RATIONALE|@FEEDBACK)\\s*:\\s*(.*)$");
  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,4}\\s?[.)．、]\\s*(?=\\S)");

  /** What stands between the letters of several right choices; "and" in some languages. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;&+/،、，]\\s*|\\s+(?:and|und|et|y|e|o|en|og|och|i|и|та|و|和)\\s+|\\s+");

  private static final Pattern GLUED = Pattern.compile("[A-Z]{2,8}");

  /** An answer with more letters in it is a sentence. */
  private static final int LONGEST_KEY = 60;

  /** So many of the answers must stand below choices, or the file is something else. */
  private static final double MOST = 0.6;

  @Override
  public String name() {
    return "Aiken";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary()) {
      return 0;
    }
    List<String> lines = source.text().lines().filter(line -> !line.isBlank()).toList();
    int answers = 0;
    int after = 0;
    int strange = 0;
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean answer = isKey(lines.get(i));
      answers += answer ? 1 : 0;
      after += answer && i > 1 && choice(lines.get(i - 1)).isPresent() ? 1 : 0;
      Optional<ChoiceLetters.Labelled> choice = answer ? Optional.empty() : choice(lines.get(i));
      strange +=
          choice.filter(one -> !ChoiceLetters.canBe(one.letter(), 0)).isPresent() && !begun ? 1 : 0;
      begun = choice.isPresent();
    }
    return answers > 0 && after >= answers * MOST && strange <= answers / 2 ? SURE : 0;
  }

  /** Whether the line says which choice is right by one letter or several. */
  private static boolean isKey(String line) {
    return label(line)
        .map(AnswerWords.Line::answer)
        .filter(key -> key.length() <= LONGEST_KEY)
        .map(AikenFormat::letters)
        .filter(letters -> !letters.isEmpty())
        .isPresent();
  }

  /** In Latin letters the word stands in capitals; notes have it in small ones. */
  private static Optional<AnswerWords.Line> label(String line) {
    return AnswerWords.in(line)
        .filter(label ->
            label.word().chars().noneMatch(AikenFormat::isLatin)
                || label.word().equals(label.word().toUpperCase(Locale.ROOT))
                || !label
                    .word()
                    .toLowerCase(Locale.ROOT)
                    .matches("(?:correct |right )?answers?|key"));
  }

  private static boolean isLatin(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  /** A choice in capitals or in letters without case; small Latin ones are those of notes. */
  private static Optional<ChoiceLetters.Labelled> choice(String line) {
    return ChoiceLetters.in(line)
        .filter(one -> !Character.isDigit(one.letter().charAt(0)))
        .filter(one -> one.sign() != ':' && one.sign() != ']')
        .filter(one -> !line.stripLeading().matches("[(\\[]?[a-z].*"));
  }

  /** The letters that a key consists of; none if it is made of anything else. */
  private static List<String> letters(String key) {
    String bare = key.replaceFirst("[.。]$", "").strip();
    if (GLUED.matcher(bare).matches()) {
      return bare.chars().mapToObj(Character::toString).toList();
    }
    // Nothing behind a comma is a letter that was lost.
    List<String> letters =
        Stream.of(BETWEEN.split(bare, -1)).map(AikenFormat::withoutSigns).toList();
    return letters.stream().allMatch(AikenFormat::isLetter) ? letters : List.of();
  }

  private static String withoutSigns(String letter) {
    return ChoiceLetters.bare(letter.replaceAll("[()\\[\\].（）]", ""));
  }

  private static boolean isLetter(String letter) {
    return !letter.isEmpty()
        && !Character.isDigit(letter.charAt(0))
        && ChoiceLetters.in(letter + ")").isPresent();
  }

  @Override
  public Understood read(Source source) {
    var gathered = new Gathered(name(), source);
    List<String> lines = source.text().lines().toList();
    var item = new Item();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher feedback = FEEDBACK.matcher(line);
      if (feedback.matches() && item.answered()) {
        item.explain(String.valueOf(feedback.group(1)), i + 1);
      } else if (line.isBlank()) {
        item.space();
      } else {
        if (item.answered() || item.endsBefore(line)) {
          item.into(gathered);
          item = new Item();
        }
        item.take(line, i + 1);
      }
    }
    item.into(gathered);
    return gathered.understood("");
  }

  /** A question while its lines come in. */
  private static final class Item {
    private final List<String> question = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private final StringBuilder explanation = new StringBuilder();
    private List<String> key = List.of();
    private int first;
    private int last;
    private boolean answered;
    private boolean spaced;
    private boolean strange;

    boolean answered() {
      return answered;
    }

    void space() {
      spaced = true;
    }

    /** Below an empty line only another choice or the answer belong to what has choices. */
    boolean endsBefore(String line) {
      return spaced
          && !choices.isEmpty()
          && label(line).isEmpty()
          && choice(line).filter(this::isNext).isEmpty();
    }

    void explain(String text, int line) {
      explanation.append(explanation.isEmpty() ? "" : "\n").append(text.strip());
      last = line;
    }

    void take(String line, int number) {
      first = first == 0 ? number : first;
      last = number;
      spaced = false;
      Optional<AnswerWords.Line> label = label(line);
      Optional<ChoiceLetters.Labelled> choice = choice(line);
      if (label.isPresent()) {
        String said = label.get().answer();
        key = said.length() <= LONGEST_KEY ? letters(said) : List.of();
        answered = true;
      } else if (!question.isEmpty() && choice.isPresent() && isNext(choice.get())) {
        letters.add(choice.get().letter());
        choices.add(choice.get().text());
      } else if (choices.isEmpty()) {
        question.add(question.isEmpty() ? unnumbered(line) : line.strip());
      } else {
        strange |= choice.isPresent();
        choices.set(choices.size() - 1, choices.getLast() + " " + line.strip());
      }
    }

    private static String unnumbered(String line) {
      return NUMBER.matcher(line).replaceFirst("").strip();
    }

    private boolean isNext(ChoiceLetters.Labelled choice) {
      var all = new ArrayList<>(letters);
      all.add(choice.letter());
      return ChoiceLetters.areInOrder(all);
    }

    void into(Gathered gathered) {
      if (first == 0) {
        return;
      }
      Place place = new Place(first, last, "");
      String prompt = String.join("\n", question);
      String said = Tidy.excerpt(prompt.isEmpty() ? String.join(" ", choices) : prompt);
      List<Optional<Integer>> right =
          key.stream().map(letter -> ChoiceLetters.place(letter, letters)).toList();
      if (choices.isEmpty()) {
        gathered.problem(place, "has no choices that begin with A. or A): " + said);
      } else if (strange) {
        gathered.problem(place, "has choices whose letters do not follow each other: " + said);
      } else if (key.isEmpty()) {
        gathered.problem(place, "has no line such as ANSWER: B below its choices: " + said);
      } else if (right.stream().anyMatch(Optional::isEmpty)) {
        gathered.problem(place, "names a right choice that is not there: " + said);
      } else {
        List<Integer> places = right.stream().flatMap(Optional::stream).distinct().toList();
        var options = new ArrayList<Option>();
        for (int i = 0; i < choices.size(); i++) {
          if (!choices.get(i).isBlank()) {
            options.add(new Option(choices.get(i), places.contains(i)));
          }
        }
        gathered.choices(
            place, prompt, options, places.size() > 1, explanation.toString(), Extras.NONE);
      }
    }
  }
}
