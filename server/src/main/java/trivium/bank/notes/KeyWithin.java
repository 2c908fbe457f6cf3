package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of the right choices, filled in where the question leaves room for them: {@code The
 * capital is (B).}
 *
 * @param question with the room left empty
 * @param key the letters
 */
record KeyWithin(String question, String key) {
  private static final Pattern ROOM = Pattern.compile("[（(]\\s{0,3}([A-H]{1,8})\\s{0,3}[）)]");

  /** The last such room of a question that its author has filled. */
  static Optional<KeyWithin> in(String question) {
    if (question.indexOf('(') < 0 && question.indexOf('（') < 0) {
      return Optional.empty();
    }
    Optional<KeyWithin> last = Optional.empty();
    Matcher room = ROOM.matcher(question);
    while (room.find()) {
      String open = question.substring(room.start(), room.start() + 1);
      String emptied =
          question.substring(0, room.start()) + open + " " + question.substring(room.end() - 1);
      last = Optional.of(new KeyWithin(emptied.strip(), room.group(1)));
    }
    return last;
  }
}
