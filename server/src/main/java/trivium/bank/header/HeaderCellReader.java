package trivium.bank.header;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Interprets the cells of a header in one language. */
final class HeaderCellReader {
  /** Words that say, or may say, that choices are counted from 0. */
  private static final Set<String> FROM_ZERO = Set.of("index", "0", "zero");

  private final HeaderLanguage language;

  HeaderCellReader(HeaderLanguage language) {
    this.language = language;
  }

  /**
   * Interprets a cell: the first of its forms in which every word is understood, or else the first
   * in which any is. A remark that says of its own what is right or wrong makes the cell uncertain.
   */
  HeaderCell read(HeaderForms cell) {
    HeaderCell likely = HeaderCell.UNKNOWN;
    boolean numbered = isNumbered(cell.whole());
    boolean fromZero = cell.whole().stream().anyMatch(FROM_ZERO::contains);
    Set<HeaderWord> verdicts = verdicts(cell.whole());
    for (HeaderForms.Form form : cell.forms()) {
      HeaderCell read = read(form, numbered, fromZero);
      if (read.certain()) {
        return verdicts(form.words()).containsAll(verdicts) ? read : read.asUncertain();
      }
      if (!likely.isKnown()) {
        likely = read;
      }
    }
    return likely;
  }

  /** The words that say what is right or wrong. */
  private Set<HeaderWord> verdicts(List<String> words) {
    Set<HeaderWord> found = EnumSet.noneOf(HeaderWord.class);
    for (int i = 0; i < words.size(); i++) {
      language.at(words, i).ifPresent(phrase -> found.addAll(phrase.words()));
    }
    found.retainAll(EnumSet.of(HeaderWord.RIGHT, HeaderWord.WRONG));
    if (words.contains("false") && !words.contains("true")) {
      found.add(HeaderWord.WRONG);
    }
    return found;
  }

  /** Whether choices are given by number: "Correct answer (only the number)". */
  private boolean isNumbered(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Optional<HeaderLanguage.Found> found = language.at(words, i);
      if (words.get(i).equals("#")
          || words.get(i).equals("index")
          || (found.isPresent() && found.get().words().contains(HeaderWord.NUMBER))) {
        return true;
      }
    }
    return false;
  }

  private HeaderCell read(HeaderForms.Form form, boolean numbered, boolean fromZero) {
    List<String> words = form.words();
    Set<HeaderWord> found = EnumSet.noneOf(HeaderWord.class);
    Optional<ChoiceLabel> label = Optional.empty();
    boolean certain = true;
    for (int i = 0; i < words.size(); ) {
      String text = words.get(i);
      Optional<HeaderLanguage.Found> phrase = language.at(words, i);
      Optional<ChoiceLabel> named = form.labels().get(i);
      boolean word =
          named.isEmpty()
              || (phrase.isPresent() && phrase.get().length() > 1)
              || (words.size() == 1 && phrase.isPresent() && !isFiller(phrase.get()));
      if (phrase.isPresent() && word) {
        found.addAll(phrase.get().words());
        i += phrase.get().length();
      } else if (named.isPresent() && label.isEmpty()) {
        label = named;
        i++;
      } else if (text.equals("#")) {
        found.add(HeaderWord.NUMBER);
        i++;
      } else {
        certain = false;
        i++;
      }
    }
    ColumnMeaning meaning = meaning(found, label.isPresent());
    boolean answerLabel = meaning == ColumnMeaning.OPTION && found.contains(HeaderWord.ANSWER);
    return meaning == ColumnMeaning.UNKNOWN
        ? HeaderCell.UNKNOWN
        : new HeaderCell(
            meaning,
            label,
            certain,
            answerLabel && !found.contains(HeaderWord.CHOICE),
            numbered,
            !found.isEmpty(),
            fromZero);
  }

  private static boolean isFiller(HeaderLanguage.Found phrase) {
    return phrase.words().equals(EnumSet.of(HeaderWord.FILLER));
  }

  /** The meaning in order of precedence: an "answer explanation" is an explanation. */
  private static ColumnMeaning meaning(Set<HeaderWord> found, boolean labelled) {
    boolean right = found.contains(HeaderWord.RIGHT) || found.contains(HeaderWord.KEY);
    if (found.contains(HeaderWord.PLAYER)) {
      return ColumnMeaning.PLAYER;
    }
    if (found.contains(HeaderWord.RESULT)) {
      return ColumnMeaning.RESULT;
    }
    if (found.contains(HeaderWord.EXPLANATION)) {
      return ColumnMeaning.EXPLANATION;
    }
    if (found.contains(HeaderWord.WRONG)) {
      return ColumnMeaning.WRONG;
    }
    if (right) {
      return found.contains(HeaderWord.TIME) || found.contains(HeaderWord.POINTS)
          ? ColumnMeaning.IGNORED
          : ColumnMeaning.CORRECT;
    }
    if (found.contains(HeaderWord.PICTURE)) {
      return ColumnMeaning.PICTURE;
    }
    if (found.contains(HeaderWord.TIME)) {
      return ColumnMeaning.LIMIT;
    }
    if (found.contains(HeaderWord.POINTS)) {
      return ColumnMeaning.WORTH;
    }
    if (found.contains(HeaderWord.KIND)) {
      return ColumnMeaning.KIND;
    }
    if (found.contains(HeaderWord.IGNORED)) {
      return ColumnMeaning.IGNORED;
    }
    return content(found, labelled);
  }

  private static ColumnMeaning content(Set<HeaderWord> found, boolean labelled) {
    if (found.contains(HeaderWord.NUMBER)) {
      return found.contains(HeaderWord.ANSWER) || found.contains(HeaderWord.CHOICE)
          ? labelled ? ColumnMeaning.OPTION : ColumnMeaning.CORRECT
          : ColumnMeaning.NUMBER;
    }
    if (found.contains(HeaderWord.TOPIC)) {
      return ColumnMeaning.TOPIC;
    }
    if (found.contains(HeaderWord.CHOICE) || found.contains(HeaderWord.CHOICES)) {
      return labelled ? ColumnMeaning.OPTION : ColumnMeaning.OPTIONS;
    }
    if (found.contains(HeaderWord.ANSWER)) {
      return labelled ? ColumnMeaning.OPTION : ColumnMeaning.ANSWER;
    }
    if (found.contains(HeaderWord.QUESTION)) {
      return labelled ? ColumnMeaning.UNKNOWN : ColumnMeaning.QUESTION;
    }
    return labelled && found.isEmpty() ? ColumnMeaning.OPTION : ColumnMeaning.UNKNOWN;
  }
}
