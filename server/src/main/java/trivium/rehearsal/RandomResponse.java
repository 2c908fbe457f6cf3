package trivium.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.Response;

/** Makes a random valid response to a question. */
final class RandomResponse {
  private static final List<String> WORDS = List.of("Jupiter", "no idea", "42", "Ada Lovelace");
  private static final int MOST = 2_000;

  private RandomResponse() {}

  static Response at(QuestionOpened question, SplittableRandom random) {
    int parts = Math.max(1, question.choices().size());
    return switch (question.kind()) {
      case "several" ->
          new Response.Choice(shuffled(parts, random).subList(0, some(parts, random)));
      case "text" -> new Response.Text(WORDS.get(random.nextInt(WORDS.size())));
      case "number" -> new Response.Numeric(random.nextInt(MOST));
      case "order" -> new Response.Order(shuffled(parts, random));
      case "match" ->
          new Response.Match(shuffled(question.partners().size(), random).subList(0, parts));
      default -> new Response.Choice(List.of(random.nextInt(parts)));
    };
  }

  private static int some(int of, SplittableRandom random) {
    return 1 + random.nextInt(of);
  }

  private static List<Integer> shuffled(int size, SplittableRandom random) {
    List<Integer> shuffled = new ArrayList<>();
    for (int number = 0; number < size; number++) {
      shuffled.add(random.nextInt(shuffled.size() + 1), number);
    }
    return shuffled;
  }
}
