package trivium.bank.header;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Interprets headers of tables in the language in which most cells are understood, combined with
 * English, because templates mix the two. Immutable.
 */
public final class HeaderDictionary {
  private static final List<String> CODES =
      List.of(
          "en", "af", "am", "ar", "az", "be", "bg", "bn", "br", "bs", "ca", "cs", "cy", "da", "de",
          "el", "es", "et", "eu", "fa", "fi", "fo", "fr", "fy", "ga", "gd", "gl", "gu", "ha", "he",
          "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "jv", "ka", "kk", "km", "kn", "ko", "lb",
          "lt", "lv", "mk", "ml", "mr", "ms", "mt", "my", "ne", "nl", "no", "pa", "pl", "ps", "pt",
          "rm", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tl", "tr", "uk",
          "ur", "uz", "vi", "yo", "zh");

  private static final int LONGEST_LABEL = 40;
  private static final String ROMAN = "ivxIVX";

  /** A letter or number with nothing but punctuation around it. */
  private static final Pattern ALONE =
      Pattern.compile("[\\s(\\[（【]*([\\p{L}\\p{M}\\p{N}ـ]{1,5})[\\s.)\\]、．。）】:]*");

  /** "-1", "≠ B" and "B?" do not name a choice. */
  private static final Pattern NO_LABEL = Pattern.compile("^\\s*[!≠¬~<>=+−–-]|[?？]\\s*$");

  /**
   * @param reader of this language and English
   */
  private record Candidate(HeaderLanguage language, HeaderCellReader reader) {}

  private final List<Candidate> candidates;
  private final HeaderCellReader english;
  private final HeaderCellReader any;

  private HeaderDictionary(List<HeaderLanguage> languages) {
    HeaderLanguage first = languages.getFirst();
    HeaderLanguage all = HeaderLanguage.union("any", languages);
    this.english = new HeaderCellReader(first);
    this.any = new HeaderCellReader(all);
    this.candidates =
        Stream.concat(languages.stream().skip(1), Stream.of(all))
            .map(language ->
                new Candidate(
                    language,
                    new HeaderCellReader(
                        HeaderLanguage.union(language.code(), List.of(language, first)))))
            .toList();
  }

  /** Loads the dictionary on first use. */
  private static final class Loaded {
    private static final HeaderDictionary ALL =
        new HeaderDictionary(CODES.stream().map(HeaderLanguage::read).toList());
  }

  public static HeaderDictionary all() {
    return Loaded.ALL;
  }

  /**
   * Interprets the cells of a row as a header. Of languages that understand the same number of
   * cells, the first is used: English, then by code.
   */
  public List<HeaderCell> read(List<String> cells) {
    List<HeaderForms> forms = cells.stream().map(HeaderForms::of).toList();
    List<HeaderCell> best = forms.stream().map(any::read).toList();
    if (best.stream().noneMatch(HeaderDictionary::isWorded)) {
      return best;
    }
    best = forms.stream().map(english::read).toList();
    long most = score(best);
    Set<String> words =
        forms.stream()
            .flatMap(cell -> cell.forms().stream())
            .flatMap(form -> form.words().stream())
            .collect(Collectors.toUnmodifiableSet());
    for (Candidate candidate : candidates) {
      if (candidate.language().hasAnyOf(words)) {
        List<HeaderCell> read = forms.stream().map(candidate.reader()::read).toList();
        long score = score(read);
        if (score > most) {
          most = score;
          best = read;
        }
      }
    }
    return best;
  }

  /** Whether it has words, so that its language matters. */
  private static boolean isWorded(HeaderCell cell) {
    return cell.isKnown() && !(cell.is(ColumnMeaning.OPTION) && !cell.worded());
  }

  /** The label of a choice, "B", "2." or "Option 2" in any language; empty if it is none. */
  public Optional<ChoiceLabel> label(String text) {
    if (text.isBlank()
        || text.length() > LONGEST_LABEL
        || !mayBeLabel(text)
        || NO_LABEL.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher alone = ALONE.matcher(text);
    Optional<ChoiceLabel> bare =
        ChoiceLabel.parse(
            alone.matches() ? String.valueOf(alone.group(1)) : HeaderText.folded(text));
    if (bare.isPresent()) {
      return bare;
    }
    HeaderCell cell = any.read(HeaderForms.of(text));
    return cell.certain() && cell.is(ColumnMeaning.OPTION) ? cell.label() : Optional.empty();
  }

  /** A fast check for a digit, a single letter or a Roman number, which most texts do not have. */
  private static boolean mayBeLabel(String text) {
    int run = 0;
    boolean roman = true;
    for (int i = 0; i <= text.length(); i++) {
      char next = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isDigit(next) || next > 0x24F) {
        return true;
      }
      if (Character.isLetter(next)) {
        run++;
        roman &= ROMAN.indexOf(next) >= 0;
      } else {
        if (run == 1 || (run > 1 && roman)) {
          return true;
        }
        run = 0;
        roman = true;
      }
    }
    return false;
  }

  private static long score(List<HeaderCell> cells) {
    return cells.stream().filter(HeaderCell::isKnown).count()
        + 2 * cells.stream().filter(HeaderCell::certain).count();
  }
}
