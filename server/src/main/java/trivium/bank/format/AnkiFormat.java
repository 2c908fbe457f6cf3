package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.text.Tidy;

/**
 * What Anki exports as text: lines such as {@code #separator:tab} that say how to read the rest,
 * then a row for each note. Notes with {@code {{c1::a hole}}} become gaps to fill by typing, all
 * others cards.
 */
final class AnkiFormat implements Format {
  private static final int SURE = 95;
  private static final Pattern CLOZE =
      Pattern.compile("\\{\\{c(\\d{1,3})::((?:(?!\\}\\}|\\{\\{)[\\s\\S]){1,2000}?)\\}\\}");
  private static final Pattern SOUND = Pattern.compile("\\[(?:sound|anki:play):[^\\]\\n]{1,200}]");
  private static final String LEVELS = "::";

  @Override
  public String name() {
    return "Anki";
  }

  @Override
  public int evidence(Source source) {
    return !source.isBinary() && AnkiHead.begins(source.text()) ? SURE : 0;
  }

  @Override
  public Understood read(Source source) {
    var gathered = new Gathered(name(), source);
    AnkiHead head = AnkiHead.of(source.text());
    String body = source.text().lines().skip(head.lines()).collect(Collectors.joining("\n"));
    CsvText table = CsvText.of(body, head.separator(), head.lines(), Integer.MAX_VALUE);
    List<String> decks =
        table.rows().stream().map(row -> deck(head, row)).filter(one -> !one.isEmpty()).toList();
    String root = root(decks);
    for (Row row : table.rows()) {
      String topic = topic(deck(head, row), root);
      note(head, row, new Place(row.first(), row.last(), topic), gathered);
    }
    table.broken().ifPresent(gathered::note);
    return gathered.understood(root);
  }

  private static String deck(AnkiHead head, Row row) {
    return head.deckColumn() > 0 ? row.cell(head.deckColumn() - 1) : head.deck();
  }

  /** The deck that all others are in, if there is one. */
  private static String root(List<String> decks) {
    List<String> roots =
        decks.stream().map(deck -> deck.split(LEVELS, 2)[0]).distinct().limit(2).toList();
    return roots.size() == 1 ? roots.getFirst() : "";
  }

  private static String topic(String deck, String root) {
    if (root.isEmpty()) {
      return deck;
    }
    return deck.startsWith(root + LEVELS) ? deck.substring(root.length() + LEVELS.length()) : "";
  }

  private static void note(AnkiHead head, Row row, Place place, Gathered gathered) {
    if (row.isHuge()) {
      gathered.problem(place, "has a field of more than " + Gathered.LONGEST_FIELD + " characters");
      return;
    }
    List<String> fields =
        IntStream.range(0, row.cells().size())
            .filter(column -> !head.isSpecial(column + 1))
            .mapToObj(row::cell)
            .toList();
    String front = fields.isEmpty() ? "" : fields.getFirst();
    String back = fields.size() > 1 ? fields.get(1) : "";
    if (CLOZE.matcher(front).find()) {
      clozes(front, text(back, head), place, head, gathered);
    } else if (HtmlText.showsPicture(front) && text(front, head).isBlank()) {
      gathered.problem(
          place, "asks about a picture, which is not taken over: " + Tidy.excerpt(back));
    } else {
      gathered.card(place, text(front, head), text(back, head));
    }
  }

  /** Each number of a hole is a question; holes of one number are asked together, so the first. */
  private static void clozes(
      String front, String extra, Place place, AnkiHead head, Gathered gathered) {
    var gaps = new Gaps();
    var marked = new StringBuilder();
    var holes = new ArrayList<String>();
    int from = 0;
    Matcher found = CLOZE.matcher(front);
    while (found.find()) {
      marked.append(front, from, found.start()).append('\uE000');
      from = found.end();
      holes.add(text(String.valueOf(found.group(2)).split(LEVELS, 2)[0], head));
    }
    marked.append(front.substring(from));
    String[] words = text(marked.toString(), head).split("\uE000", -1);
    for (int i = 0; i < words.length; i++) {
      gaps.words(words[i]);
      if (i < holes.size() && i < words.length - 1) {
        String hole = holes.get(i);
        gaps.hole(hole, () -> Asking.text(List.of(hole)));
      }
    }
    gathered.askAll(place, gaps.askings(extra));
  }

  private static String text(String field, AnkiHead head) {
    String silent = SOUND.matcher(field).replaceAll("");
    boolean html = head.html().orElseGet(() -> HtmlText.looksLike(silent));
    return html ? HtmlText.light(silent) : silent.strip();
  }

  /**
   * The lines before the notes.
   *
   * @param lines how many they are
   * @param html empty if they don't say
   * @param deck the deck of all notes, if there is one
   * @param columns of deck, tags, note type and id, from 1; 0 where there is none
   */
  record AnkiHead(
      int lines,
      char separator,
      Optional<Boolean> html,
      String deck,
      int deckColumn,
      List<Integer> columns) {
    private static final Pattern LINE =
        Pattern.compile(
            "^#(separator|html|deck|tags|notetype|guid|columns|if matches)( column)?:(.*)$",
            Pattern.CASE_INSENSITIVE);

    static boolean begins(String text) {
      return text.startsWith("#") && LINE.matcher(text.lines().findFirst().orElse("")).matches();
    }

    static AnkiHead of(String text) {
      char separator = '\t';
      Optional<Boolean> html = Optional.empty();
      String deck = "";
      int deckColumn = 0;
      var columns = new ArrayList<Integer>();
      List<String> head = text.lines().takeWhile(line -> line.startsWith("#")).toList();
      for (String line : head) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
          continue;
        }
        String key = String.valueOf(found.group(1)).toLowerCase(Locale.ROOT);
        String value = String.valueOf(found.group(3));
        String bare = value.strip();
        if (found.group(2) != null) {
          int column = bare.matches("\\d{1,3}") ? Integer.parseInt(bare) : 0;
          columns.add(column);
          deckColumn = key.equals("deck") ? column : deckColumn;
        } else {
          switch (key) {
            case "separator" -> separator = separator(value);
            case "html" -> html = Optional.of(bare.equalsIgnoreCase("true"));
            case "deck" -> deck = bare;
            default -> {}
          }
        }
      }
      return new AnkiHead(head.size(), separator, html, deck, deckColumn, List.copyOf(columns));
    }

    private static char separator(String value) {
      return switch (value.strip().toLowerCase(Locale.ROOT)) {
        case "comma", "," -> ',';
        case "semicolon", ";" -> ';';
        case "pipe", "|" -> '|';
        case "colon", ":" -> ':';
        case "space" -> ' ';
        default -> '\t';
      };
    }

    boolean isSpecial(int column) {
      return columns.contains(column);
    }
  }
}
