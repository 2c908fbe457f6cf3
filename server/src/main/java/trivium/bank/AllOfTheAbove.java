package trivium.bank;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises choices that refer to other choices, such as "all of the above" or "A and B". A
 * question with such a choice keeps the order of its author.
 */
final class AllOfTheAbove {
  private static final Pattern SPEAKS_OF_OTHERS =
      Pattern.compile(
          "^(?:(?:all|none|any|both|neither|each) (?:of )?(?:the )?(?:above|below|these|those|them|others?)"
              + "|(?:both )?\\(?[a-h]\\)? (?:and|or|&) \\(?[a-h]\\)?)\\W*$",
          Pattern.CASE_INSENSITIVE);

  private AllOfTheAbove() {}

  static boolean isAmong(List<String> choices) {
    return choices.stream().anyMatch(choice -> SPEAKS_OF_OTHERS.matcher(choice.strip()).matches());
  }
}
