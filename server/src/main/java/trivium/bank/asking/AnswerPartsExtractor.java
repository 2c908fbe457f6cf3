package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.notes.Bodies;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.text.Words;

/** Extracts from a note the parts that can serve as choices. */
final class AnswerPartsExtractor {
  /**
   * Of a longer list or table only the beginning is asked about: an entry gives a handful of
   * questions anyway.
   */
  private static final int MOST_PARTS = 60;

  /** What says in so many words what a term is; a single word is rather a name for it. */
  private static final int WORDS_OF_A_DEFINITION = 3;

  /** "?" alone is a sign, and "Why?" a heading. */
  private static final int WORDS_OF_A_QUESTION = 3;

  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)$");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
  private static final Pattern QUOTED_END = Pattern.compile("[,;:]?\\s*(?:so\\s+)?\"[^\"]*\"[.]?$");

  private final int entry;
  private final Note note;
  private final QuestionAnalysis analysis;
  private Optional<Candidate> term = Optional.empty();
  private Optional<Candidate> answer = Optional.empty();
  private List<Candidate> sentences = List.of();
  private List<Candidate> items = List.of();
  private String label = "";
  private List<AnswerParts.MatchedPair> pairs = List.of();
  private List<List<Candidate>> cells = List.of();

  AnswerPartsExtractor(int entry, Note note) {
    this.entry = entry;
    this.note = note;
    this.analysis = QuestionAnalysis.of(note.entry().question());
  }

  AnswerParts extract() {
    if (YesNoAnswer.of(note.entry()).isPresent()) {
      return new AnswerParts(
          entry, note, analysis, term, answer, sentences, items, label, pairs, cells, List.of());
    }
    switch (note.body()) {
      case Body.Phrase(String text) -> addProse(List.of(text));
      case Body.Paragraph(List<String> said) -> addProse(said);
      case Body.Items list -> {
        addProse(list.lead().isEmpty() ? List.of() : Bodies.sentences(list.lead()));
        label = PlainText.stripMarkup(list.label());
        items =
            holdsQuestion(list)
                ? List.of()
                : items(PlainText.withoutCode(list.items(), note.entry().answer()));
      }
      case Body.Pairs(_, List<Body.Pair> list) ->
          pairs = list.stream().limit(MOST_PARTS).flatMap(this::pair).toList();
      case Body.Table table ->
          cells =
              table.rows().stream().limit(MOST_PARTS).map(row -> row(table.header(), row)).toList();
    }
    List<TechnicalTerm> tokens =
        TechnicalTerm.in(note.entry().answer()).stream().limit(MOST_PARTS).toList();
    return new AnswerParts(
        entry, note, analysis, term, answer, sentences, items, label, pairs, cells, tokens);
  }

  /** Questions among the items show that the answer has run into what stands below it. */
  static boolean holdsQuestion(Body body) {
    return body instanceof Body.Items list
        && list.items().stream()
            .anyMatch(
                item -> item.strip().endsWith("?") && Words.count(item) >= WORDS_OF_A_QUESTION);
  }

  private void addProse(List<String> all) {
    List<String> said = PlainText.withoutCode(all, note.entry().answer());
    Optional<String> told = KeyPhrase.of(said, analysis);
    answer = told.map(text -> candidate(text, Candidate.Role.ANSWER, category()));
    if (analysis.asksForDefinition()
        && told.filter(text -> names() || text.split("[\\s/-]+").length >= WORDS_OF_A_DEFINITION)
            .isPresent()) {
      term = Optional.of(candidate(analysis.subject(), Candidate.Role.TERM, ""));
    }
    sentences =
        said.stream()
            .skip(1)
            .limit(MOST_PARTS)
            .flatMap(sentence -> KeyPhrase.of(sentence, analysis).stream())
            .filter(text -> Words.count(text) >= WORDS_OF_A_DEFINITION)
            .map(text -> candidate(text, Candidate.Role.SENTENCE, category()))
            .toList();
    said.stream()
        .map(sentence -> InlineList.of(sentence, analysis.sentence()))
        .filter(list -> !list.items().isEmpty())
        .findFirst()
        .ifPresent(list -> {
          label = list.label();
          items = items(list.items());
        });
  }

  /**
   * Two names for one thing, as in a list of words to learn: each may be asked for by the other.
   */
  private boolean names() {
    return analysis.answerType() == QuestionAnalysis.AnswerType.TERM
        && note.body() instanceof Body.Phrase;
  }

  private List<Candidate> items(List<String> list) {
    String kin = label.isEmpty() ? category() : plain(label);
    return list.stream()
        .limit(MOST_PARTS)
        .flatMap(item ->
            KeyPhrase.of(item, analysis).map(told -> candidate(told, role(item), kin)).stream())
        .toList();
  }

  /** Items with a full stop are sentences, and read well beside sentences only. */
  private static Candidate.Role role(String item) {
    return item.endsWith(".") ? Candidate.Role.SENTENCE : Candidate.Role.ITEM;
  }

  private Stream<AnswerParts.MatchedPair> pair(Body.Pair pair) {
    String name = ASIDE.matcher(pair.key()).replaceFirst("");
    List<Candidate> values =
        pair.values().stream()
            .flatMap(value -> KeyPhrase.of(value, analysis).stream())
            .map(value -> candidate(value, Candidate.Role.VALUE, category()))
            .toList();
    // An example in words reads well beside others; the code behind it would show which key it is
    // for.
    String words = QUOTED_END.matcher(pair.example()).replaceFirst("");
    Optional<Candidate> example =
        KeyPhrase.of(words, analysis).map(text -> candidate(text, Candidate.Role.VALUE, "example"));
    return name.length() > TextLimits.MAX_CHOICE || values.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new AnswerParts.MatchedPair(candidate(name, Candidate.Role.KEY, ""), values, example));
  }

  private List<Candidate> row(List<String> header, List<String> row) {
    var parts = new ArrayList<Candidate>();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String text =
          cell.length() <= TextLimits.MAX_CHOICE ? cell : KeyPhrase.of(cell, analysis).orElse("");
      parts.add(candidate(text, Candidate.Role.CELL, plain(header.get(column))));
    }
    return List.copyOf(parts);
  }

  private Candidate candidate(String text, Candidate.Role role, String kin) {
    return Candidate.of(text, entry, role, kin);
  }

  private String category() {
    return plain(analysis.category());
  }

  /** "Use Case", "UseCase" and "use cases" are one kin. */
  private static String plain(String name) {
    String letters = NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
  }
}
