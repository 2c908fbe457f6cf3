package trivium.bank.header;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the header of a table in the language in which most of its cells are understood; English
 * words are understood beside those of any language, as templates mix them.
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

  private final List<HeaderCellReader> readers;
  private final HeaderCellReader any;

  private HeaderDictionary(List<HeaderLanguage> languages) {
    HeaderLanguage english = languages.getFirst();
    HeaderLanguage all = HeaderLanguage.union("any", languages);
    this.any = new HeaderCellReader(all);
    this.readers =
        Stream.concat(
                languages.stream()
                    .map(language ->
                        HeaderLanguage.union(language.code(), List.of(language, english))),
                Stream.of(all))
            .map(HeaderCellReader::new)
            .toList();
  }

  /** Loads once what never changes. */
  private static final class Loaded {
    private static final HeaderDictionary ALL =
        new HeaderDictionary(CODES.stream().map(HeaderLanguage::read).toList());
  }

  public static HeaderDictionary all() {
    return Loaded.ALL;
  }

  static List<String> languages() {
    return CODES;
  }

  /**
   * What each cell of a row says if the row is a header. Of languages that understand as much of
   * it, the first counts: English, then by its code.
   */
  public List<HeaderCell> read(List<String> cells) {
    List<HeaderForms> forms = cells.stream().map(HeaderForms::of).toList();
    List<HeaderCell> best = forms.stream().map(any::read).toList();
    if (best.stream().noneMatch(HeaderDictionary::isSpoken)) {
      return best;
    }
    long most = -1;
    for (HeaderCellReader reader : readers) {
      List<HeaderCell> read = forms.stream().map(reader::read).toList();
      long merit = merit(read);
      if (merit > most) {
        most = merit;
        best = read;
      }
    }
    return best;
  }

  /** Numbers and letters alone are no header of any language. */
  private static boolean isSpoken(HeaderCell cell) {
    return cell.isKnown() && !(cell.is(ColumnMeaning.OPTION) && !cell.worded());
  }

  /**
   * The label of a choice, "B", "2." or "Option 2" in any language; empty if it is anything else.
   */
  public Optional<ChoiceLabel> label(String text) {
    if (text.isBlank() || text.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    if (!mayHoldALabel(text)) {
      return Optional.empty();
    }
    Optional<ChoiceLabel> bare = ChoiceLabel.parse(HeaderText.folded(text));
    if (bare.isPresent()) {
      return bare;
    }
    HeaderCell cell = any.read(HeaderForms.of(text));
    return cell.certain() && cell.is(ColumnMeaning.OPTION) ? cell.label() : Optional.empty();
  }

  /** Most texts have neither a digit nor a letter alone; this spares looking closer. */
  private static boolean mayHoldALabel(String text) {
    int run = 0;
    for (int i = 0; i <= text.length(); i++) {
      char next = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isDigit(next) || next > 0x24F) {
        return true;
      }
      if (Character.isLetter(next)) {
        run++;
      } else {
        if (run == 1) {
          return true;
        }
        run = 0;
      }
    }
    return false;
  }

  private static long merit(List<HeaderCell> cells) {
    return cells.stream().filter(HeaderCell::isKnown).count()
        + 2 * cells.stream().filter(HeaderCell::certain).count();
  }
}
