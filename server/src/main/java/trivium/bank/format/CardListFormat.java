package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cards on one line, as Quizlet exports them with semicolons: {@code term,definition;term,
 * definition}.
 */
final class CardListFormat implements Format {
  private static final int SURE = 60;
  private static final int FEWEST = 3;
  private static final int LONGEST_TERM = 80;
  private static final int LONGEST_DEFINITION = 300;
  private static final List<Pattern> BETWEEN_SIDES =
      Stream.of("\t", " - ", " – ", " = ", ": ", ",")
          .map(Pattern::quote)
          .map(Pattern::compile)
          .toList();

  /** The two sides of a card. */
  private record Card(String term, String definition) {}

  @Override
  public String name() {
    return "Cards";
  }

  @Override
  public int evidence(Source source) {
    return source.isBinary() || cards(source.text()).isEmpty() ? 0 : SURE;
  }

  @Override
  public Understood read(Source source) {
    var gathered = new Gathered(name(), source);
    int line = 1 + (int) source.text().lines().takeWhile(String::isBlank).count();
    cards(source.text())
        .ifPresent(cards ->
            cards.forEach(card -> gathered.card(Place.at(line), card.term(), card.definition())));
    return gathered.understood("");
  }

  private static Optional<List<Card>> cards(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    if (lines.size() != 1 || lines.getFirst().indexOf(';') < 0) {
      return Optional.empty();
    }
    List<String> pieces =
        Stream.of(lines.getFirst().split(";")).filter(piece -> !piece.isBlank()).toList();
    return pieces.size() < FEWEST
        ? Optional.empty()
        : BETWEEN_SIDES.stream().flatMap(sides -> cards(pieces, sides).stream()).findFirst();
  }

  /** Each piece must have exactly two sides, neither of them a sentence. */
  private static Optional<List<Card>> cards(List<String> pieces, Pattern sides) {
    var cards = new ArrayList<Card>();
    for (String piece : pieces) {
      String[] parts = sides.split(piece, -1);
      if (parts.length != 2) {
        return Optional.empty();
      }
      Card card = new Card(parts[0].strip(), parts[1].strip());
      boolean fits =
          !card.term().isEmpty()
              && !card.definition().isEmpty()
              && card.term().length() <= LONGEST_TERM
              && card.definition().length() <= LONGEST_DEFINITION
              && !card.term().matches("(?s).*[.!?].*\\s.*");
      if (!fits) {
        return Optional.empty();
      }
      cards.add(card);
    }
    return Optional.of(List.copyOf(cards));
  }
}
