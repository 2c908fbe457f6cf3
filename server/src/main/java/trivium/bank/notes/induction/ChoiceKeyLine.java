package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.text.ChoiceLetters;

/**
 * A line below choices that names the right ones, in whatever words.
 *
 * @param pattern of the line, with the names as its group; digits outside of it are any
 * @param by what the names are
 */
record ChoiceKeyLine(Pattern pattern, By by) {
  private static final Pattern SEVERAL =
      Pattern.compile("\\s*(?:[,;、/&+]|(?<=\\s)(?:and|und|et|y|e|en|i|ve|и|和)(?=\\s))\\s*|\\s+");

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private static final Pattern BETWEEN_TEXTS = Pattern.compile("\\s*[,;、/]\\s*");
  private static final Pattern PART = Pattern.compile("(\\d+)|(\\s+)|[^\\d\\s]+");
  private static final int LONGEST = 200;

  /** What the names of choices are. */
  enum By {
    LABEL_AND_TEXT(4),
    TEXT(3),
    LABEL(2),
    NUMBER(1);

    private final int specificity;

    By(int specificity) {
      this.specificity = specificity;
    }

    /** More if fewer lines can be understood so by chance. */
    int specificity() {
      return specificity;
    }
  }

  /** The lines of the kind of this one, if it names these choices and no others. */
  static List<ChoiceKeyLine> of(String line, List<ChoiceLead.Body> choices, Set<Integer> right) {
    String text = line.strip();
    var found = new ArrayList<ChoiceKeyLine>();
    if (text.length() > LONGEST || right.isEmpty()) {
      return found;
    }
    var starts = new ArrayList<Integer>();
    var ends = new ArrayList<Integer>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      starts.add(token.start());
      ends.add(token.end());
    }
    for (By by : By.values()) {
      for (int start : starts) {
        for (int end : ends) {
          if (end > start
              && places(text.substring(start, end), by, choices)
                  .filter(right::equals)
                  .isPresent()) {
            Pattern pattern =
                Pattern.compile(
                    generalized(text.substring(0, start))
                        + "(\\S.{0,"
                        + LONGEST
                        + "}?)"
                        + generalized(text.substring(end)));
            found.add(new ChoiceKeyLine(pattern, by));
          }
        }
      }
    }
    return found;
  }

  private static String generalized(String text) {
    var pattern = new StringBuilder();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      pattern.append(
          part.group(1) != null
              ? "\\d+"
              : part.group(2) != null ? "\\s*" : Pattern.quote(part.group()));
    }
    return pattern.toString();
  }

  /** The places that a line names; empty if it is another line, or names none for certain. */
  Optional<Set<Integer>> places(String line, List<ChoiceLead.Body> choices) {
    Matcher key = pattern.matcher(line.strip());
    return key.matches() ? places(String.valueOf(key.group(1)), by, choices) : Optional.empty();
  }

  boolean matches(String line) {
    return line.length() <= LONGEST && pattern.matcher(line.strip()).matches();
  }

  /** Whether a word or a sign tells such lines from others. */
  boolean isMarked() {
    return pattern.pattern().contains("\\Q");
  }

  private static Optional<Set<Integer>> places(String names, By by, List<ChoiceLead.Body> choices) {
    var places = new TreeSet<Integer>();
    Optional<Integer> whole = place(names, by, choices);
    if (whole.isPresent()) {
      return Optional.of(Set.of(whole.get()));
    }
    for (String name : (by == By.TEXT ? BETWEEN_TEXTS : SEVERAL).split(names)) {
      Optional<Integer> place = place(name, by, choices);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(places));
  }

  private static Optional<Integer> place(String name, By by, List<ChoiceLead.Body> choices) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < choices.size(); i++) {
      ChoiceLead.Body choice = choices.get(i);
      boolean named =
          switch (by) {
            case TEXT -> plain(choice.text()).equals(plain(name));
            case LABEL ->
                choice.label().isEmpty()
                    ? name.length() == 1
                        && Character.isLetter(name.charAt(0))
                        && ChoiceLetters.canLabel(ChoiceLetters.bare(name), i)
                    : ChoiceLetters.bare(choice.label()).equals(ChoiceLetters.bare(name));
            case NUMBER -> name.equals(String.valueOf(i + 1));
            case LABEL_AND_TEXT ->
                !choice.label().isEmpty()
                    && name.startsWith(choice.label())
                    && name.length() > choice.label().length()
                    && !Character.isLetterOrDigit(name.charAt(choice.label().length()))
                    && plain(name.substring(choice.label().length())).equals(plain(choice.text()));
          };
      if (named) {
        places.add(i);
      }
    }
    return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
  }

  /** Without case and the signs around it. */
  private static String plain(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String plain = AROUND.matcher(lower).replaceAll("");
    return plain.isEmpty() ? lower : plain;
  }
}
