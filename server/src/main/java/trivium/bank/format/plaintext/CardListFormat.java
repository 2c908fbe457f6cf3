package trivium.bank.format.plaintext;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.budget.ReadingBudget;
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
  private static final Pattern CARD_SEPARATOR = Pattern.compile(";");

  /** A sentence with more behind it. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?].*\\s", Pattern.DOTALL);

  private static final List<Pattern> SIDE_SEPARATORS =
      Stream.of("\t", " - ", " – ", " = ", ": ", ",")
          .map(Pattern::quote)
          .map(Pattern::compile)
          .toList();

  @Override
  public String name() {
    return "Cards";
  }

  @Override
  public int evidence(Source source) {
    return source.isBinary() || CardLine.of(source.text()).isEmpty() ? 0 : SURE;
  }

  @Override
  public ImportedBank read(Source source) {
    var builder = new BankBuilder(name(), source);
    int line = 1 + (int) source.text().lines().takeWhile(String::isBlank).count();
    CardLine.of(source.text())
        .ifPresent(cards ->
            cards
                .cards()
                .forEach(card ->
                    builder.addCard(SourceLocation.at(line), card.term(), card.definition())));
    return builder.build("");
  }

  /** The two sides of a card. */
  private record Card(String term, String definition) {
    /** The card if an item has two sides and its term is not a sentence. */
    static Optional<Card> of(String item, Pattern sides) {
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
              && !SENTENCE.matcher(card.term()).find();
      return fits ? Optional.of(card) : Optional.empty();
    }
  }

  /**
   * A line of cards. Its cards are parsed one by one when they are needed, because there may be
   * hundreds of thousands.
   *
   * @param sides what separates the sides of each card
   */
  private record CardLine(String text, Pattern sides) {
    /** The line of cards that a text consists of. */
    static Optional<CardLine> of(String text) {
      List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
      if (lines.size() != 1 || items(lines.getFirst()).limit(FEWEST_CARDS).count() < FEWEST_CARDS) {
        return Optional.empty();
      }
      return SIDE_SEPARATORS.stream()
          .map(sides -> new CardLine(lines.getFirst(), sides))
          .filter(CardLine::consistsOfCards)
          .findFirst();
    }

    private static Stream<String> items(String line) {
      return CARD_SEPARATOR.splitAsStream(line).filter(item -> !item.isBlank());
    }

    private boolean consistsOfCards() {
      ReadingBudget budget = ReadingBudget.current();
      return items(text)
          .allMatch(item -> {
            budget.check();
            return Card.of(item, sides).isPresent();
          });
    }

    Stream<Card> cards() {
      return items(text).flatMap(item -> Card.of(item, sides).stream());
    }
  }
}
