package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;

/**
 * A note taken apart into what may stand as a choice. Makers ask about their own note's parts and
 * borrow wrong choices from the parts of others.
 *
 * @param term what the note is about, if its answer says what that is
 * @param answer the telling part of the whole answer
 * @param sentences the telling parts of the other sentences
 * @param items of a list, written down as one or found inside a sentence
 * @param label what the items are called, empty if the note does not say
 * @param cells row by row, blank where a cell is too long to be told
 */
record AnswerParts(
    int entry,
    Note note,
    QuestionAnalysis analysis,
    Optional<Candidate> term,
    Optional<Candidate> answer,
    List<Candidate> sentences,
    List<Candidate> items,
    String label,
    List<MatchedPair> pairs,
    List<List<Candidate>> cells,
    List<TechnicalTerm> tokens) {

  /** A pair's key with the telling part of each of its values, and its example. */
  record MatchedPair(Candidate key, List<Candidate> values, Optional<Candidate> example) {}

  static AnswerParts of(int entry, Note note) {
    return new AnswerPartsExtractor(entry, note).extract();
  }

  /** Whether the answer but lists its items: nobody takes a row of names for another answer. */
  boolean isSeries() {
    return !items.isEmpty() && note.body() instanceof Body.Phrase;
  }

  /** Everything of this note that others may borrow. */
  List<Candidate> all() {
    var all = new ArrayList<Candidate>();
    term.ifPresent(all::add);
    if (!isSeries()) {
      answer.ifPresent(all::add);
    }
    all.addAll(sentences);
    all.addAll(items);
    for (MatchedPair pair : pairs) {
      all.add(pair.key());
      all.addAll(pair.values());
      pair.example().ifPresent(all::add);
    }
    cells.forEach(all::addAll);
    tokens.forEach(token -> all.add(token.candidate(entry)));
    all.removeIf(candidate -> candidate.text().isBlank());
    return all;
  }
}
