package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.text.Tidy;

/**
 * What Anki exports as text: lines such as {@code #separator:tab} that say how to read the rest,
 * then a row for each note. Notes with {@code {{c1::a hole}}} become gaps to fill by typing, all
 * others cards.
 */
final class AnkiFormat implements Format {
  private static final int SURE = 95;
  private static final Pattern SOUND = Pattern.compile("\\[(?:sound|anki:play):[^\\]\\n]{1,200}]");
  private static final String LEVELS = "::";

  @Override
  public String name() {
    return "Anki";
  }

  @Override
  public int evidence(Source source) {
    return isDeck(source) || (!source.isBinary() && AnkiHead.begins(source.text())) ? SURE : 0;
  }

  /** Anki's own packages hold a database, which Anki alone should read. */
  private static boolean isDeck(Source source) {
    return Packed.names(source.bytes(), "collection.anki2");
  }

  @Override
  public Understood read(Source source) throws Unreadable {
    if (isDeck(source)) {
      throw new Unreadable(
          1, "is a package of Anki; in Anki choose Export, then \"Notes in Plain Text (.txt)\"");
    }
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
    boolean occluded = row.cells().stream().anyMatch(cell -> cell.startsWith("Image Occlusion"));
    if (occluded || front.contains("image-occlusion:")) {
      gathered.problem(
          place, "hides parts of a picture (image occlusion), which can't be asked here");
      return;
    }
    if (AnkiCloze.isBroken(front)) {
      gathered.problem(place, "has a hole that does not close: " + Tidy.excerpt(text(front, head)));
      return;
    }
    if (AnkiCloze.isIn(front)) {
      List<Asking> askings = AnkiCloze.askings(front, text(back, head), field -> text(field, head));
      gathered.askAll(place, askings);
    } else if (HtmlText.showsPicture(front) && plain(front, head).isBlank()) {
      gathered.problem(
          place, "asks about a picture, which is not taken over: " + Tidy.excerpt(back));
      return;
    } else {
      gathered.card(place, text(front, head), text(back, head));
    }
    List<String> pictures =
        Stream.of(front, back).flatMap(field -> HtmlText.pictures(field).stream()).toList();
    if (!pictures.isEmpty()) {
      gathered.note(
          place,
          "names a picture ("
              + Tidy.excerpt(pictures.getFirst()).replace("\"", "")
              + "), which no text file holds; add it: "
              + Tidy.excerpt(text(front, head)));
    }
  }

  private static String plain(String field, AnkiHead head) {
    return text(HtmlText.withoutPictures(field), head);
  }

  private static String text(String field, AnkiHead head) {
    String silent = SOUND.matcher(field).replaceAll("");
    boolean html = head.html().orElseGet(() -> HtmlText.looksLike(silent));
    return html ? HtmlText.light(silent) : ForeignFormulas.respelled(silent).strip();
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
