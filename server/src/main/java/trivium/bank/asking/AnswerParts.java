package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;

/**
 * The parts of a note that can serve as choices. Makers ask about the parts of their own note and
 * take distractors from those of other notes.
 *
 * @param term what the note defines, if it is a definition
 * @param answer the key phrase of the answer
 * @param sentences the key phrases of the other sentences
 * @param items the items of a list, written as one or found in a sentence
 * @param label what the items are called; empty if the note does not say
 * @param cells row by row; blank if a cell is too long for a choice
 * @param frames in the language of the note
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
    Frames frames) {

  /** A key with the key phrases of its values, and its example. */
  record MatchedPair(Candidate key, List<Candidate> values, Optional<Candidate> example) {}

  /** Whether the answer only lists its items; such a list stands out as a choice. */
  boolean isSeries() {
    return !items.isEmpty() && note.body() instanceof Body.Phrase;
  }

  /** All parts that other entries may use as distractors. */
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
    all.removeIf(candidate -> candidate.text().isBlank());
    return all;
  }
}
