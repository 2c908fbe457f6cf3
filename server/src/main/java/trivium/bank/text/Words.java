package trivium.bank.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text that carry meaning, cut to their stems, so that "queries" and "query" are one
 * word.
 */
public final class Words {
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** English words that say nothing about a topic. */
  private static final Set<String> EMPTY =
      Set.of(
          ("a an and any are as at be been being but by can could did do does during each every explain for from had has"
                  + " have how i if in into is it its like many may more most much must name no nor not of off on one"
                  + " only or other our out over per same should so some such than that the their them then there these"
                  + " they this those through to too u under until up use used uses using very via was we were what when"
                  + " where which while who whom whose why will with without would you your describe define list eg")
              .split(" "));

  private Words() {}

  public static Set<String> stems(String text) {
    var stems = new LinkedHashSet<String>();
    for (String word : BREAK.split(CAMEL.matcher(text).replaceAll(" "))) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!lower.isEmpty() && !EMPTY.contains(lower)) {
        stems.add(stem(lower));
      }
    }
    return stems;
  }

  /** The part of the first set that the second one covers, from 0 to 1. */
  public static double covered(Set<String> words, Set<String> by) {
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(by::contains).count() / words.size();
  }

  public static boolean share(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  public static int count(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /** Rough on purpose: it only has to make equal what people take for the same word. */
  private static String stem(String word) {
    String cut = word;
    for (String end :
        new String[] {
          "ications",
          "ication",
          "ations",
          "ation",
          "ings",
          "ing",
          "ies",
          "ied",
          "ed",
          "es",
          "s",
          "er",
          "ly"
        }) {
      if (cut.endsWith(end) && cut.length() - end.length() >= 3 && !cut.endsWith("ss")) {
        cut = cut.substring(0, cut.length() - end.length());
        break;
      }
    }
    return cut.length() > 3 && (cut.endsWith("e") || cut.endsWith("y") || cut.endsWith("i"))
        ? cut.substring(0, cut.length() - 1)
        : cut;
  }
}
