package trivium.bank.notes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text asks, told from its end and its first word. */
final class Asking {
  /** What questions and tasks begin with, in the languages that notes came in so far. */
  private static final Set<String> FIRST_WORDS =
      Set.copyOf(
          List.of(
              ("what what's whats which who whose whom when where why how is are was were do does did can"
                      + " could should would will has have explain describe define design finish fill briefly discuss list name compare give"
                      + " state differentiate distinguish identify outline mention write find calculate complete"
                      + " true difference differences implement illustrate summarize summarise translate tell prove derive sketch classify"
                      + " enumerate wer wie wo wann warum welche welcher welches wozu woher wohin wessen nenne"
                      + " nennen erkläre erklären beschreibe definiere qu'est-ce que quel quelle quels quelles qui"
                      + " où quand comment pourquoi combien expliquez définissez citez qué cuál cuáles quién quiénes"
                      + " dónde cuándo cómo cuánto cuántos explique explica defina describa nombra cosa chi quando"
                      + " dove perché come quanto quale quali spiega definisci qual quais quem onde como por wat"
                      + " waar wanneer waarom hoe welk kannst kann gibt welchen welchem wodurch worin wofür womit"
                      + " nennt erläutere begründe vergleiche citer définir donner expliquer décrire décrivez donnez"
                      + " mencione indique enumere compare describe explica por descreva compara elenca descrivi beschrijf"
                      + " noem что кто где когда куда откуда почему зачем как какой какая какое какие каков какова"
                      + " каковы чем сколько чей можно объясните опишите расскажите назовите перечислите приведите"
                      + " сравните дайте що хто коли чому навіщо як який яка які co kto gdzie kiedy dlaczego jak jaki"
                      + " jaka jakie ile czy czym wyjaśnij opisz wymień hvad hvem hvor hvornår hvorfor hvordan hvilken"
                      + " hvilket hvilke hva hvilka vad vem när varför hur vilken vilket vilka förklara beskriv nämn"
                      + " mikä kuka missä miksi miten nedir neden nasıl apa siapa mengapa bagaimana jelaskan sebutkan")
                  .split(" ")));

  private static final Pattern NOT = Pattern.compile("^\\W*do not\\b", Pattern.CASE_INSENSITIVE);

  /** From here on are signs that stand for a word each. */
  private static final char IDEOGRAPHS = 0x2E80;

  private static final List<String> WITHOUT_BLANKS =
      List.of(
          ("什么 如何 怎么 怎样 为什么 为何 哪些 哪个 哪里 多少 是否 说说 谈谈 简述 请 说一下 介绍 区别 吗 呢 何 なぜ どの どう" + " 무엇 어떻게 왜")
              .split(" "));

  /** A gap to be filled in. */
  private static final String ROOM = "____";

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
    if (ends(text) || text.contains(ROOM)) {
      return true;
    }
    String first = firstWord(text);
    if (first.equalsIgnoreCase("do") && NOT.matcher(text).find()) {
      return false;
    }
    return FIRST_WORDS.contains(first.toLowerCase(Locale.ROOT)) || asksWithoutBlanks(first);
  }

  /** Chinese and Japanese ask with their first or their last signs, and part no words. */
  private static boolean asksWithoutBlanks(String first) {
    return !first.isEmpty()
        && first.charAt(0) >= IDEOGRAPHS
        && (WITHOUT_BLANKS.stream().anyMatch(first::startsWith)
            || WITHOUT_BLANKS.stream().anyMatch(first::endsWith));
  }

  private static String firstWord(String text) {
    int begin = 0;
    while (begin < text.length() && !Character.isLetter(text.charAt(begin))) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && isOfAWord(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end);
  }

  private static boolean isOfAWord(char sign) {
    return Character.isLetter(sign) || sign == '\'' || sign == '’';
  }
}
