package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/**
 * {@code ## Heading}, a heading that is underlined, {@code ROUND 2}, a title between signs, and the
 * line {@code ---} across the page. Whether headings ask is for {@link Headings} to say.
 */
final class HeadingForm implements Form {
  private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s{0,9}([^#\\s].*)$");

  /** {@code 3. ### Heading}: an item of a list that is a heading. */
  private static final Pattern ITEM =
      Pattern.compile("^\\s*(\\d{1,4}[.)])\\s+(#{1,6})\\s+(\\S.*)$");

  private static final Pattern UNDERLINE = Pattern.compile("^(?:={3,}|-{3,}|~{3,})$");

  private static final Pattern PART =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]{0,4}(?:round|section|chapter|unit|part|module|lesson|week|day|topic|category|level|kapitel|runde|thema|teil|chapitre|partie|capítulo|tema|unidad|parte)\\s+(?:\\d{1,3}|[ivx]{1,5}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)(?:\\W.{0,60})?$",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_UNDERLINED = 80;
  private static final int PLAIN_LEVEL = 2;
  private static final int WORDS_OF_A_TITLE = 7;

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index);
    char first = line.stripLeading().charAt(0);
    boolean fresh = page.has(index, Traits.FRESH);
    if (!fresh && Character.isLetter(first)) {
      return Optional.empty();
    }
    if (page.has(index, Traits.SIGN_FIRST) && isRule(line)) {
      return Optional.of(new Cue.Rule());
    }
    if (Character.isDigit(first) && line.indexOf('#') > 0) {
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        return Optional.of(
            new Cue.Heading(
                item.group(2).length(),
                item.group(1) + " " + MarkupStripper.withoutEnd(item.group(3), "# \t")));
      }
    }
    if (first == '#') {
      Matcher heading = HEADING.matcher(line);
      return heading.matches()
              && (line.contains("# ") || QuestionWords.ends(line) || heading.group(1).length() > 1)
          ? Optional.of(
              new Cue.Heading(
                  heading.group(1).length(), MarkupStripper.withoutEnd(heading.group(2), "# \t")))
          : Optional.empty();
    }
    if (isUnderlined(page, index)) {
      boolean top = page.line(index + 1).charAt(0) == '=';
      return Optional.of(new Cue.Heading(top ? 1 : PLAIN_LEVEL, line.strip()));
    }
    boolean alone = fresh && !QuestionWords.ends(line);
    if (alone && (PART.matcher(line).matches() || isTitle(page, index, line.strip()))) {
      return Optional.of(new Cue.Heading(PLAIN_LEVEL, line.strip()));
    }
    return Optional.empty();
  }

  /** A line of nothing but three or more of one sign. */
  private static boolean isRule(String line) {
    char sign = 0;
    int signs = 0;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (next == ' ') {
        continue;
      }
      if ("-*_=~#+•".indexOf(next) < 0 || (sign != 0 && next != sign)) {
        return false;
      }
      sign = next;
      signs++;
    }
    return signs >= 3;
  }

  private static boolean isUnderlined(Page page, int index) {
    if (index + 1 >= page.size() || !page.fresh(index)) {
      return false;
    }
    String line = page.line(index).strip();
    String below = page.line(index + 1).strip();
    if (line.length() > LONGEST_UNDERLINED || !UNDERLINE.matcher(below).matches()) {
      return false;
    }
    // A rule under a line of text is a rule, unless it was drawn as long as the text.
    return below.charAt(0) == '='
        || (below.length() >= line.length() - 3 && below.length() <= line.length() + 5);
  }

  /** A few words in capitals, alone between blank lines. */
  private static boolean isTitle(Page page, int index, String line) {
    return CapsForm.inCapitals(line)
        && line.split("\\s+").length <= WORDS_OF_A_TITLE
        && line.length() >= 4
        && Character.isLetter(line.charAt(0))
        && (index + 1 >= page.size()
            || page.blank(index + 1)
            || QuestionWords.ends(page.line(index + 1)))
        && !QuestionWords.asks(line);
  }

  @Override
  public Firmness firmness() {
    return Firmness.LABELLED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return true;
  }
}
