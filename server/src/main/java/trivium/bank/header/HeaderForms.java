package trivium.bank.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forms of a header cell to look up, as words: whole, without remarks, and line by line.
 *
 * @param whole all words of the cell
 * @param forms in order of precedence
 */
record HeaderForms(List<String> whole, List<Form> forms) {
  /**
   * @param labels for each word, whether it is the label of a choice
   */
  record Form(List<String> words, List<Optional<ChoiceLabel>> labels) {
    private static Form of(List<String> words) {
      return new Form(words, words.stream().map(ChoiceLabel::parse).toList());
    }
  }

  private static final HeaderForms NONE = new HeaderForms(List.of(), List.of());
  private static final int LONGEST = 300;
  private static final int MOST_WORDS = 60;

  static HeaderForms of(String cell) {
    if (cell.isBlank() || cell.length() > LONGEST) {
      return NONE;
    }
    String plain = HeaderText.plain(cell.strip());
    var texts = new ArrayList<String>();
    texts.add(plain);
    add(texts, HeaderText.withoutRemark(plain));
    if (plain.indexOf('\n') >= 0) {
      plain.lines().forEach(line -> add(texts, line));
      plain.lines().forEach(line -> add(texts, HeaderText.withoutRemark(line)));
    }
    List<Form> forms =
        texts.stream()
            .map(text -> HeaderText.words(HeaderText.folded(text)))
            .filter(words -> !words.isEmpty() && words.size() <= MOST_WORDS)
            .map(Form::of)
            .toList();
    return forms.isEmpty() ? NONE : new HeaderForms(forms.getFirst().words(), forms);
  }

  private static void add(List<String> texts, String text) {
    if (!texts.contains(text)) {
      texts.add(text);
    }
  }
}
