package trivium.bank.notes.induction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import trivium.bank.notes.language.NotesVocabulary;

/**
 * The leading marks that most texts of a page have in common: a number or a sign that belongs to
 * the notation and not to the text, whatever it looks like.
 */
public final class CommonMarks {
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Set<String> LABELS = NotesVocabulary.words("question-label");
  private static final int FEWEST = 4;
  private static final double MOST = 0.6;

  private CommonMarks() {}

  /** The texts, in their order, without the marks that most of them have in common. */
  public static List<String> without(List<String> texts) {
    List<LineSignature> signatures =
        texts.stream().map(text -> LineSignature.of(text, Set.of())).toList();
    Map<String, Integer> marks = new HashMap<>();
    signatures.forEach(signature -> marks.merge(signature.text(), 1, Integer::sum));
    return IntStream.range(0, texts.size())
        .mapToObj(i -> {
          LineSignature signature = signatures.get(i);
          boolean common =
              !signature.text().isEmpty()
                  && isCommon(marks.getOrDefault(signature.text(), 0), texts.size())
                  && signature.bodyStart() < texts.get(i).length()
                  && saysNothing(texts.get(i).substring(0, signature.bodyStart()));
          return common ? texts.get(i).substring(signature.bodyStart()).strip() : texts.get(i);
        })
        .toList();
  }

  /** Whether there is no word in it but that for a question. */
  private static boolean saysNothing(String marks) {
    return WORD.matcher(marks)
        .results()
        .allMatch(word -> LABELS.contains(word.group().toLowerCase(Locale.ROOT)));
  }

  private static boolean isCommon(int count, int all) {
    return count >= FEWEST && count >= MOST * all;
  }
}
