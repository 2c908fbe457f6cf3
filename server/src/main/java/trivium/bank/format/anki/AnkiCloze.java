package trivium.bank.format.anki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.Question;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;

/**
 * Reads cloze notes: {@code {{c1::hidden::hint}}}, also nested. Each gap becomes a question in
 * which the other gaps are filled in.
 */
final class AnkiCloze {
  private static final Pattern OPEN = Pattern.compile("\\{\\{c(\\d{1,3})::");
  private static final Pattern EDGE = Pattern.compile("\\{\\{c\\d{1,3}::|}}");
  private static final int DEEPEST = 20;

  /** A note with more gaps is a worksheet. */
  private static final int MOST_GAPS = 20;

  /** Stands in for a gap while HTML is converted; for private use, so no text contains it. */
  private static final char GAP_MARK = '\uE000';

  /** A part of a note: text, or a gap with parts in it. */
  private record Part(String text, int number, List<Part> inner, String hint) {
    boolean isGap() {
      return number > 0;
    }
  }

  private final String text;

  /** The ends of the openings of all gaps that are closed. */
  private final BitSet closed;

  private int at;

  private AnkiCloze(String text) {
    this.text = text;
    this.closed = closed(text);
  }

  private static BitSet closed(String text) {
    var closed = new BitSet();
    var open = new ArrayDeque<Integer>();
    Matcher edge = EDGE.matcher(text);
    while (edge.find()) {
      if (!edge.group().equals("}}")) {
        open.push(edge.end());
      } else if (!open.isEmpty()) {
        closed.set(open.pop());
      }
    }
    return closed;
  }

  static boolean hasGaps(String field) {
    return !gaps(new AnkiCloze(field).parts(0)).isEmpty();
  }

  static boolean hasUnclosedGap(String field) {
    return OPEN.matcher(field).results().count() > gaps(new AnkiCloze(field).parts(0)).size();
  }

  /**
   * A question for each gap. Gaps with the same text and number are hidden together, because each
   * would give the answer of the other away.
   *
   * @param markdown converts the text of a field
   */
  static List<ImportedQuestion> questions(
      String field, String explanation, UnaryOperator<String> markdown) {
    List<Part> parts = new AnkiCloze(field).parts(0);
    var asked = new HashSet<String>();
    var questions = new ArrayList<ImportedQuestion>();
    for (Part gap : gaps(parts)) {
      String answer = markdown.apply(shown(gap.inner()));
      if (questions.size() >= MOST_GAPS || !asked.add(gap.number() + " " + answer)) {
        continue;
      }
      var hidden = new ArrayList<Part>();
      String written = shown(gap.inner());
      String marked =
          without(
              parts,
              other -> other.number() == gap.number() && shown(other.inner()).equals(written),
              hidden);
      questions.add(
          new ImportedQuestion(
              prompt(markdown.apply(marked), hidden, markdown),
              () -> ImportedTasks.text(List.of(answer)),
              explanation));
    }
    return questions;
  }

  /** The prompt with a gap and its hint at each mark. */
  private static String prompt(String marked, List<Part> hidden, UnaryOperator<String> markdown) {
    String[] words = marked.split(String.valueOf(GAP_MARK), -1);
    var prompt = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      String hint = i <= hidden.size() ? markdown.apply(hidden.get(i - 1).hint()) : "";
      prompt.append(Question.GAP).append(hint.isEmpty() ? "" : " (" + hint + ")").append(words[i]);
    }
    return prompt.toString();
  }

  private static List<Part> gaps(List<Part> parts) {
    return parts.stream()
        .filter(Part::isGap)
        .flatMap(part -> Stream.concat(Stream.of(part), gaps(part.inner()).stream()))
        .toList();
  }

  private static String without(List<Part> parts, Predicate<Part> isHidden, List<Part> hidden) {
    var out = new StringBuilder();
    for (Part part : parts) {
      if (part.isGap() && isHidden.test(part)) {
        hidden.add(part);
        out.append(GAP_MARK);
      } else {
        out.append(part.isGap() ? without(part.inner(), isHidden, hidden) : part.text());
      }
    }
    return out.toString();
  }

  private static String shown(List<Part> parts) {
    return without(parts, _ -> false, new ArrayList<>());
  }

  /** Parses up to the end of the gap that is open, or of the text. */
  private List<Part> parts(int depth) {
    var parts = new ArrayList<Part>();
    var words = new StringBuilder();
    Matcher open = OPEN.matcher(text);
    while (at < text.length()) {
      if (depth > 0 && (text.startsWith("}}", at) || text.startsWith("::", at))) {
        break;
      }
      open.region(at, text.length());
      if (depth < DEEPEST && open.lookingAt() && closed.get(open.end())) {
        parts.add(new Part(words.toString(), 0, List.of(), ""));
        words.setLength(0);
        at = open.end();
        parts.add(gap(Integer.parseInt(String.valueOf(open.group(1))), depth));
      } else {
        words.append(text.charAt(at++));
      }
    }
    parts.add(new Part(words.toString(), 0, List.of(), ""));
    return parts;
  }

  private Part gap(int number, int depth) {
    List<Part> inner = parts(depth + 1);
    int end = text.indexOf("}}", at);
    String hint = text.startsWith("::", at) ? text.substring(at + 2, Math.max(at + 2, end)) : "";
    at = end < 0 ? text.length() : end + 2;
    return new Part("", Math.max(1, number), inner, hint);
  }
}
