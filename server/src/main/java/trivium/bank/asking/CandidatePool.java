package trivium.bank.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.LanguageDetector;
import trivium.bank.text.Words;

/** All candidates of a bank, with the word stems of its questions and answers. */
final class CandidatePool {
  /**
   * A word in more than this part of the questions (1/4) is the subject of the bank and does not
   * distinguish entries.
   */
  private static final int COMMON_SHARE = 4;

  private static final int FEWEST_FOR_COMMON = 8;

  /** From this number of notes on what is independent for each note runs in parallel. */
  static final int MANY = 1_000;

  /** The notes and the characters of a note that are considered for their language. */
  private static final int MOST_FOR_LANGUAGE = 500;

  /** The tag of a language that is not English, if no more is known. */
  private static final String UNKNOWN = "und";

  /** A word in at most this many questions relates the entries that contain it. */
  private static final int RARE = 3;

  /** An article before only one of four names would single it out. */
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:an?|the)\\s+(?=\\S{2})", Pattern.CASE_INSENSITIVE);

  private final List<AnswerParts> parts = new ArrayList<>();
  private final CandidateIndex index = new CandidateIndex();
  private final WordIndex questionWords = new WordIndex();
  private final WordIndex answerWords = new WordIndex();
  private final List<Set<String>> answers = new ArrayList<>();
  private final List<Set<String>> topics = new ArrayList<>();
  private final List<Boolean> facts = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Map<String, Integer> answerTexts = new HashMap<>();
  private final Set<String> common;
  private final Acronyms acronyms;
  private final LastNames lastNames;

  CandidatePool(List<Note> notes) {
    ReadingBudget budget = ReadingBudget.current();
    String language = language(notes);
    for (int i = 0; i < notes.size(); i++) {
      budget.check();
      Note note = notes.get(i);
      Words.stems(note.entry().question()).forEach(stem -> frequency.merge(stem, 1, Integer::sum));
      answers.add(Words.stems(note.entry().answer()));
      facts.add(
          note.body() instanceof Body.Phrase(String text)
              && ChoiceShape.of(text) != ChoiceShape.CLAUSE);
    }
    // Extraction is independent for each note and takes a third of the time.
    var numbers = IntStream.range(0, notes.size());
    (notes.size() < MANY ? numbers : numbers.parallel())
        .mapToObj(i -> {
          budget.check();
          return new AnswerPartsExtractor(i, notes.get(i), language(notes.get(i), language))
              .extract();
        })
        .forEachOrdered(parts::add);
    common =
        frequency.entrySet().stream()
            .filter(word ->
                notes.size() >= FEWEST_FOR_COMMON && word.getValue() * COMMON_SHARE > notes.size())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    acronyms = new Acronyms(notes);
    var names = new ArrayList<String>();
    for (AnswerParts answer : parts) {
      answer.answer().ifPresent(found -> answerTexts.merge(found.traits().key(), 1, Integer::sum));
      answer.all().stream().map(Candidate::text).forEach(names::add);
      Set<String> topic = Words.stems(answer.note().entry().question());
      topic.removeAll(common);
      topics.add(topic);
      questionWords.add(answer.entry(), topic);
      answerWords.add(answer.entry(), answers.get(answer.entry()));
      answer.items().forEach(item -> answerWords.add(answer.entry(), item.stems()));
      answer
          .all()
          .forEach(candidate ->
              index.add(
                  candidate.role() == Candidate.Role.TERM ? withoutContext(candidate) : candidate));
    }
    lastNames = new LastNames(names);
  }

  /** The language of most notes; empty if it is not known. */
  private static String language(List<Note> notes) {
    return LanguageDetector.detect(
            notes.stream()
                .limit(MOST_FOR_LANGUAGE)
                .map(note -> note.entry().question() + " " + note.entry().answer())
                .toList())
        .orElse("");
  }

  /** The language of a note, which is that of the others unless its own words say otherwise. */
  private static String language(Note note, String others) {
    String text = note.entry().question() + " " + note.entry().answer();
    String start = text.substring(0, Math.min(text.length(), MOST_FOR_LANGUAGE));
    return LanguageDetector.detect(List.of(start))
        .orElseGet(() -> others.isEmpty() && !isMostlyLatin(start) ? UNKNOWN : others);
  }

  private static boolean isMostlyLatin(String text) {
    return text.codePoints().filter(CandidatePool::isLatin).count() * 2 > text.length() / 2;
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  /** The acronyms that the notes spell out. */
  Acronyms acronyms() {
    return acronyms;
  }

  LastNames lastNames() {
    return lastNames;
  }

  /** Whether another entry has the same answer, once brackets are left out. */
  boolean isRepeated(Candidate answer) {
    return answerTexts.getOrDefault(answer.traits().key(), 0) > 1;
  }

  List<AnswerParts> parts() {
    return parts;
  }

  AnswerParts of(int entry) {
    return parts.get(entry);
  }

  /** The candidates of the bank whose shape and role allow them beside this one. */
  List<Candidate> candidatesFor(Candidate right) {
    return index.candidatesFor(right);
  }

  /** Nearby entries that share words with this one and may therefore be related to it. */
  NearbyEntries possiblyRelated(int entry) {
    var near = new NearbyEntries(entry);
    questionWords.addNear(topics.get(entry), near);
    answerWords.addNear(topics.get(entry), near);
    for (Candidate item : of(entry).items()) {
      answerWords.addNear(item.stems(), near);
    }
    return near;
  }

  /** The stems of the whole answer of an entry. */
  Set<String> answerStems(int entry) {
    return answers.get(entry);
  }

  /** The stems of the question of an entry, without those that are common in the bank. */
  Set<String> topicStems(int entry) {
    return topics.get(entry);
  }

  /** Whether the answer is a short phrase: only one such answer is correct. */
  boolean isFact(int entry) {
    return facts.get(entry);
  }

  boolean isRare(String stem) {
    return frequency.getOrDefault(stem, 0) <= RARE;
  }

  boolean isCommon(Set<String> stems) {
    return common.containsAll(stems);
  }

  /**
   * Removes the subject of the whole bank from a term: "Views in Django" becomes "Views" in a bank
   * on Django.
   */
  Candidate withoutContext(Candidate term) {
    int in = term.text().toLowerCase(Locale.ROOT).lastIndexOf(" in ");
    if (in > 0 && isCommon(Words.stems(term.text().substring(in)))) {
      return Candidate.of(term.text().substring(0, in), term.entry(), term.role(), term.category());
    }
    String named = ARTICLE.matcher(term.text()).replaceFirst("");
    return named.equals(term.text())
        ? term
        : Candidate.of(named, term.entry(), term.role(), term.category());
  }
}
