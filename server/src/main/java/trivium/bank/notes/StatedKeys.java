package trivium.bank.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Option;
import trivium.bank.text.ChoiceLetters;

/**
 * Everything that an entry says of which of its choices are right: marks of the choices, lines with
 * the label of an answer, and the answer sheet. A key is certain only if all of them agree.
 */
final class StatedKeys {
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[^\\p{L}\\p{N}(（]{0,8}[(（]?(\\p{L}|\\d{1,2})[*_]{0,3}\\s?[.)、．）][*_]{0,3}\\s*(\\S.*)$");

  private static final Pattern NAMED =
      Pattern.compile("^(?:\\p{L}{3,12}\\.?\\s+)?[(\\[]?(\\p{L}|\\d{1,2})[.)\\]:]?$");

  private static final Pattern WITH_TEXT =
      Pattern.compile("^[(\\[]?(\\p{L}|\\d{1,2})\\s?[.)\\]:、．）]\\s+(\\S.*)$");

  /** The signs in a key that names nothing but choices. */
  private static final Pattern SEVERAL =
      Pattern.compile("\\s*(?:[,;、&+]|\\b(?:and|und|et|y|e|en|и)\\b)\\s*");

  private final List<Option> choices;
  private final List<String> labels;
  private final List<String> lines;
  private final int labelled;

  private StatedKeys(List<Option> choices, List<String> labels, List<String> lines, int labelled) {
    this.choices = choices;
    this.labels = labels;
    this.lines = lines;
    this.labelled = labelled;
  }

  /**
   * Whether all that is said agrees with these choices.
   *
   * @param choices as they were read
   * @param lines all that stands below the question
   * @param labelled index of the line that had the label of an answer, which is gone; -1 if none
   * @param sheet what answer sheets say of the number of the question
   */
  static boolean agree(List<Option> choices, List<String> lines, int labelled, List<String> sheet) {
    var keys = new StatedKeys(choices, labels(choices, lines), lines, labelled);
    Set<Integer> right = right(choices);
    Optional<Set<Integer>> marked = keys.marked();
    List<String> said =
        Stream.concat(
                IntStream.range(0, lines.size()).mapToObj(keys::said).flatMap(Optional::stream),
                sheet.stream())
            .toList();
    boolean several = said.size() + (marked.isPresent() ? 1 : 0) > 1;
    return !keys.hasOtherChoice()
        && marked.filter(places -> !places.equals(right)).isEmpty()
        && said.stream().allMatch(one -> keys.allows(one, right, several));
  }

  private static Set<Integer> right(List<Option> choices) {
    return IntStream.range(0, choices.size())
        .filter(i -> choices.get(i).right())
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The label of each choice; empty if one has none on a line of its own. */
  private static List<String> labels(List<Option> choices, List<String> lines) {
    var labels = new ArrayList<String>();
    for (Option choice : choices) {
      Optional<String> label =
          lines.stream()
              .map(LABELLED::matcher)
              .filter(line -> line.matches() && isOf(choice, line.group(2)))
              .map(line -> ChoiceLetters.bare(line.group(1)))
              .findFirst();
      if (label.isEmpty()) {
        return List.of();
      }
      labels.add(label.get());
    }
    // Markdown counts where each item is numbered 1.
    return labels.stream().allMatch("1"::equals) ? List.of() : labels;
  }

  private static boolean isOf(Option choice, String written) {
    String text = Options.option(written, false).text();
    return plain(text).equals(plain(choice.text())) || choice.text().startsWith(text + " ");
  }

  /** Whether a choice was left out because its label is not the next one. */
  private boolean hasOtherChoice() {
    if (labels.isEmpty()) {
      return false;
    }
    if (new HashSet<>(labels).size() < labels.size()) {
      return true;
    }
    for (int i = 0; i < lines.size() && said(i).isEmpty(); i++) {
      Matcher other = LABELLED.matcher(lines.get(i));
      if (other.matches()
          && isLabel(other.group(1))
          && choices.stream().noneMatch(choice -> isOf(choice, other.group(2)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it can label a choice beside these. */
  private boolean isLabel(String label) {
    return ChoiceLetters.alphabets(labels.getFirst()).stream()
        .anyMatch(alphabet -> {
          int place = ChoiceLetters.index(alphabet, label);
          return place >= 0 && place <= labels.size() + 1;
        });
  }

  /** The choices with a mark on their lines; empty if none, or each, has one. */
  private Optional<Set<Integer>> marked() {
    Set<Integer> marked =
        Options.in(lines)
            .filter(read -> read.choices().size() == choices.size())
            .map(read -> right(read.choices()))
            .orElse(new TreeSet<>());
    boolean unmarked = marked.isEmpty();
    for (int i = 0; i < labels.size() && unmarked; i++) {
      for (int at = 0; at < lines.size(); at++) {
        Matcher choice = LABELLED.matcher(lines.get(at));
        if (said(at).isEmpty()
            && choice.matches()
            && isOf(choices.get(i), choice.group(2))
            && Options.option(choice.group(2), false).right()) {
          marked.add(i);
        }
      }
    }
    return marked.isEmpty() || marked.size() == choices.size()
        ? Optional.empty()
        : Optional.of(marked);
  }

  /** What a line says after the label of an answer; empty if it has none. */
  private Optional<String> said(int index) {
    String line = lines.get(index);
    return index == labelled
        ? Optional.of(line)
        : AnswerMark.in(line).filter(said -> AnswerMark.isLabel(line) && !said.isBlank());
  }

  /** Whether a key names these choices, or is no key but an explanation. */
  private boolean allows(String said, Set<Integer> right, boolean several) {
    String bare =
        MarkupStripper.withoutEnd(MarkupStripper.unwrapped(said.strip()), ".;, *_").strip();
    Optional<Integer> whole = textual(bare);
    if (whole.isPresent()) {
      return right.equals(Set.of(whole.get()));
    }
    Matcher both = WITH_TEXT.matcher(bare);
    if (both.matches()) {
      // A letter is mistyped sooner than the words after it.
      Optional<Integer> place = textual(both.group(2)).or(() -> place(both.group(1)));
      return place.map(one -> right.equals(Set.of(one))).orElse(!several);
    }
    var named = new TreeSet<Integer>();
    for (String one : SEVERAL.split(bare)) {
      Matcher name = NAMED.matcher(one.strip());
      Optional<Integer> text = textual(one);
      if (text.isPresent()) {
        named.add(text.get());
      } else if (name.matches()) {
        Optional<Integer> place = place(name.group(1));
        if (place.isEmpty()) {
          return false;
        }
        named.add(place.get());
      } else {
        return !several;
      }
    }
    return named.equals(right);
  }

  private Optional<Integer> textual(String said) {
    return IntStream.range(0, choices.size())
        .filter(i -> plain(choices.get(i).text()).equals(plain(said)))
        .boxed()
        .findFirst();
  }

  /** The choice with this label, or at this place where labels are none or of another kind. */
  private Optional<Integer> place(String name) {
    if (!labels.isEmpty()) {
      Optional<Integer> labelledSo = ChoiceLetters.index(name, labels);
      if (labelledSo.isPresent()) {
        return labelledSo;
      }
    }
    return IntStream.range(0, choices.size())
        .filter(i ->
            Character.isDigit(name.charAt(0))
                ? Integer.parseInt(name) == i + 1
                : labels.isEmpty() && ChoiceLetters.canLabel(ChoiceLetters.bare(name), i))
        .boxed()
        .findFirst();
  }

  private static String plain(String text) {
    return MarkupStripper.withoutEnd(text.strip().toLowerCase(Locale.ROOT), ".*_ ");
  }
}
