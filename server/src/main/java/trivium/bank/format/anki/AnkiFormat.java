package trivium.bank.format.anki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.ZipExtractor;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.markup.HtmlFormulas;
import trivium.bank.format.markup.HtmlText;
import trivium.bank.format.table.CsvText;
import trivium.bank.format.table.TableReader;
import trivium.bank.format.table.TableRow;
import trivium.bank.text.TextCleanup;

/**
 * Reader of Anki's text format: directives such as {@code #separator:tab}, then a row for each
 * note. Notes with {@code {{c1::a gap}}} become gaps to type, all others cards.
 */
public final class AnkiFormat implements Format {
  private static final int SURE = 95;
  private static final Pattern SOUND = Pattern.compile("\\[(?:sound|anki:play):[^\\]\\n]{1,200}]");
  private static final String LEVELS = "::";

  /** A field that names other fields: "2", "B", "0 1 0 0". */
  private static final Pattern KEY = Pattern.compile("[A-Ha-h1-8]|[01](?:[ ,;|][01]){1,7}");

  @Override
  public String name() {
    return "Anki";
  }

  @Override
  public int evidence(Source source) {
    return isPackage(source) || (!source.isBinary() && AnkiHead.begins(source.text())) ? SURE : 0;
  }

  /** Whether it is a package of Anki, which contains a database of no documented format. */
  private static boolean isPackage(Source source) {
    return ZipExtractor.mentions(source.bytes(), "collection.anki2");
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    if (isPackage(source)) {
      throw new UnreadableFileException(
          1, "is a package of Anki; in Anki choose Export, then \"Notes in Plain Text (.txt)\"");
    }
    var builder = new BankBuilder(name(), source);
    AnkiHead head = AnkiHead.of(source.text());
    String body = source.text().lines().skip(head.lines()).collect(Collectors.joining("\n"));
    CsvText table = CsvText.parse(body, head.separator(), head.lines());
    if (TableReader.namesChoices(head.names())) {
      return withChoices(builder, head, table.rows(), source);
    }
    List<String> decks =
        table.rows().stream().map(row -> deck(head, row)).filter(deck -> !deck.isEmpty()).toList();
    String root = root(decks);
    for (TableRow row : table.rows()) {
      String topic = topic(deck(head, row), root);
      note(head, row, row.location(topic), builder);
    }
    table.broken().ifPresent(builder::warn);
    return builder.build(root);
  }

  /** Notes with choices are the rows of a table, of which the directives name the columns. */
  private static ImportedBank withChoices(
      BankBuilder builder, AnkiHead head, List<TableRow> notes, Source source)
      throws UnreadableFileException {
    var rows = new ArrayList<TableRow>();
    rows.add(new TableRow(head.lines(), head.lines(), fields(head, head.names())));
    for (TableRow note : notes) {
      List<String> cells =
          fields(head, note.cells()).stream().map(field -> text(field, head)).toList();
      rows.add(new TableRow(note.first(), note.last(), cells));
    }
    return TableReader.read(builder, rows, source.columns());
  }

  /** The cells of a row that are not directives about the note. */
  private static List<String> fields(AnkiHead head, List<String> cells) {
    return IntStream.range(0, cells.size())
        .filter(column -> !head.isSpecial(column + 1))
        .mapToObj(cells::get)
        .toList();
  }

  /** Whether a later field names one of several fields by its text, its number or its letter. */
  private static boolean namesField(List<String> fields) {
    List<String> filled = fields.stream().filter(field -> !field.isBlank()).toList();
    return IntStream.range(3, filled.size())
        .anyMatch(i ->
            KEY.matcher(filled.get(i)).matches()
                || filled.subList(1, i).stream().anyMatch(filled.get(i)::equalsIgnoreCase));
  }

  private static String deck(AnkiHead head, TableRow row) {
    return head.deckColumn() > 0 ? row.cell(head.deckColumn() - 1) : head.deck();
  }

  /** The common root of all decks; empty if there is none. */
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

  private static void note(
      AnkiHead head, TableRow row, SourceLocation location, BankBuilder builder) {
    if (row.isHuge()) {
      builder.reject(
          location, "has a field of more than " + BankBuilder.LONGEST_FIELD + " characters");
      return;
    }
    List<String> fields = fields(head, row.cells()).stream().map(String::strip).toList();
    String front = fields.isEmpty() ? "" : fields.getFirst();
    String back = fields.size() > 1 ? fields.get(1) : "";
    boolean occluded = row.cells().stream().anyMatch(cell -> cell.startsWith("Image Occlusion"));
    if (occluded || front.contains("image-occlusion:")) {
      builder.reject(
          location, "hides parts of a picture (image occlusion), which can't be asked here");
      return;
    }
    if (AnkiCloze.hasUnclosedGap(front)) {
      builder.reject(location, "has a hole that does not close", text(front, head));
      return;
    }
    if (AnkiCloze.hasGaps(front)) {
      builder.addGroup(
          location, AnkiCloze.questions(front, text(back, head), field -> text(field, head)));
    } else if (HtmlText.showsPicture(front) && plain(front, head).isBlank()) {
      builder.reject(location, "asks about a picture, which is not taken over", back);
      return;
    } else if (namesField(fields)) {
      builder.reject(
          location,
          "has more fields than a question and an answer, and which is right is not certain",
          text(front, head));
      return;
    } else {
      builder.addCard(location, text(front, head), text(back, head));
    }
    List<String> pictures =
        Stream.of(front, back).flatMap(field -> HtmlText.pictureSources(field).stream()).toList();
    if (!pictures.isEmpty()) {
      builder.warn(
          location,
          "names a picture ("
              + TextCleanup.excerpt(pictures.getFirst()).replace("\"", "")
              + "), which no text file holds; add it",
          text(front, head));
    }
  }

  private static String plain(String field, AnkiHead head) {
    return text(HtmlText.withoutPictures(field), head);
  }

  private static String text(String field, AnkiHead head) {
    String silent = SOUND.matcher(field).replaceAll("");
    boolean html = head.html().orElseGet(() -> HtmlText.looksLikeHtml(silent));
    return html ? HtmlText.toMarkdown(silent) : HtmlFormulas.withLatexDelimiters(silent).strip();
  }

  /**
   * The directives before the notes.
   *
   * @param lines their number
   * @param html whether fields are HTML; empty if not specified
   * @param deck the deck of all notes; empty if not specified
   * @param deckColumn the column of the deck from 1; 0 if there is none
   * @param columns those of deck, tags, note type and id, from 1
   * @param names of all columns; empty if not specified
   */
  record AnkiHead(
      int lines,
      char separator,
      Optional<Boolean> html,
      String deck,
      int deckColumn,
      List<Integer> columns,
      List<String> names) {
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
      String names = "";
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
            case "columns" -> names = value;
            default -> {}
          }
        }
      }
      return new AnkiHead(
          head.size(),
          separator,
          html,
          deck,
          deckColumn,
          List.copyOf(columns),
          names.isEmpty() ? List.of() : List.of(names.split(Pattern.quote("" + separator), -1)));
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
