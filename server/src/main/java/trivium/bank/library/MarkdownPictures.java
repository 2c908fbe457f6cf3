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
import trivium.bank.QuestionSettings;
import trivium.bank.format.ImportedBank;

/**
 * The pictures that a text names as Markdown does, {@code ![alt](map.png)}. They are taken out
 * before anybody reads the text, with what stands for them: "a map of France" would give away what
 * a question asks.
 *
 * @param stripped of the text without them, each a byte, line by line as it was
 * @param original with them
 * @param pictureNames names of pictures by line, from 1
 */
record MarkdownPictures(
    String stripped,
    String original,
    TreeMap<Integer, String> pictureNames,
    List<Problem> problems) {
  /** Formats in which a line of the text is a line of the bank. */
  private static final List<String> TEXT_FORMATS = List.of("txt", "md", "gift", "csv", "tsv");

  /** Nothing in it can be read in two ways, so that no text takes longer than its length. */
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

  private static MarkdownPictures none(String letters) {
    return new MarkdownPictures(letters, letters, new TreeMap<>(), List.of());
  }

  /**
   * Every letter a byte, so that nothing but the markup changes, whatever the text is written in.
   */
  static MarkdownPictures extract(byte[] bytes, FolderPictures pictures) {
    String letters = new String(bytes, ISO_8859_1);
    Matcher image = IMAGE.matcher(letters);
    if (!image.find()) {
      return none(letters);
    }
    var text = new StringBuilder();
    var kept = new TreeMap<Integer, String>();
    var problems = new ArrayList<Problem>();
    var known = new HashMap<String, FolderPictures.Lookup>();
    int line = 1;
    int from = 0;
    do {
      line += lines(letters, from, image.start());
      text.append(letters, from, image.start());
      from = image.end();
      String target = target(image);
      if (target.contains("://") || !PICTURE.matcher(target.toLowerCase(Locale.ROOT)).matches()) {
        text.append(image.group());
        continue;
      }
      switch (known.computeIfAbsent(target, pictures::store)) {
        case FolderPictures.Lookup.Stored(String name) -> kept.putIfAbsent(line, name);
        case FolderPictures.Lookup.Unusable(String why) -> {
          problems.add(new Problem(line, "names a picture, and " + target + " " + why));
          text.append(image.group());
        }
      }
    } while (image.find());
    text.append(letters, from, letters.length());
    return new MarkdownPictures(text.toString(), letters, kept, problems);
  }

  byte[] strippedBytes() {
    return stripped.getBytes(ISO_8859_1);
  }

  private static String target(Matcher image) {
    String bracketed = image.group(1);
    String bare = bracketed == null ? image.group(2) : bracketed;
    return new String(bare.getBytes(ISO_8859_1), UTF_8);
  }

  private static int lines(String letters, int from, int to) {
    return (int) END_OF_LINE.matcher(letters).region(from, to).results().count();
  }

  /** Gives each question the first picture that stands in its entry. */
  ImportedBank addTo(ImportedBank imported) {
    if (pictureNames.isEmpty() && problems.isEmpty()) {
      return imported;
    }
    Bank bank = imported.bank();
    var all = new ArrayList<>(problems);
    all.addAll(bank.problems());
    Bank illustrated =
        new Bank(
            bank.name(),
            bank.title(),
            bank.entries(),
            bank.questions().stream()
                .map(question -> illustrated(question, bank.entries().get(question.entry())))
                .toList(),
            bank.unusable(),
            all);
    return new ImportedBank(
        imported.format(),
        illustrated,
        imported.marks(),
        imported.source().isEmpty() ? List.of() : source(imported.source()),
        imported.pictures(),
        imported.columns());
  }

  private Question illustrated(Question question, Entry entry) {
    Map.Entry<Integer, String> first = pictureNames.ceilingEntry(entry.line());
    QuestionSettings extras = question.settings();
    if (first == null || first.getKey() > entry.lastLine() || extras.picture().isPresent()) {
      return question;
    }
    return new Question(
        question.prompt(),
        question.task(),
        question.explanation(),
        question.entry(),
        new QuestionSettings(
            extras.limit(), extras.worth(), Optional.of(first.getValue()), extras.enabled()));
  }

  /** What the author wrote, to be shown beside what was understood. */
  private List<String> source(List<String> read) {
    List<String> lines = new String(original.getBytes(ISO_8859_1), UTF_8).lines().toList();
    return lines.size() == read.size() ? lines : read;
  }
}
