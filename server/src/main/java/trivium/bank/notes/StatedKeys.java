package trivium.bank.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  private static final Pattern BULLET = Pattern.compile("^\\s*[-*+•‣◦▪·]\\s+");

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
    return ChoiceKey.plain(text).equals(ChoiceKey.plain(choice.text()))
        || choice.text().startsWith(text + " ");
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
    for (int i = 0; i < choices.size() && unmarked; i++) {
      for (int at = 0; at < lines.size(); at++) {
        String written = withoutLabel(lines.get(at));
        if (said(at).isEmpty()
            && !written.isBlank()
            && isOf(choices.get(i), written)
            && Options.option(written, false).right()) {
          marked.add(i);
        }
      }
    }
    return marked.isEmpty() || marked.size() == choices.size()
        ? Optional.empty()
        : Optional.of(marked);
  }

  /** The text of a choice without its label or bullet. */
  private static String withoutLabel(String line) {
    Matcher choice = LABELLED.matcher(line);
    return choice.matches() ? choice.group(2) : BULLET.matcher(line).replaceFirst("");
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
    Optional<ChoiceKey.Labelled> both = ChoiceKey.labelled(bare, this::isPlace);
    if (both.isPresent()) {
      // A letter is mistyped sooner than the words after it.
      Optional<Integer> place = textual(both.get().text()).or(() -> place(both.get().label()));
      return place.map(one -> right.equals(Set.of(one))).orElse(!several);
    }
    var named = new TreeSet<Integer>();
    for (String one : ChoiceKey.parts(bare, this::isPlace)) {
      Optional<String> label = ChoiceKey.label(one.strip());
      Optional<Integer> text = textual(one);
      if (text.isPresent()) {
        named.add(text.get());
      } else if (label.isPresent()) {
        Optional<Integer> place = place(label.get());
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
        .filter(i -> ChoiceKey.plain(choices.get(i).text()).equals(ChoiceKey.plain(said)))
        .boxed()
        .findFirst();
  }

  private boolean isPlace(String word) {
    return place(word).isPresent();
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
}
