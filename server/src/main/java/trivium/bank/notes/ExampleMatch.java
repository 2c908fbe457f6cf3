package trivium.bank.notes;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trivium.bank.Entry;
import trivium.bank.EntryExample;
import trivium.bank.EntryExample.Part;
import trivium.bank.EntryExample.Role;
import trivium.bank.Option;

/** Whether a reading of a page has the entry of an example as its author shows it. */
final class ExampleMatch {
  /** Letters and digits of a number or a label that is no part of a text. */
  private static final int LONGEST_LABEL = 16;

  private static final String OPENING = "\"'“«([{<¿¡„‚‘`$€£-+_*#@./\\";
  private static final String CLOSING = ".?!…\"'”»)]}>’`%°$€£_*。？！；;:,：，+#/";

  private final EntryExample example;

  private ExampleMatch(EntryExample example) {
    this.example = example;
  }

  static boolean isIn(Reading reading, EntryExample example) {
    var match = new ExampleMatch(example);
    return reading.notes().stream().map(Note::entry).anyMatch(match::isLike);
  }

  private boolean isLike(Entry entry) {
    return entry.line() >= example.first()
        && entry.line() <= question().last()
        && entry.lastLine() <= example.last()
        && isText(entry.question())
        && isToldBy(List.of(question()), entry.question())
        && (choices().isEmpty() ? hasAnswer(entry) : hasChoices(entry));
  }

  private Part question() {
    return with(List.of(Role.QUESTION)).getFirst();
  }

  private List<Part> choices() {
    return with(List.of(Role.CHOICE, Role.RIGHT));
  }

  private List<Part> with(List<Role> roles) {
    return example.parts().stream().filter(part -> roles.contains(part.role())).toList();
  }

  private boolean hasAnswer(Entry entry) {
    return entry.options().isEmpty()
        && isText(entry.answer())
        && isToldBy(with(List.of(Role.ANSWER)), entry.answer());
  }

  private boolean hasChoices(Entry entry) {
    List<Part> choices = choices();
    boolean named = choices.stream().anyMatch(part -> part.role() == Role.CHOICE);
    List<Option> options =
        entry.options().stream().filter(option -> named || option.right()).toList();
    return options.size() == choices.size()
        && IntStream.range(0, options.size())
            .allMatch(i ->
                words(text(choices.get(i))).contains(words(options.get(i).text()))
                    && (with(List.of(Role.RIGHT)).isEmpty()
                        || options.get(i).right() == (choices.get(i).role() == Role.RIGHT)));
  }

  /** Whether a text begins and ends with nothing but what texts begin and end with. */
  private static boolean isText(String text) {
    String plain = text.strip();
    if (plain.isEmpty()) {
      return false;
    }
    int first = plain.codePointAt(0);
    int last = plain.codePointBefore(plain.length());
    return (Character.isLetterOrDigit(first) || OPENING.indexOf(first) >= 0)
        && (Character.isLetterOrDigit(last) || CLOSING.indexOf(last) >= 0);
  }

  private boolean isToldBy(List<Part> parts, String read) {
    String shown = words(parts.stream().map(this::text).collect(Collectors.joining(" ")));
    String words = words(read);
    String plain = plain(parts.stream().map(this::text).collect(Collectors.joining(" ")));
    return !words.isEmpty()
        && shown.endsWith(words)
        && (read.indexOf('\n') >= 0 || plain.contains(plain(read)))
        && shown.length() - words.length() <= LONGEST_LABEL;
  }

  /** The text of a part, which ends before the next one. */
  private String text(Part part) {
    var text = new StringBuilder();
    for (int line = part.first(); line <= part.last(); line++) {
      String whole = example.lines().get(line - example.first());
      int end = whole.length();
      for (Part next : example.parts()) {
        if (next.first() == line && next.column() > part.column() && next.column() > 0) {
          end = Math.min(end, next.column() - 1);
        }
      }
      int begin = line == part.first() && part.column() > 0 ? part.column() - 1 : 0;
      text.append(whole, Math.min(begin, end), end).append(' ');
    }
    return text.toString();
  }

  /** Without markup and blanks. */
  private static String plain(String text) {
    return text.codePoints()
        .filter(sign -> !Character.isWhitespace(sign) && "*_`=".indexOf(sign) < 0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String words(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
