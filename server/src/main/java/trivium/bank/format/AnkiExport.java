package trivium.bank.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Question;

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
    for (Entry entry : bank.entries()) {
      String deck = entry.topic().isEmpty() ? root : root + "::" + flat(entry.topic());
      out.append(field(LightHtml.of(entry.question())))
          .append('\t')
          .append(field(LightHtml.of(entry.answer())))
          .append('\t')
          .append(field(deck))
          .append('\n');
    }
    return out.toString().getBytes(UTF_8);
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Quoted always: a line that begins with # would be lost otherwise. */
  private static String field(String text) {
    return '"' + text.replaceAll("[\\t\\r\\n]+", " ").replace("\"", "\"\"") + '"';
  }
}
