package trivium.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All pieces of a bank, with what is known of how they go together. */
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
  private final List<List<String>> words = new ArrayList<>();
  private final Map<Long, Boolean> relations = new HashMap<>();
  private final List<Set<String>> answers = new ArrayList<>();
  private final List<Set<String>> topics = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Set<String> common;

  Pool(List<Note> notes) {
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      Words.stems(note.entry().question()).forEach(stem -> frequency.merge(stem, 1, Integer::sum));
      answers.add(Words.stems(note.entry().answer()));
      pieces.add(Pieces.of(i, note));
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
      words.add(List.of(one.note().entry().question().toLowerCase(Locale.ROOT).split("\\W+")));
      starts.add(all.size());
      all.addAll(one.all());
    }
  }

  List<Pieces> pieces() {
    return pieces;
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

  Set<String> answer(int entry) {
    return answers.get(entry);
  }

  /**
   * A subject without what the whole bank is about: "Views in django" is "Views" in a bank on
   * Django.
   */
  Candidate bare(Candidate term) {
    int in = term.text().toLowerCase(Locale.ROOT).lastIndexOf(" in ");
    if (in > 0 && common.containsAll(Words.stems(term.text().substring(in)))) {
      return Candidate.of(term.text().substring(0, in), term.entry(), term.role(), term.kin());
    }
    return term;
  }

  /**
   * Whether what is true of one entry may be true of the other: the one is about part of what the
   * other is about, both are no mere facts and share a word that few have, or their lists share an
   * item.
   */
  boolean related(int one, int other) {
    return relations.computeIfAbsent((long) one << 32 | other, _ -> relate(one, other));
  }

  private boolean relate(int one, int other) {
    Set<String> mine = topics.get(one);
    Set<String> theirs = topics.get(other);
    boolean facts = fact(one) && fact(other);
    if (facts) {
      return mine.equals(theirs);
    }
    if (!mine.isEmpty()
        && !theirs.isEmpty()
        && (mine.containsAll(theirs) || theirs.containsAll(mine))) {
      return true;
    }
    boolean terms = pieces.get(one).asked().defines() && pieces.get(other).asked().defines();
    if (!terms
        && mine.stream()
            .anyMatch(stem -> theirs.contains(stem) && frequency.getOrDefault(stem, 0) <= RARE)) {
      return true;
    }
    return pieces.get(one).items().stream()
        .anyMatch(item -> pieces.get(other).items().stream().anyMatch(item::overlaps));
  }

  /** How well the other stands beside the right choice; below zero, not at all. */
  int fit(Candidate right, Candidate other) {
    int likeness = right.look().likeness(other.look());
    int longer = Math.max(right.text().length(), other.text().length());
    int apart = Math.abs(right.text().length() - other.text().length());
    if (likeness == 0 || (longer > 24 && apart * 100 > longer * 62)) {
      return -1;
    }
    int fit = likeness * 3 - apart * 8 / longer;
    fit += right.role() == other.role() ? 4 : 0;
    fit += !right.kin().isEmpty() && right.kin().equals(other.kin()) ? 5 : 0;
    String section = pieces.get(right.entry()).note().section();
    fit += !section.isEmpty() && section.equals(pieces.get(other.entry()).note().section()) ? 4 : 0;
    fit += right.gerund() == other.gerund() ? 1 : -1;
    if (right.role() == Candidate.Role.ANSWER && other.role() == Candidate.Role.ANSWER) {
      fit += askedAlike(right.entry(), other.entry());
    }
    return Math.max(fit, 0);
  }

  private boolean fact(int entry) {
    return switch (pieces.get(entry).note().body()) {
      case Body.Phrase(String text) -> Look.of(text) != Look.CLAUSE;
      case Body.Paragraph _, Body.Items _, Body.Pairs _, Body.Table _ -> false;
    };
  }

  /**
   * "What is the capital of Peru" and "What is the capital of Chad": what one asks for is what the
   * other asks for.
   */
  private int askedAlike(int one, int other) {
    List<String> mine = words.get(one);
    List<String> theirs = words.get(other);
    int most = Math.min(5, Math.min(mine.size(), theirs.size()));
    int alike = 0;
    while (alike < most && mine.get(alike).equals(theirs.get(alike))) {
      alike++;
    }
    long shared = topics.get(one).stream().filter(topics.get(other)::contains).count();
    return alike * 2 + (int) Math.min(3, shared) * 2;
  }
}
