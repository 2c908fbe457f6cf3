package trivium.bank.notes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Term :: definition}, {@code Term - definition}, {@code **Term** | definition}, {@code
 * front;;back;}, {@code term*definition}: a term, a sign, and what it means, each on a line. One
 * form for each sign.
 */
final class SeparatedForm implements Form {
  /** What stands before a colon and goes on with the answer above. */
  private static final Set<String> REMARKS =
      Set.copyOf(
          List.of(
              ("note notes example examples eg e.g ie tip tips hint warning ps see source sources important author date"
                      + " updated version license todo fixme ref reference references http https name email url link")
                  .split(" ")));

  private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.!?;,]$|[.!?]\\s");

  /** A link to another page is an item of a list of links; one within this page may be a term. */
  private static final Pattern LINK =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]{0,4}\\[[^\\]]{1,90}\\]\\((?:http|[^()#]{1,90}\\.(?:md|html?|pdf)\\)$)");

  /** The letter of a choice is no term. */
  private static final Pattern CHOICE = Pattern.compile("[^\\p{L}]*[A-Ha-h][^\\p{L}]*");

  /** Beside questions that are marked as such a single colon is no second dialect. */
  private static final double BESIDE = 0.1;

  private static final int OFTEN = 2;
  private static final int WORDS_OF_A_TERM = 9;
  private static final int LONGEST_TERM = 90;

  private final int sign;
  private final Pattern pattern;
  private final double share;
  private final Firmness firmness;

  /**
   * @param sign that every such line has
   * @param between what stands between term and definition, as a pattern
   * @param share how much of a file must be written so
   */
  SeparatedForm(int sign, String between, double share) {
    this.sign = sign;
    this.share = share;
    this.firmness =
        sign == Traits.COLONS || sign == Traits.SEMICOLONS ? Firmness.MARKED : Firmness.SOFT;
    this.pattern =
        Pattern.compile(
            "^\\s*(?:[-+•*]\\s+|\\d{1,4}[.)]\\s+)?(?:(?:\\*\\*|__)(.{1,90}?)(?:\\*\\*|__)|([^\\s\\-*+#>|=:\\d.].{0,89}?))\\s{0,9}"
                + between
                + "\\s{0,9}(\\S.*)$");
  }

  @Override
  public int needs() {
    return sign;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    // "**Term:** text" is the same as "**Term**: text".
    String line = page.line(index);
    if (line.contains(":**")) {
      line = line.replace(":**", "**:");
    }
    Matcher at = pattern.matcher(line);
    if (!at.matches()) {
      return Optional.empty();
    }
    String term = (at.group(1) == null ? at.group(2) : at.group(1)).strip();
    String definition =
        MarkupStripper.withoutEnd(at.group(3).strip(), sign == Traits.SEMICOLONS ? "; " : "");
    if (term.isEmpty() || definition.isEmpty()) {
      return Optional.empty();
    }
    if (firmness == Firmness.MARKED) {
      return Optional.of(new Cue.Tells(term, definition));
    }
    boolean fits =
        term.length() <= LONGEST_TERM
            && !term.contains("**")
            && term.charAt(0) != '<'
            && term.indexOf('[') <= term.indexOf(']')
            && !LINK.matcher(term).find()
            && !CHOICE.matcher(term).matches()
            && term.split("\\s+").length <= WORDS_OF_A_TERM
            && ((at.group(1) != null && sign == Traits.EM_DASH)
                || !ENDS_A_SENTENCE.matcher(term).find())
            && !Code.looks(line)
            && !REMARKS.contains(term.toLowerCase(Locale.ROOT))
            && !definition.startsWith("//")
            && !definition.startsWith("http");
    return fits ? Optional.of(new Cue.Tells(term, definition)) : Optional.empty();
  }

  /** What comes again and again is a key, as "Example:" is, and no term. */
  @Override
  public Claims kept(Page page, Claims claims) {
    if (firmness == Firmness.MARKED) {
      return claims;
    }
    Map<Integer, Integer> times = new HashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      times.merge(claims.term(i), 1, Integer::sum);
    }
    return claims.where(claim -> times.getOrDefault(claims.term(claim), 0) <= OFTEN);
  }

  @Override
  public Firmness firmness() {
    return firmness;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return (evidence.hasFirm()
            && evidence.isBesideQuestions()
            && evidence.claims() >= Math.min(Survey.SOME, BESIDE * evidence.firm()))
        || (evidence.claims() >= Survey.SOME - 1 && evidence.shareOfFile() >= share);
  }
}
