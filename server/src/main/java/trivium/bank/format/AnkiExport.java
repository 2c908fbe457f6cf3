package trivium.bank.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.Task;

/**
 * Cards to learn from: the entries of a bank, not its questions, because nobody learns from four
 * choices. Topics become decks inside the bank's deck.
 */
final class AnkiExport implements Export {
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
    String root = flat(bank.title()).replace("::", ": ");
    var out = new StringBuilder(HEAD);
    Map<Integer, List<Question>> asked =
        bank.questions().stream().collect(Collectors.groupingBy(Question::entry));
    for (int i = 0; i < bank.entries().size(); i++) {
      Entry entry = bank.entries().get(i);
      String deck = entry.topic().isEmpty() ? root : root + "::" + flat(entry.topic());
      out.append(field(LightHtml.of(entry.question())))
          .append('\t')
          .append(field(LightHtml.of(back(entry, asked.getOrDefault(i, List.of())))))
          .append('\t')
          .append(field(deck))
          .append('\n');
    }
    return out.toString().getBytes(UTF_8);
  }

  /**
   * The entry's answer, unless somebody has corrected what the game takes for right on its very
   * question: then that, with what is told at the reveal.
   */
  private static String back(Entry entry, List<Question> asked) {
    return asked.stream()
        .filter(question -> question.prompt().equalsIgnoreCase(entry.question()))
        .filter(question -> isOfWords(question.task()))
        .findFirst()
        .filter(question -> !entry.answer().contains(question.right()))
        .map(question -> (question.right() + "\n" + question.explanation()).strip())
        .orElse(entry.answer());
  }

  /** Numbers, orders and pairs are written in the answer in another way than they are asked. */
  private static boolean isOfWords(Task task) {
    return (task instanceof Task.Choice choice && choice.correct().size() == 1)
        || task instanceof Task.Text;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Quoted always: a line that begins with # would be lost otherwise. */
  private static String field(String text) {
    return '"' + text.replaceAll("[\\t\\r\\n]+", " ").replace("\"", "\"\"") + '"';
  }
}
