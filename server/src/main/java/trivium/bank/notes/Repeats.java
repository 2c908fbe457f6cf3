package trivium.bank.notes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trivium.bank.Entry;

/**
 * A question that is asked word by word again and again is about the heading above it: "Who is
 * this?" below the name of each.
 */
final class Repeats {
  private static final int OFTEN = 3;

  private Repeats() {}

  /** The same notes, with their topics in front of questions that come under several. */
  static List<Note> told(List<Note> notes) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, Set<String>> topics = new HashMap<>();
    for (Note note : notes) {
      Entry entry = note.entry();
      times.merge(entry.question(), 1, Integer::sum);
      topics.computeIfAbsent(entry.question(), _ -> new HashSet<>()).add(entry.topic());
    }
    return notes.stream()
        .map(note -> {
          Entry entry = note.entry();
          int asked = times.getOrDefault(entry.question(), 0);
          Set<String> about = topics.getOrDefault(entry.question(), Set.of());
          return asked >= OFTEN && about.size() == asked && !about.contains("")
              ? named(note)
              : note;
        })
        .toList();
  }

  private static Note named(Note note) {
    Entry entry = note.entry();
    return new Note(
        new Entry(
            entry.topic() + ": " + entry.question(),
            entry.answer(),
            entry.line(),
            entry.lastLine(),
            entry.shape(),
            entry.topic(),
            entry.options()),
        note.body());
  }
}
