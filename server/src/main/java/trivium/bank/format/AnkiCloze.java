package trivium.bank.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.Question;

/**
 * The holes of a cloze note: {@code {{c1::hidden::hint}}}, also one inside another. Each is asked
 * by itself, with what the others hide shown.
 */
final class AnkiCloze {
  private static final Pattern OPEN = Pattern.compile("\\{\\{c(\\d{1,3})::");
  private static final Pattern EDGE = Pattern.compile("\\{\\{c\\d{1,3}::|}}");
  private static final int DEEPEST = 20;

  /** Beyond these a note is a page and no question. */
  private static final int MOST = 20;

  /** Where a hole stands while its text is freed from HTML; no text holds it. */
  private static final char MARK = '\uE000';

  /** A part of a note: words, or a hole with parts in it. */
  private record Part(String words, int number, List<Part> inner, String hint) {
    boolean isHole() {
      return number > 0;
    }
  }

  private final String text;
  private int at;

  private AnkiCloze(String text) {
    this.text = text;
  }

  static boolean isIn(String field) {
    var holes = new ArrayList<Part>();
    collect(new AnkiCloze(field).parts(0), holes);
    return !holes.isEmpty();
  }

  /** Whether one of its holes does not close, so that nobody knows what it hides. */
  static boolean isBroken(String field) {
    var holes = new ArrayList<Part>();
    collect(new AnkiCloze(field).parts(0), holes);
    return OPEN.matcher(field).results().count() > holes.size();
  }

  /**
   * A question for each hole. What hides the same text under the same number is hidden with it, or
   * it would give the answer away.
   *
   * @param light makes our Markdown of a field
   */
  static List<Asking> askings(String field, String extra, UnaryOperator<String> light) {
    List<Part> parts = new AnkiCloze(field).parts(0);
    var holes = new ArrayList<Part>();
    collect(parts, holes);
    var asked = new HashSet<String>();
    var askings = new ArrayList<Asking>();
    for (Part hole : holes) {
      String answer = light.apply(shown(hole.inner()));
      if (askings.size() >= MOST || !asked.add(hole.number() + " " + answer)) {
        continue;
      }
      var hidden = new ArrayList<Part>();
      String written = shown(hole.inner());
      String marked =
          without(
              parts,
              other -> other.number() == hole.number() && shown(other.inner()).equals(written),
              hidden);
      askings.add(
          new Asking(
              asked(light.apply(marked), hidden, light),
              () -> Asking.text(List.of(answer)),
              extra));
    }
    return askings;
  }

  /** The prompt with a gap at each mark, and with what its author hints at. */
  private static String asked(String marked, List<Part> hidden, UnaryOperator<String> light) {
    String[] words = marked.split(String.valueOf(MARK), -1);
    var prompt = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      String hint = i <= hidden.size() ? light.apply(hidden.get(i - 1).hint()) : "";
      prompt.append(Question.GAP).append(hint.isEmpty() ? "" : " (" + hint + ")").append(words[i]);
    }
    return prompt.toString();
  }

  private static void collect(List<Part> parts, List<Part> holes) {
    for (Part part : parts) {
      if (part.isHole()) {
        holes.add(part);
        collect(part.inner(), holes);
      }
    }
  }

  private static String without(List<Part> parts, Predicate<Part> isHidden, List<Part> hidden) {
    var out = new StringBuilder();
    for (Part part : parts) {
      if (part.isHole() && isHidden.test(part)) {
        hidden.add(part);
        out.append(MARK);
      } else {
        out.append(part.isHole() ? without(part.inner(), isHidden, hidden) : part.words());
      }
    }
    return out.toString();
  }

  private static String shown(List<Part> parts) {
    return without(parts, _ -> false, new ArrayList<>());
  }

  /** The parts up to the end of the hole that is open, or of the text. */
  private List<Part> parts(int depth) {
    var parts = new ArrayList<Part>();
    var words = new StringBuilder();
    Matcher open = OPEN.matcher(text);
    while (at < text.length()) {
      if (depth > 0 && (text.startsWith("}}", at) || text.startsWith("::", at))) {
        break;
      }
      open.region(at, text.length());
      if (depth < DEEPEST && open.lookingAt() && isClosed(open.end())) {
        parts.add(new Part(words.toString(), 0, List.of(), ""));
        words.setLength(0);
        at = open.end();
        parts.add(hole(Integer.parseInt(String.valueOf(open.group(1))), depth));
      } else {
        words.append(text.charAt(at++));
      }
    }
    parts.add(new Part(words.toString(), 0, List.of(), ""));
    return parts;
  }

  private Part hole(int number, int depth) {
    List<Part> inner = parts(depth + 1);
    int end = text.indexOf("}}", at);
    String hint = text.startsWith("::", at) ? text.substring(at + 2, Math.max(at + 2, end)) : "";
    at = end < 0 ? text.length() : end + 2;
    return new Part("", Math.max(1, number), inner, hint);
  }

  /** Whether the hole that begins before this ends, with all that begin in it. */
  private boolean isClosed(int from) {
    Matcher edge = EDGE.matcher(text).region(from, text.length());
    int open = 1;
    while (open > 0 && edge.find()) {
      open += edge.group().equals("}}") ? -1 : 1;
    }
    return open == 0;
  }
}
