package trivium.bank.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.SourceLocation;

/**
 * Reader of flashcards on one line, which Quizlet exports with semicolons: {@code
 * term,definition;term,definition}.
 */
public final class CardListFormat implements Format {
  private static final int SURE = 60;
  private static final int FEWEST_CARDS = 3;
  private static final int LONGEST_TERM = 80;
  private static final int LONGEST_DEFINITION = 300;
  private static final List<Pattern> SIDE_SEPARATORS =
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
  public ImportedBank read(Source source) {
    var builder = new BankBuilder(name(), source);
    int line = 1 + (int) source.text().lines().takeWhile(String::isBlank).count();
    cards(source.text())
        .ifPresent(cards ->
            cards.forEach(
                card -> builder.addCard(SourceLocation.at(line), card.term(), card.definition())));
    return builder.build("");
  }

  private static Optional<List<Card>> cards(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    if (lines.size() != 1 || lines.getFirst().indexOf(';') < 0) {
      return Optional.empty();
    }
    List<String> items =
        Stream.of(lines.getFirst().split(";")).filter(item -> !item.isBlank()).toList();
    return items.size() < FEWEST_CARDS
        ? Optional.empty()
        : SIDE_SEPARATORS.stream().flatMap(sides -> cards(items, sides).stream()).findFirst();
  }

  /** The cards if each item has two sides and its term is not a sentence. */
  private static Optional<List<Card>> cards(List<String> items, Pattern sides) {
    var cards = new ArrayList<Card>();
    for (String item : items) {
      String[] parts = sides.split(item, -1);
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
