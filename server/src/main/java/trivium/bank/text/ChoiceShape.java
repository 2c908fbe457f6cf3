package trivium.bank.text;

import java.util.regex.Pattern;

/** The visual shape of a choice. Choices of different shapes give the answer away. */
public enum ChoiceShape {
  YEAR,
  NUMBER,
  CODE,
  ACRONYM,
  NAME,
  WORD,
  PHRASE,
  CLAUSE;

  private static final Pattern A_YEAR = Pattern.compile("^1\\d{3}$|^20\\d{2}$");
  private static final Pattern A_NUMBER =
      Pattern.compile(
          "^(?:(?i:about|around|approximately|approx\\.?|circa|ca\\.?|over|nearly|almost|etwa|unos|environ|~|≈)\\s?)?[-$€£]?\\d[\\d.,/:]*(?:\\s?(?:-|–|to|bis)\\s?\\d[\\d.,]*)?\\s?(?:%|°C|°)?(?:\\s\\p{L}[\\p{L}/²³]*){0,3}$");
  private static final Pattern A_CODE =
      Pattern.compile("\\w\\(|\\w_\\w|__|`|[\\w)]\\.[a-z]\\w|\\w=\\w|</");

  /** Text without any of these characters is not code. */
  private static final String SIGNS_OF_CODE = "(_`.=<";

  private static final Pattern AN_ACRONYM = Pattern.compile("^[A-Z][A-Z0-9]{1,6}s?$");
  private static final Pattern A_NAME =
      Pattern.compile(
          "^(?:The |A )?\\p{Lu}[\\p{L}'’.&-]*(?:\\s(?:(?:of|the|and|de|la|van|von|in|to|a|on|for|der|di|da)\\s)*[\\p{Lu}\\d][\\p{L}\\d'’.&-]*)*$");

  public static ChoiceShape of(String text) {
    String bare = text.strip();
    int words = Words.count(bare);
    if (hasDigit(bare)) {
      if (A_YEAR.matcher(bare).matches()) {
        return YEAR;
      }
      if (A_NUMBER.matcher(bare).matches()) {
        return NUMBER;
      }
    }
    if (code(bare, words)) {
      return CODE;
    }
    boolean capital = !bare.isEmpty() && Character.isUpperCase(bare.codePointAt(0));
    if (capital && words == 1 && AN_ACRONYM.matcher(bare).matches()) {
      return ACRONYM;
    }
    if (capital && words <= 5 && A_NAME.matcher(bare).matches()) {
      return NAME;
    }
    return words == 1 ? WORD : words <= 4 ? PHRASE : CLAUSE;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSignOfCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SIGNS_OF_CODE.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether most words are code; a sentence may name a file or a call. */
  private static boolean code(String text, int words) {
    if (text.length() > 2 && text.indexOf('`') == 0 && text.indexOf('`', 1) == text.length() - 1) {
      return true;
    }
    if (words > 6 || !hasSignOfCode(text)) {
      return false;
    }
    long code = 0;
    for (String word : text.split("\\s+")) {
      code += A_CODE.matcher(word).find() ? 1 : 0;
    }
    return code * 2 > words;
  }

  /** How similar two shapes are, from 0 (never together) to 3 (the same). */
  public int likeness(ChoiceShape other) {
    if (this == other) {
      return 3;
    }
    if (isDistinct() || other.isDistinct()) {
      return 0;
    }
    return Math.max(0, 2 - Math.abs(length() - other.length()));
  }

  /** Whether this shape stands out beside any other. */
  private boolean isDistinct() {
    return this == YEAR || this == NUMBER || this == CODE;
  }

  private int length() {
    return switch (this) {
      case YEAR, NUMBER, ACRONYM, WORD, NAME -> 0;
      case CODE, PHRASE -> 1;
      case CLAUSE -> 2;
    };
  }
}
