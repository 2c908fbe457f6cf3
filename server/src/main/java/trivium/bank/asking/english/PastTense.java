package trivium.bank.asking.english;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import trivium.bank.text.WordLists;

/** The past tense of English verbs that occur in "When did ... ?". Pure. */
final class PastTense {
  /** The past tense by verb. */
  private static final Map<String, String> TENSES =
      WordLists.lines(PastTense.class, "past-tenses.txt").stream()
          .map(line -> line.split(" "))
          .collect(
              Collectors.toUnmodifiableMap(
                  verb -> verb[0], verb -> verb.length > 1 ? verb[1] : regular(verb[0])));

  private PastTense() {}

  /** The past tense of a verb; empty if it is not known. */
  static Optional<String> of(String verb) {
    return Optional.ofNullable(TENSES.get(verb));
  }

  private static String regular(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    return verb.endsWith("ry") ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
  }
}
