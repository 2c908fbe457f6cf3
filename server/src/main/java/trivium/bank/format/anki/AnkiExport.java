package trivium.bank.format.anki;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.format.Export;
import trivium.bank.format.markup.MarkdownToHtml;

/**
 * Writer of Anki's text format. The cards are the entries of a bank and not its questions, because
 * flashcards have no choices. Topics become subdecks of the bank's deck.
 */
public final class AnkiExport implements Export {
  private static final String HEAD =
      "#separator:tab\n#html:true\n#deck column:3\n#columns:Front\tBack\tDeck\n";

  @Override
  public String name() {
    return "Anki";
  }

  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public String mediaType() {
    return "text/plain; charset=utf-8";
  }

  @Override
  public boolean holds(Question question) {
    return true;
  }

  @Override
  public byte[] write(Bank bank) {
    String root = singleLine(bank.title()).replace("::", ": ");
    var out = new StringBuilder(HEAD);
    Map<Integer, List<Question>> asked =
        bank.questions().stream().collect(Collectors.groupingBy(Question::entry));
    for (int i = 0; i < bank.entries().size(); i++) {
      Entry entry = bank.entries().get(i);
      String deck = entry.topic().isEmpty() ? root : root + "::" + singleLine(entry.topic());
      out.append(field(MarkdownToHtml.convert(entry.question())))
          .append('\t')
          .append(field(MarkdownToHtml.convert(back(entry, asked.getOrDefault(i, List.of())))))
          .append('\t')
          .append(field(deck))
          .append('\n');
    }
    return out.toString().getBytes(UTF_8);
  }

  /**
   * The answer of the entry; or, if the correct answer of a question with the entry's own prompt
   * was edited, that answer with its explanation.
   */
  private static String back(Entry entry, List<Question> asked) {
    return asked.stream()
        .filter(question -> question.prompt().equalsIgnoreCase(entry.question()))
        .filter(question -> isWorded(question.task()))
        .findFirst()
        .filter(question -> !entry.answer().contains(question.correctAnswer()))
        .map(question -> (question.correctAnswer() + "\n" + question.explanation()).strip())
        .orElse(entry.answer());
  }

  /** Whether the entry spells the answer as the question does, unlike numbers, orders and pairs. */
  private static boolean isWorded(Task task) {
    return (task instanceof Task.Choice choice && choice.correct().size() == 1)
        || task instanceof Task.Text;
  }

  private static String singleLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Always quoted, because Anki ignores lines that begin with #. */
  private static String field(String text) {
    return '"' + text.replaceAll("[\\t\\r\\n]+", " ").replace("\"", "\"\"") + '"';
  }
}
