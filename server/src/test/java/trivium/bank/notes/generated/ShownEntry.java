package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.bank.EntryExample;
import trivium.bank.EntryExample.Part;
import trivium.bank.EntryExample.Role;
import trivium.bank.Option;

/**
 * What the author of a generated page shows of one of its entries: the lines of each of its parts.
 */
final class ShownEntry {
  private final List<String> page;
  private final ExpectedEntry entry;
  private final List<Part> parts = new ArrayList<>();

  /** Where the part that was found last ends: a line, from 1, and a column in it, from 0. */
  private int line;

  private int column;

  private ShownEntry(List<String> page, ExpectedEntry entry) {
    this.page = page;
    this.entry = entry;
    this.line = entry.first();
  }

  /** The example; empty if the entry has no answer on its lines, but on a sheet. */
  static Optional<EntryExample> of(GeneratedPage page, ExpectedEntry entry) {
    List<String> lines = page.text().lines().toList();
    return new ShownEntry(lines, entry).example();
  }

  private Optional<EntryExample> example() {
    Fact fact = entry.fact();
    boolean found = find(Role.QUESTION, fact.question());
    for (Option option : fact.options()) {
      found = found && find(option.right() ? Role.RIGHT : Role.CHOICE, option.text());
    }
    if (fact.options().isEmpty()) {
      int before = parts.size();
      for (String item : fact.answer()) {
        found = found && find(Role.ANSWER, item);
      }
      joinFrom(before);
    }
    return found
        ? Optional.of(
            new EntryExample(
                entry.first(), page.subList(entry.first() - 1, entry.last()), List.copyOf(parts)))
        : Optional.empty();
  }

  /** The items of a list are one answer. */
  private void joinFrom(int index) {
    if (parts.size() > index + 1) {
      Part first = parts.get(index);
      int last = parts.getLast().last();
      parts.subList(index, parts.size()).clear();
      parts.add(new Part(first.role(), first.first(), first.column(), last));
    }
  }

  /** Finds words, with a line break for any blank between them. */
  private boolean find(Role role, String words) {
    for (int from = line; from <= entry.last(); from++) {
      String text = page.get(from - 1);
      int begin = from == line ? column : 0;
      for (int at = text.indexOf(words.charAt(0), begin);
          at >= 0;
          at = text.indexOf(words.charAt(0), at + 1)) {
        if (endsOf(words, from, at)) {
          boolean within = !parts.isEmpty() && from == parts.getLast().last();
          parts.add(new Part(role, from, within ? at + 1 : 0, line));
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether these words stand here; if so, their end is the place from which the next are found.
   */
  private boolean endsOf(String words, int from, int at) {
    int endLine = from;
    int end = at;
    for (String word : words.split(" ")) {
      String text = page.get(endLine - 1);
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end == text.length() && endLine < entry.last()) {
        endLine++;
        text = page.get(endLine - 1);
        end = text.length() - text.stripLeading().length();
      }
      if (!text.startsWith(word, end)) {
        return false;
      }
      end += word.length();
    }
    line = endLine;
    column = end;
    return true;
  }
}
