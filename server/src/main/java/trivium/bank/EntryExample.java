package trivium.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a page of notes, with its parts named by the host. It shows how to read all entries
 * written like it.
 *
 * @param first the line of the page on which the entry begins, from 1
 * @param lines the text of the entry
 * @param parts in the order of the page
 */
public record EntryExample(int first, List<String> lines, List<Part> parts) {
  /** The most lines of an example; entries of notes are shorter. */
  public static final int MOST_LINES = 200;

  private static final Pattern SPECIFICATION =
      Pattern.compile("(?:(\\d{1,7})(?:-(\\d{1,7}))?:)?(\\S.*)");
  private static final Pattern PART =
      Pattern.compile("([a-z]+)=(\\d{1,7})(?:@(\\d{1,5}))?(?:-(\\d{1,7}))?");

  /** What a part of an entry is. */
  public enum Role {
    QUESTION,
    ANSWER,
    /** A wrong choice. */
    CHOICE,
    /** A right choice. */
    RIGHT,
    /** Text that is no entry. */
    NONE;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> named(String name) {
      return List.of(values()).stream().filter(role -> role.wireName().equals(name)).findFirst();
    }
  }

  /**
   * A part of an entry.
   *
   * @param first the line of the page on which it begins, from 1
   * @param column the character of that line at which it begins, from 1; 0 if that has to be found
   *     out
   * @param last the line on which it ends
   */
  public record Part(Role role, int first, int column, int last) {
    public Part {
      require(first >= 1 && column >= 0 && last >= first, "line numbers begin at 1 and ascend");
    }

    String specification() {
      return "%s=%d%s%s"
          .formatted(
              role.wireName(),
              first,
              column == 0 ? "" : "@" + column,
              last == first ? "" : "-" + last);
    }
  }

  public EntryExample {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
    require(first >= 1, "line numbers begin at 1");
    require(!lines.isEmpty() && lines.size() <= MOST_LINES, "it has 1 to " + MOST_LINES + " lines");
    require(!parts.isEmpty(), "name the lines of its question and of its answer");
    int reached = first;
    for (Part part : parts) {
      require(
          part.first() >= reached && part.last() < first + lines.size(),
          "its parts follow each other from line %d to line %d"
              .formatted(first, first + lines.size() - 1));
      reached = part.last();
      require(
          part.column() <= lines.get(part.first() - first).length(),
          "line " + part.first() + " is shorter");
    }
    boolean isNone = has(parts, Role.NONE);
    require(!isNone || parts.size() == 1, "a part that is no entry is the only one");
    require(isNone || count(parts, Role.QUESTION) == 1, "it has one question");
    require(
        isNone || has(parts, Role.ANSWER) || has(parts, Role.RIGHT),
        "name the lines of its answer, or of the right choice");
  }

  private static boolean has(List<Part> parts, Role role) {
    return count(parts, role) > 0;
  }

  private static long count(List<Part> parts, Role role) {
    return parts.stream().filter(part -> part.role() == role).count();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException("example: " + otherwise);
    }
  }

  /**
   * Parses a specification such as {@code 12-14:question=12,answer=13-14}. {@code answer=12@9}
   * begins at the ninth character of line 12. The lines of the entry may be omitted if they are
   * those of its parts.
   *
   * @param page the lines of the page
   * @throws IllegalArgumentException if it is no valid example; the message is a sentence without
   *     its period
   */
  public static EntryExample parse(String specification, List<String> page) {
    Matcher whole = SPECIFICATION.matcher(specification.strip());
    require(whole.matches(), "write it as 12-14:question=12,answer=13-14");
    List<Part> parts = new ArrayList<>();
    for (String part : whole.group(3).split(",", MOST_LINES + 1)) {
      parts.add(part(part.strip()));
    }
    int first = number(whole.group(1), parts.getFirst().first());
    int last = number(whole.group(2), Math.max(number(whole.group(1), 0), parts.getLast().last()));
    require(first >= 1 && last >= first, "line numbers begin at 1 and ascend");
    require(last <= page.size(), "the page has only " + page.size() + " lines");
    require(last - first < MOST_LINES, "it has at most " + MOST_LINES + " lines");
    return new EntryExample(first, page.subList(first - 1, last), parts);
  }

  private static Part part(String text) {
    Matcher part = PART.matcher(text);
    Optional<Role> role = part.matches() ? Role.named(part.group(1)) : Optional.empty();
    require(
        role.isPresent(),
        "there is no part \"%s\"; write question=, answer=, choice=, right= or none= and its lines"
            .formatted(text.substring(0, Math.min(40, text.length()))));
    int first = number(part.group(2), 1);
    return new Part(role.get(), first, number(part.group(3), 0), number(part.group(4), first));
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** The specification that {@link #parse} reads. */
  public String specification() {
    return "%d-%d:%s"
        .formatted(
            first,
            last(),
            parts.stream().map(Part::specification).collect(Collectors.joining(",")));
  }

  /** The line of the page on which the entry ends. */
  public int last() {
    return first + lines.size() - 1;
  }

  /** Whether the host has shown that such text is no entry. */
  public boolean isNone() {
    return parts.getFirst().role() == Role.NONE;
  }

  /**
   * This example at the place of a changed page where its lines stand now, the nearest one if there
   * are several; empty if they are no longer there.
   */
  public Optional<EntryExample> movedTo(List<String> page) {
    int nearest = 0;
    for (int line = 1; line <= page.size() - lines.size() + 1; line++) {
      if (Math.abs(line - first) < Math.abs(nearest - first) || nearest == 0) {
        nearest = page.subList(line - 1, line - 1 + lines.size()).equals(lines) ? line : nearest;
      }
    }
    return nearest == 0 ? Optional.empty() : Optional.of(shifted(nearest - first));
  }

  private EntryExample shifted(int by) {
    return new EntryExample(
        first + by,
        lines,
        parts.stream()
            .map(part -> new Part(part.role(), part.first() + by, part.column(), part.last() + by))
            .toList());
  }
}
