package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.asking.english.Clauses;
import trivium.bank.notes.Bodies;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.text.AnswerType;
import trivium.bank.text.Words;

/** Extracts the parts of a note that can serve as choices. */
final class AnswerPartsExtractor {
  /** Only the beginning of a longer list or table is used: an entry yields few questions anyway. */
  private static final int MOST_PARTS = 60;

  /** A definition has at least this many words; fewer are a synonym. */
  private static final int WORDS_OF_A_DEFINITION = 3;

  /** A longer subject is a phrase that nobody would name. */
  private static final int WORDS_OF_A_TERM = 5;

  /** "?" alone is a character, and "Why?" a heading. */
  private static final int WORDS_OF_A_QUESTION = 3;

  private static final Pattern RUN_ON = Pattern.compile("\\?\\s+\\p{Lu}|\\s\\d{1,2}[.)]\\s+\\p{L}");
  private static final Pattern JOINED = Pattern.compile("(?i)\\s(?:and|und|et|y|e|&)\\s");
  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)$");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
  private static final Pattern QUOTED_END = Pattern.compile("[,;:]?\\s*(?:so\\s+)?\"[^\"]*\"[.]?$");

  private final int entry;
  private final Note note;
  private final QuestionAnalysis analysis;
  private final Frames frames;
  private Optional<Candidate> term = Optional.empty();
  private Optional<Candidate> answer = Optional.empty();
  private List<Candidate> sentences = List.of();
  private List<Candidate> items = List.of();
  private String label = "";
  private List<AnswerParts.MatchedPair> pairs = List.of();
  private List<List<Candidate>> cells = List.of();

  AnswerPartsExtractor(int entry, Note note, String language) {
    this.entry = entry;
    this.note = note;
    this.frames = Frames.of(language);
    this.analysis = QuestionAnalysis.of(note.entry().question(), language);
  }

  AnswerParts extract() {
    if (YesNoAnswer.of(note.entry()).isPresent()) {
      return new AnswerParts(
          entry, note, analysis, term, answer, sentences, items, label, pairs, cells, frames);
    }
    switch (note.body()) {
      case Body.Phrase(String text) -> addProse(List.of(text));
      case Body.Paragraph(List<String> prose) -> addProse(prose);
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
    return new AnswerParts(
        entry, note, analysis, term, answer, sentences, items, label, pairs, cells, frames);
  }

  /** Whether an item holds a question or a number, so the answer has run into what follows. */
  static boolean holdsQuestion(Body body) {
    return body instanceof Body.Items list
        && list.items().stream()
            .anyMatch(item ->
                RUN_ON.matcher(item).find()
                    || (item.strip().endsWith("?") && Words.count(item) >= WORDS_OF_A_QUESTION));
  }

  private void addProse(List<String> all) {
    String whole = note.entry().answer();
    List<String> prose = PlainText.withoutRunOn(PlainText.withoutCode(all, whole), whole);
    // The first half of an answer about two things is none.
    Optional<KeyPhrase> phrase =
        KeyPhrase.of(prose, analysis)
            .filter(key ->
                key.whole()
                    || !(analysis.answerType() == AnswerType.COMPARISON
                        || JOINED.matcher(analysis.subject()).find()));
    answer = phrase.map(key -> candidate(key.text(), Candidate.Role.ANSWER, category()));
    if (isTerm(analysis.subject())
        && phrase
            .filter(
                key -> isSynonym() || key.text().split("[\\s/-]+").length >= WORDS_OF_A_DEFINITION)
            .isPresent()) {
      String name = analysis.subject().replace("`", "");
      term = Optional.of(candidate(name, Candidate.Role.TERM, ""));
    }
    sentences =
        prose.stream()
            .skip(1)
            .limit(MOST_PARTS)
            .filter(sentence -> !Clauses.isDangling(sentence))
            .flatMap(sentence -> KeyPhrase.of(sentence, analysis).stream())
            .map(KeyPhrase::text)
            .filter(text -> Words.count(text) >= WORDS_OF_A_DEFINITION)
            .map(text -> candidate(text, Candidate.Role.SENTENCE, category()))
            .toList();
    prose.stream()
        .map(sentence -> InlineList.of(sentence, analysis.sentence()))
        .filter(list -> !list.items().isEmpty())
        .findFirst()
        .ifPresent(list -> {
          label = list.label();
          items = items(list.items());
        });
  }

  /** Whether a subject can be asked for: a name of a few words, and no symbol of one letter. */
  private boolean isTerm(String subject) {
    return analysis.asksForDefinition()
        && subject.length() > 1
        && !Clauses.isDangling(subject)
        && !UnseenReference.isIn(analysis.sentence())
        && Words.count(subject) <= WORDS_OF_A_TERM;
  }

  /**
   * Whether question and answer are two names for one thing, as in a vocabulary list, so that each
   * can be asked for by the other.
   */
  private boolean isSynonym() {
    return analysis.answerType() == AnswerType.TERM && note.body() instanceof Body.Phrase;
  }

  private List<Candidate> items(List<String> list) {
    String category = label.isEmpty() ? category() : normalized(label);
    return list.stream()
        .limit(MOST_PARTS)
        .flatMap(item ->
            KeyPhrase.of(item, analysis)
                .map(phrase -> candidate(phrase.text(), role(item), category))
                .stream())
        .toList();
  }

  /** Items with a full stop are sentences, and fit beside sentences only. */
  private static Candidate.Role role(String item) {
    return item.endsWith(".") ? Candidate.Role.SENTENCE : Candidate.Role.ITEM;
  }

  private Stream<AnswerParts.MatchedPair> pair(Body.Pair pair) {
    String name = ASIDE.matcher(pair.key()).replaceFirst("");
    List<Candidate> values =
        pair.values().stream()
            .flatMap(value -> KeyPhrase.of(value, analysis).stream())
            .map(value -> candidate(value.text(), Candidate.Role.VALUE, category()))
            .toList();
    // Code after an example in words would reveal the key that it belongs to.
    String words = QUOTED_END.matcher(pair.example()).replaceFirst("");
    Optional<Candidate> example =
        KeyPhrase.of(words, analysis)
            .map(key -> candidate(key.text(), Candidate.Role.VALUE, "example"));
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
          cell.length() <= TextLimits.MAX_CHOICE
              ? cell
              : KeyPhrase.of(cell, analysis).map(KeyPhrase::text).orElse("");
      parts.add(candidate(text, Candidate.Role.CELL, normalized(header.get(column))));
    }
    return List.copyOf(parts);
  }

  private Candidate candidate(String text, Candidate.Role role, String category) {
    return Candidate.of(text, entry, role, category);
  }

  private String category() {
    return normalized(analysis.category());
  }

  /** Normalises a name: "Use Case", "UseCase" and "use cases" are one category. */
  private static String normalized(String name) {
    String letters = NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
  }
}
