package trivium.bank.header;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalization of header cells: words without case, accents and punctuation. */
public final class HeaderText {
  private static final Pattern CAMEL =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

  /** Accents of Latin, Greek and Cyrillic letters, vowels of Arabic and Hebrew ones. */
  private static final Pattern MARKS =
      Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05C7\\u064B-\\u065F\\u0670\\u0640]");

  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L})\\((\\p{L}{1,3})\\)");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*\\d{1,2}[.)]\\s+(?=\\S)");
  private static final String DASHES = "-–—";
  private static final String REMARK_BEGINS = "(（[:：";

  private HeaderText() {}

  /** "Réponse N°1" is "reponse n 1". */
  public static String folded(String text) {
    String apart = Normalizer.normalize(CAMEL.matcher(text).replaceAll(" "), Normalizer.Form.NFKD);
    String bare =
        Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
    var out = new StringBuilder();
    bare.codePoints()
        .forEach(next -> {
          switch (next) {
            case 'ı' -> out.append('i');
            case 'ł' -> out.append('l');
            case 'ø' -> out.append('o');
            case 'đ', 'ð' -> out.append('d');
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'þ' -> out.append("th");
            case 'ى', 'ی' -> out.append('ي');
            case 'ة' -> out.append('ه');
            case 'ک' -> out.append('ك');
            case '#', '№', '°', 'º' -> out.append(" # ");
            case '%' -> out.append(" % ");
            default -> {
              if (Character.isLetterOrDigit(next) || isMark(next)) {
                out.appendCodePoint(next);
              } else {
                out.append(' ');
              }
            }
          }
        });
    return out.toString().strip().replaceAll("\\s+", " ");
  }

  private static boolean isMark(int next) {
    int type = Character.getType(next);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Splits into words; into characters for scripts that have no spaces between words. */
  static List<String> words(String folded) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    folded
        .codePoints()
        .forEach(next -> {
          if (next == ' ' || isUnspaced(next)) {
            if (!word.isEmpty()) {
              words.add(word.toString());
              word.setLength(0);
            }
            if (next != ' ') {
              words.add(Character.toString(next));
            }
          } else {
            word.appendCodePoint(next);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isUnspaced(int next) {
    return switch (Character.UnicodeScript.of(next)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> next == 'ー';
    };
  }

  /** "Answer(s)" is "Answers", and "4. Answers" is "Answers". */
  static String plain(String cell) {
    return NUMBERED.matcher(ENDING.matcher(cell).replaceAll("$1")).replaceFirst("");
  }

  /** Removes a remark in brackets, after a dash or after a colon. */
  static String withoutRemark(String cell) {
    int blanks = 0;
    for (int i = 0; i < cell.length(); i++) {
      char next = cell.charAt(i);
      int end = i - blanks;
      boolean isDash =
          blanks > 0
              && DASHES.indexOf(next) >= 0
              && i + 1 < cell.length()
              && isBlank(cell.charAt(i + 1));
      if (isDash || (end > 0 && REMARK_BEGINS.indexOf(next) >= 0)) {
        return cell.substring(0, end);
      }
      blanks = isBlank(next) ? blanks + 1 : 0;
    }
    return cell;
  }

  private static boolean isBlank(char next) {
    return next == ' ' || (next >= '\t' && next <= '\r');
  }
}
