package trivium.bank.notes.induction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.text.ChoiceLetters;

/**
 * What stands in front of the text of a choice: signs, a label in the order of the choices, and
 * signs again. Signs are in no list.
 *
 * @param labels what labels choices
 * @param before the label; without one all of it
 * @param after the label
 */
record ChoiceLead(Labels labels, String before, String after) {
  private static final String SIGNS = "(?:<[^<>]{1,20}>|[^\\p{L}\\p{N}<Ⓐ-ⓩ]|<)";
  private static final Pattern LEADING = Pattern.compile("^" + SIGNS + "*");

  /** A word that marks a choice, before its text or its label. */
  private static final Pattern WORD = Pattern.compile("^\\p{L}{1,12}(?=[^\\p{L}\\p{N}])");

  private static final Pattern LABEL =
      Pattern.compile("^(?:\\p{L}{1,4}|\\d{1,2}|\\p{No}|[Ⓐ-ⓩ])(?=[^\\p{L}\\p{N}])");

  /** Signs that can belong to the text that they open. */
  private static final String OPENING = "(\"'“«¿¡„‚‘[{<$€£-+.";

  /** What labels the choices. */
  enum Labels {
    LETTERS,
    NUMBERS,
    /** Markdown counts where each has the number 1. */
    ONES,
    NONE;

    boolean canStand(String label, int place) {
      String bare = ChoiceLetters.bare(label);
      boolean digits = bare.chars().allMatch(Character::isDigit);
      return switch (this) {
        case LETTERS -> !digits && ChoiceLetters.canLabel(bare, place);
        case NUMBERS -> digits && Integer.parseInt(bare) == place + 1;
        case ONES -> bare.equals("1");
        case NONE -> false;
      };
    }
  }

  /** A choice without its lead. */
  record Body(String label, String text) {}

  /** The leads that a choice can have, the one without words first. */
  static List<ChoiceLead> of(String line, int place, Labels labels) {
    String text = line.strip();
    var leads = new ArrayList<ChoiceLead>();
    int signs = end(LEADING, text, 0);
    if (labels == Labels.NONE) {
      for (int end : ends(text, signs)) {
        leads.add(new ChoiceLead(labels, text.substring(0, end), ""));
      }
      return leads;
    }
    int word = end(WORD, text, signs);
    var starts = new ArrayList<Integer>(List.of(signs));
    if (word > signs) {
      starts.add(end(LEADING, text, word));
    }
    for (int start : starts) {
      int close = end(LABEL, text, start);
      if (close > start && labels.canStand(text.substring(start, close), place)) {
        for (int end : ends(text, end(LEADING, text, close))) {
          if (end > close) {
            leads.add(new ChoiceLead(labels, text.substring(0, start), text.substring(close, end)));
          }
        }
      }
    }
    return leads;
  }

  /** Where the text can begin: after the signs, before those that open it, or after a word. */
  private static List<Integer> ends(String text, int signs) {
    var ends = new ArrayList<Integer>();
    int opened = signs;
    while (opened > 0 && OPENING.indexOf(text.charAt(opened - 1)) >= 0) {
      opened--;
    }
    ends.add(opened);
    if (opened < signs) {
      ends.add(signs);
    }
    int word = end(WORD, text, signs);
    if (word > signs) {
      ends.add(end(LEADING, text, word));
    }
    ends.removeIf(end -> end >= text.length());
    return ends;
  }

  private static int end(Pattern pattern, String text, int from) {
    Matcher matcher = pattern.matcher(text.substring(from));
    return matcher.find() ? from + matcher.end() : from;
  }

  boolean hasWord() {
    return (before + after).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  boolean isEmpty() {
    return labels == Labels.NONE && before.isBlank();
  }

  int length() {
    return before.strip().length() + after.strip().length();
  }

  /** The text after this lead; empty if the line has another one. */
  Optional<Body> body(String line, int place) {
    String text = line.strip();
    int at = after(text, 0, before);
    if (at < 0) {
      return Optional.empty();
    }
    String label = "";
    if (labels != Labels.NONE) {
      int close = end(LABEL, text, at);
      if (close == at || !labels.canStand(text.substring(at, close), place)) {
        return Optional.empty();
      }
      label = text.substring(at, close);
      at = after(text, close, after);
    }
    return at < 0 || at >= text.length()
        ? Optional.empty()
        : Optional.of(new Body(label, text.substring(at).strip()));
  }

  /** Index after these signs, whatever blanks are around them; -1 if others stand there. */
  private static int after(String text, int from, String signs) {
    int at = from;
    for (int i = 0; i < signs.length(); i++) {
      if (Character.isWhitespace(signs.charAt(i))) {
        if (at > from
            && at < text.length()
            && !Character.isWhitespace(text.charAt(at - 1))
            && !Character.isWhitespace(text.charAt(at))) {
          return -1;
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else if (at < text.length() && text.charAt(at) == signs.charAt(i)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }
}
