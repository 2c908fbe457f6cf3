package trivium.bank.notes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text asks, told from its end and its first word. */
final class Asking {
  private static final Pattern FIRST = Pattern.compile("^\\W*([\\p{L}'’]+)");

  /** What questions and tasks begin with, in the languages that notes came in so far. */
  private static final Set<String> FIRST_WORDS =
      Set.copyOf(
          List.of(
              ("what what's whats which who whose whom when where why how is are was were do does did can"
                      + " could should would will has have explain describe define design finish fill briefly discuss list name compare give"
                      + " state differentiate distinguish identify outline mention write find calculate complete"
                      + " true implement illustrate summarize summarise translate tell prove derive sketch classify"
                      + " enumerate wer wie wo wann warum welche welcher welches wozu woher wohin wessen nenne"
                      + " nennen erkläre erklären beschreibe definiere qu'est-ce que quel quelle quels quelles qui"
                      + " où quand comment pourquoi combien expliquez définissez citez qué cuál cuáles quién quiénes"
                      + " dónde cuándo cómo cuánto cuántos explique explica defina describa nombra cosa chi quando"
                      + " dove perché come quanto quale quali spiega definisci o qual quais quem onde como por wat"
                      + " waar wanneer waarom hoe welk")
                  .split(" ")));

  /** What may stand behind a question mark. */
  private static final String CLOSING = "\"'”’»)]*_.!…\t";

  private static final int FAR = 12;

  private Asking() {}

  /** Whether it ends with a question mark. */
  static boolean ends(String text) {
    if (text.length() > Survey.LONGEST_LINE) {
      return false;
    }
    int least = Math.max(0, text.length() - FAR);
    for (int i = text.length() - 1; i >= least; i--) {
      char next = text.charAt(i);
      if (next == '?' || next == '？' || next == '؟') {
        return true;
      }
      if (next != ' ' && CLOSING.indexOf(next) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether it ends so, or begins with a word that asks or sets a task. */
  static boolean asks(String text) {
    if (ends(text)) {
      return true;
    }
    var first = FIRST.matcher(text);
    return first.find() && FIRST_WORDS.contains(first.group(1).toLowerCase(Locale.ROOT));
  }
}
