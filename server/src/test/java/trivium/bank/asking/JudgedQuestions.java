package trivium.bank.asking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.SeedBanks;
import trivium.bank.Task;
import trivium.bank.notes.Note;
import trivium.bank.notes.NotesReader;
import trivium.bank.text.SeededRandom;

/**
 * The pages whose questions were judged by hand, and the program that lists their questions.
 *
 * <p>Run {@link #main} with the folder for the listing: one file of questions for each page, with
 * the label of each question or {@code ?}.
 */
final class JudgedQuestions {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Page, kind, prompt, digest of the choices and answer, label, reason. */
  static final Path LABELS = RESOURCES.resolve("judged/labels.tsv");

  private JudgedQuestions() {}

  /** The opinion of a teacher about a question. */
  enum Label {
    /** Can be played as it is. */
    AS_IS,
    /** Has to be edited first. */
    EDIT,
    /** Has to be switched off. */
    OFF;

    String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Label parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }

  /** Identifies a question of a page. The order of its choices does not matter. */
  record Key(String page, String kind, String prompt, String digest) {
    static Key of(String page, Question question) {
      return new Key(
          page,
          question.kind().wireName(),
          oneLine(question.prompt()),
          Long.toHexString(SeededRandom.hash(content(question))));
    }

    private static String content(Question question) {
      return switch (question.task()) {
        case Task.Choice choice ->
            question.correctAnswer()
                + choice.choices().stream().sorted().collect(Collectors.joining("|"));
        case Task.Match match ->
            IntStream.range(0, match.left().size())
                .mapToObj(i -> match.left().get(i) + match.right().get(match.correct().get(i)))
                .sorted()
                .collect(Collectors.joining("|"));
        case Task.Text text -> String.join("|", text.accepted());
        case Task.Order _, Task.Numeric _ -> question.correctAnswer();
      };
    }
  }

  /** The entries of a page of notes, and the questions whose choices are not the author's. */
  record Page(List<Entry> entries, List<Question> questions) {
    static Page read(String text) {
      List<Note> notes = NotesReader.read(text).notes();
      return new Page(
          notes.stream().map(Note::entry).toList(),
          QuestionMaker.questions(notes).questions().stream()
              .filter(question -> notes.get(question.entry()).entry().options().isEmpty())
              .toList());
    }
  }

  /** A label with its reason. */
  record Judgement(Label label, String reason) {}

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The pages by name, in alphabetical order. */
  static Map<String, Page> pages() throws IOException {
    var pages = new TreeMap<String, Page>();
    for (Path folder :
        List.of(
            RESOURCES.resolve("judged"),
            RESOURCES.resolve("mixed"),
            RESOURCES.resolve("corpus"),
            SeedBanks.folder())) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (!name.endsWith(".expected") && !name.endsWith(".tsv")) {
            pages.put(
                folder.getFileName() + "/" + name,
                Page.read(new String(Files.readAllBytes(file), UTF_8)));
          }
        }
      }
    }
    return pages;
  }

  static Map<Key, Judgement> labels() throws IOException {
    var labels = new HashMap<Key, Judgement>();
    for (String line : Files.readAllLines(LABELS)) {
      String[] cells = line.split("\t", -1);
      labels.put(
          new Key(cells[0], cells[1], cells[2], cells[3]),
          new Judgement(Label.parse(cells[4]), cells[5]));
    }
    return labels;
  }

  /** Writes the questions of each page, with their labels, to a folder. */
  public static void main(String[] folder) throws IOException {
    Map<Key, Judgement> labels = Files.exists(LABELS) ? labels() : Map.of();
    Path out = Files.createDirectories(Path.of(folder[0]));
    for (Map.Entry<String, Page> page : pages().entrySet()) {
      Files.writeString(
          out.resolve(page.getKey().replace('/', '_')),
          listing(page.getKey(), page.getValue(), labels));
    }
  }

  private static String listing(String page, Page bank, Map<Key, Judgement> labels) {
    var lines = new ArrayList<String>();
    Set<Integer> shown = new HashSet<>();
    List<Question> questions =
        bank.questions().stream().sorted((a, b) -> Integer.compare(a.entry(), b.entry())).toList();
    for (Question question : questions) {
      if (shown.add(question.entry())) {
        Entry entry = bank.entries().get(question.entry());
        lines.add("# " + oneLine(entry.question()) + " => " + oneLine(entry.answer()));
      }
      Key key = Key.of(page, question);
      lines.add(
          String.join(
              "\t",
              key.page(),
              key.kind(),
              key.prompt(),
              key.digest(),
              labels.containsKey(key) ? labels.get(key).label().text() : "?",
              shown(question)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String shown(Question question) {
    return switch (question.task()) {
      case Task.Choice choice ->
          IntStream.range(0, choice.choices().size())
              .mapToObj(i -> (choice.correct().contains(i) ? "*" : "") + choice.choices().get(i))
              .collect(Collectors.joining(" | "));
      case Task.Text text -> String.join(" | ", text.accepted());
      case Task.Numeric number -> question.correctAnswer() + " ±" + number.tolerance();
      case Task.Order _, Task.Match _ -> question.correctAnswer();
    };
  }
}
