package trivium.bank.library;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Problem;
import trivium.bank.Question;
import trivium.bank.format.ImportedBank;

/**
 * The pictures that a text refers to with Markdown, {@code ![alt](map.png)}. The references are
 * removed with their alternative text before the text is read: "a map of France" would give away an
 * answer.
 *
 * @param stripped the text without the references, one character a byte, with unchanged line
 *     numbers
 * @param original the text with them, one character a byte
 * @param pictureNames names in the picture store by line, from 1
 */
record MarkdownPictures(
    String stripped,
    String original,
    TreeMap<Integer, String> pictureNames,
    List<Problem> problems) {
  /** Formats in which line numbers of the file are those of the bank. */
  private static final List<String> TEXT_FORMATS = List.of("txt", "md", "gift", "csv", "tsv");

  /** Possessive throughout, so that matching takes linear time. */
  private static final Pattern IMAGE =
      Pattern.compile(
          "!\\[[^\\[\\]\\r\\n]{0,300}+]\\([ \\t]*+(?:<([^<>\\r\\n]{1,300}+)>|([^()<>\\s]{1,300}+))"
              + "(?:[ \\t]++\"[^\"\\r\\n]{0,300}+\")?+[ \\t]*+\\)[ \\t]*+");

  private static final Pattern END_OF_LINE = Pattern.compile("\r\n|[\r\n]");

  private static final Pattern PICTURE = Pattern.compile(".*\\.(?:png|jpe?g|gif|webp)");

  static boolean isSupported(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return TEXT_FORMATS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  static MarkdownPictures none(byte[] bytes) {
    return none(new String(bytes, ISO_8859_1));
  }

  private static MarkdownPictures none(String content) {
    return new MarkdownPictures(content, content, new TreeMap<>(), List.of());
  }

  /**
   * Extracts the references. Each byte is one character, so that only the markup changes, whatever
   * the encoding.
   */
  static MarkdownPictures extract(byte[] bytes, FolderPictures pictures) {
    String content = new String(bytes, ISO_8859_1);
    Matcher image = IMAGE.matcher(content);
    if (!image.find()) {
      return none(content);
    }
    var text = new StringBuilder();
    var names = new TreeMap<Integer, String>();
    var problems = new ArrayList<Problem>();
    var known = new HashMap<String, FolderPictures.Lookup>();
    int line = 1;
    int from = 0;
    do {
      line += lines(content, from, image.start());
      text.append(content, from, image.start());
      from = image.end();
      String target = target(image);
      if (target.contains("://") || !PICTURE.matcher(target.toLowerCase(Locale.ROOT)).matches()) {
        text.append(image.group());
        continue;
      }
      switch (known.computeIfAbsent(target, pictures::store)) {
        case FolderPictures.Lookup.Stored(String name) -> names.putIfAbsent(line, name);
        case FolderPictures.Lookup.Unusable(String reason) -> {
          problems.add(new Problem(line, "names a picture, and " + target + " " + reason));
          text.append(image.group());
        }
      }
    } while (image.find());
    text.append(content, from, content.length());
    return new MarkdownPictures(text.toString(), content, names, problems);
  }

  byte[] strippedBytes() {
    return stripped.getBytes(ISO_8859_1);
  }

  private static String target(Matcher image) {
    String bracketed = image.group(1);
    String bare = bracketed == null ? image.group(2) : bracketed;
    return new String(bare.getBytes(ISO_8859_1), UTF_8);
  }

  private static int lines(String content, int from, int to) {
    return (int) END_OF_LINE.matcher(content).region(from, to).results().count();
  }

  /** Adds to each question the first picture in the lines of its entry. */
  ImportedBank addTo(ImportedBank imported) {
    if (pictureNames.isEmpty() && problems.isEmpty()) {
      return imported;
    }
    Bank bank = imported.bank();
    var all = new ArrayList<>(problems);
    all.addAll(bank.problems());
    Bank illustrated =
        bank.with(
            bank.questions().stream()
                .map(question -> illustrated(question, bank.entries().get(question.entry())))
                .toList(),
            all);
    return new ImportedBank(
        imported.format(),
        illustrated,
        imported.marks(),
        imported.source().isEmpty() ? List.of() : source(imported.source()),
        imported.pictures(),
        imported.columns(),
        imported.examples());
  }

  private Question illustrated(Question question, Entry entry) {
    Map.Entry<Integer, String> first = pictureNames.ceilingEntry(entry.line());
    boolean has = question.settings().picture().isPresent();
    return first == null || first.getKey() > entry.lastLine() || has
        ? question
        : question.withPicture(Optional.of(first.getValue()));
  }

  /** The original lines, to be shown beside what was read. */
  private List<String> source(List<String> read) {
    List<String> lines = new String(original.getBytes(ISO_8859_1), UTF_8).lines().toList();
    return lines.size() == read.size() ? lines : read;
  }
}
