package trivium.bank.asking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.text.WordLists;

/**
 * The sentences around the words of the notes, in the language of the notes. There is a resource
 * file for each language; notes in other languages are asked only as their author asks.
 */
final class Frames {
  /** The use of a frame; arguments stand in the order in which the frame takes them. */
  enum Use {
    /** Term: which definition describes it. */
    DESCRIBES,
    /** Definition: which term it fits. */
    TERM,
    /** Definition with a gap: which term fills it. */
    TERM_GAP,
    /** Term and short answer in either direction, with choices. */
    GOES_WITH,
    /** Term and short answer in either direction, typed. */
    GOES_WITH_TYPED,
    /** Beginning of a sentence, to be completed. */
    COMPLETE,
    /** Statement: true or false. */
    STATEMENT,
    /** Term and its meaning, as a statement. */
    LINE,
    TRUE,
    FALSE,
    /** Question: several choices are correct. */
    PICK_ALL,
    /** Subject: items to put in order. */
    ORDER,
    /** Subject: the first step. */
    FIRST,
    /** Subject and step: the next step. */
    NEXT,
    /** Subject: pairs to match. */
    MATCH,
    /** Compared thing: what is true of it. */
    TRUE_OF,
    /** Group: a member of it, with choices. */
    ONE_OF,
    /** Group: what is no member of it. */
    NOT_ONE_OF,
    /** Group: a member of it, typed. */
    NAME_ONE,
    /** Action: a way to do it. */
    WAY_TO,
    /** Subject and key: its value. */
    VALUE_OF,
    /** Subject and value: its key. */
    KEY_OF
  }

  private static final Frames NONE = new Frames(List.of());

  /** The frames by the tag of their language, which is the name of their file. */
  private static final Map<String, Frames> BY_LANGUAGE =
      Stream.of("de", "en", "es", "fr", "it", "nl", "pt")
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> language,
                  language ->
                      new Frames(WordLists.lines(Frames.class, "frames/" + language + ".txt"))));

  private final Map<Use, String> templates;

  private Frames(List<String> lines) {
    templates =
        lines.stream()
            .map(line -> line.split(" = ", 2))
            .collect(
                Collectors.toUnmodifiableMap(
                    parts -> Use.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    parts -> parts[1]));
  }

  /**
   * The frames of a language; none if there is no file for it.
   *
   * @param language a BCP 47 tag; empty if it is not known, for which English is used
   */
  static Frames of(String language) {
    return BY_LANGUAGE.getOrDefault(language.isEmpty() ? "en" : language, NONE);
  }

  /** The frame around these texts; empty if the language has none for this use. */
  Optional<String> around(Use use, String... texts) {
    return Optional.ofNullable(templates.get(use))
        .map(template -> {
          String filled = template;
          for (int i = 0; i < texts.length; i++) {
            filled = filled.replace("{" + i + "}", texts[i]);
          }
          return filled;
        });
  }
}
