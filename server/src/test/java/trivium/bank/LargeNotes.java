package trivium.bank;

import java.util.List;
import java.util.Locale;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.TextCleanup;

/**
 * Generates notes of any length in the shapes that notes have. The same length gives the same text.
 */
public enum LargeNotes {
  /** Questions as headings, with paragraphs of several sentences as answers. */
  PARAGRAPHS {
    @Override
    void entry(Writer page) {
      page.line("### What is the %s of a %s?".formatted(page.noun(), page.name()));
      page.line("");
      page.line(page.sentence() + " " + page.sentence() + " " + page.sentence());
      page.line(page.sentence() + " " + page.sentence());
      page.line("");
    }
  },
  /** A term and its definition on each line. */
  GLOSSARY {
    @Override
    void entry(Writer page) {
      page.line(
          "%s: the %s %s that %s the %s"
              .formatted(
                  TextCleanup.capitalize(page.name()),
                  page.adjective(),
                  page.noun(),
                  page.verb(),
                  page.noun()));
    }
  },
  /** Short questions with short answers: the most entries for the length. */
  ANSWERS {
    @Override
    void entry(Writer page) {
      switch (page.next(4)) {
        case 0 -> {
          page.line("Q: Who built the %s of %s?".formatted(page.noun(), page.name()));
          page.line("A: %s %s".formatted(page.capital(), page.capital()));
        }
        case 1 -> {
          page.line("Q: When was the %s of %s opened?".formatted(page.noun(), page.name()));
          page.line("A: " + (1500 + page.next(500)));
        }
        case 2 -> {
          page.line("Q: What is the capital of %s?".formatted(page.capital()));
          page.line("A: " + page.capital());
        }
        default -> {
          page.line("Q: Why does a %s need a %s?".formatted(page.noun(), page.name()));
          page.line("A: Because it %s the %s".formatted(page.verb(), page.noun()));
        }
      }
      page.line("");
    }
  },
  /** Numbered questions with four choices and the letter of the correct one. */
  CHOICES {
    @Override
    void entry(Writer page) {
      page.line(
          "%d. Which %s %s the %s of %s?"
              .formatted(page.number(), page.noun(), page.verb(), page.noun(), page.capital()));
      for (char letter = 'A'; letter <= 'D'; letter++) {
        page.line("   %c) %s %s".formatted(letter, page.capital(), page.noun()));
      }
      page.line("   Answer: " + (char) ('A' + page.next(4)));
      page.line("");
    }
  },
  /** Lists, steps and tables. */
  LISTS {
    @Override
    void entry(Writer page) {
      String name = page.name();
      if (page.next(3) == 0) {
        page.line("### How do you repair a %s?".formatted(name));
        page.line("");
        for (int i = 1; i <= 5; i++) {
          page.line("%d. %s the %s %s".formatted(i, page.order(), page.adjective(), page.noun()));
        }
      } else {
        page.line("### What are the parts of a %s?".formatted(name));
        page.line("");
        for (int i = 1; i <= 5; i++) {
          page.line("- The %s %s".formatted(page.adjective(), page.noun()));
        }
      }
      page.line("");
    }
  },
  /** Sections of all other shapes. */
  MIX {
    @Override
    void entry(Writer page) {
      LargeNotes[] shapes = {PARAGRAPHS, GLOSSARY, ANSWERS, CHOICES, LISTS};
      page.line("## The %s of %s".formatted(page.noun(), page.capital()));
      page.line("");
      LargeNotes shape = shapes[page.next(shapes.length)];
      for (int i = 0; i < 12; i++) {
        shape.entry(page);
      }
      page.line("");
    }
  };

  abstract void entry(Writer page);

  /** At least this many characters of notes, all of them ASCII. */
  public String text(int length) {
    var page = new Writer();
    page.line("# Notes about " + name().toLowerCase(Locale.ROOT));
    page.line("");
    while (page.text.length() < length) {
      entry(page);
    }
    return page.text.toString();
  }

  /** A page that is being written, and its vocabulary. */
  static final class Writer {
    private static final List<String> SYLLABLES =
        List.of(
            "ka", "lo", "mi", "ten", "ra", "bor", "sil", "ver", "ne", "du", "pra", "sto", "el",
            "gan", "ro", "vis", "cor", "ba");
    private static final List<String> NOUNS =
        words(
            "bridge river engine valve garden market signal treaty forest planet sensor buffer harbour tower museum"
                + " battery circuit mineral crystal fibre membrane protein enzyme kernel thread socket packet router"
                + " account invoice budget contract charter parliament province colony island glacier desert valley"
                + " canal railway station turbine pump filter lens mirror prism magnet coil wheel lever pulley spring"
                + " hammer chisel canvas melody rhythm chorus sonnet chapter verse mosaic temple column arch dome");
    private static final List<String> VERBS =
        words(
            "carries stores filters moves connects supports measures protects divides controls describes replaces"
                + " regulates transports absorbs reflects produces collects cools heats");
    private static final List<String> ORDERS =
        words("Open Close Clean Replace Measure Remove Mount Check Tighten Fill Drain Label");
    private static final List<String> ADJECTIVES =
        words(
            "large small early late inner outer upper lower northern southern quick slow rigid flexible ancient modern"
                + " heavy light central common");

    private final SeededRandom random = new SeededRandom(1);
    private final StringBuilder text = new StringBuilder();
    private int number;

    private static List<String> words(String words) {
      return List.of(words.split(" ", -1));
    }

    void line(String line) {
      text.append(line).append('\n');
    }

    int next(int bound) {
      return random.nextInt(bound);
    }

    int number() {
      return ++number;
    }

    private String of(List<String> words) {
      return words.get(next(words.size()));
    }

    String noun() {
      return of(NOUNS);
    }

    String verb() {
      return of(VERBS);
    }

    String order() {
      return of(ORDERS);
    }

    String adjective() {
      return of(ADJECTIVES);
    }

    /** A word that hardly occurs twice. */
    String name() {
      var name = new StringBuilder();
      for (int i = 3 + next(2); i > 0; i--) {
        name.append(of(SYLLABLES));
      }
      return name.toString();
    }

    String capital() {
      return TextCleanup.capitalize(name());
    }

    String sentence() {
      return "The %s %s %s the %s of the %s %s."
          .formatted(adjective(), noun(), verb(), noun(), adjective(), noun());
    }
  }
}
