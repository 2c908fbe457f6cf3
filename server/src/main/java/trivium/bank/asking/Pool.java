package trivium.bank.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.text.Words;

/** All pieces of a bank by entry, with the words that its questions and answers are made of. */
final class Pool {
  /**
   * A word in more than a quarter of the questions is what the bank is about, and tells nothing
   * between two of them.
   */
  private static final int COMMON_SHARE = 4;

  private static final int FEWEST_FOR_COMMON = 8;

  /** A word in so few questions ties the entries together that have it. */
  private static final int RARE = 3;

  private static final int MOST_LOOKED_AT = 1_000;

  private final List<Pieces> pieces = new ArrayList<>();
  private final List<Candidate> all = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Set<String>> answers = new ArrayList<>();
  private final List<Set<String>> topics = new ArrayList<>();
  private final List<Boolean> facts = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Set<String> common;

  Pool(List<Note> notes) {
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      Words.stems(note.entry().question()).forEach(stem -> frequency.merge(stem, 1, Integer::sum));
      answers.add(Words.stems(note.entry().answer()));
      pieces.add(Pieces.of(i, note));
      facts.add(note.body() instanceof Body.Phrase(String text) && Look.of(text) != Look.CLAUSE);
    }
    common =
        frequency.entrySet().stream()
            .filter(word ->
                notes.size() >= FEWEST_FOR_COMMON && word.getValue() * COMMON_SHARE > notes.size())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    for (Pieces one : pieces) {
      Set<String> topic = Words.stems(one.note().entry().question());
      topic.removeAll(common);
      topics.add(topic);
      starts.add(all.size());
      one.all()
          .forEach(piece -> all.add(piece.role() == Candidate.Role.TERM ? bare(piece) : piece));
    }
  }

  List<Pieces> pieces() {
    return pieces;
  }

  Pieces of(int entry) {
    return pieces.get(entry);
  }

  /**
   * What an entry may borrow from: everything, or in a very long file what stands nearest, so that
   * the time to make a bank grows with its length and not with its square.
   */
  List<Candidate> around(int entry) {
    if (all.size() <= MOST_LOOKED_AT) {
      return all;
    }
    int from = Math.clamp(starts.get(entry) - MOST_LOOKED_AT / 2, 0, all.size() - MOST_LOOKED_AT);
    return all.subList(from, from + MOST_LOOKED_AT);
  }

  /** The words of an entry's whole answer. */
  Set<String> answer(int entry) {
    return answers.get(entry);
  }

  /** The words of an entry's question without those that are common in the bank. */
  Set<String> topic(int entry) {
    return topics.get(entry);
  }

  /** Whether the answer is a word or a few: there is one such answer, and every other is wrong. */
  boolean fact(int entry) {
    return facts.get(entry);
  }

  boolean rare(String stem) {
    return frequency.getOrDefault(stem, 0) <= RARE;
  }

  boolean common(Set<String> stems) {
    return common.containsAll(stems);
  }

  /**
   * A subject without what the whole bank is about: "Views in django" is "Views" in a bank on
   * Django.
   */
  Candidate bare(Candidate term) {
    int in = term.text().toLowerCase(Locale.ROOT).lastIndexOf(" in ");
    if (in > 0 && common(Words.stems(term.text().substring(in)))) {
      return Candidate.of(term.text().substring(0, in), term.entry(), term.role(), term.kin());
    }
    return term;
  }
}
