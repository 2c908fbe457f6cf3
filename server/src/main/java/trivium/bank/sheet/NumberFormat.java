package trivium.bank.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number format such as {@code #,##0.00;[Red]-#,##0.00;"none";@} (ECMA-376 18.8.31): up to four
 * sections for positive and negative numbers, zero and text, or for numbers that satisfy a
 * condition. Colours and fill characters are ignored.
 */
final class NumberFormat {
  static final NumberFormat GENERAL = of("General");

  /** Excel's own limit is 255. */
  private static final int LONGEST = 1_000;

  private static final int MOST_SECTIONS = 4;

  /** A section with its condition, if it has one. */
  private record Part(Optional<Condition> condition, NumberFormatSection section) {}

  /** A condition in brackets, {@code [>=100]}. */
  private record Condition(String sign, double bound) {
    private static final Pattern WRITTEN =
        Pattern.compile("\\[(<=|>=|<>|<|>|=)\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)\\]");

    static Optional<Condition> in(String code) {
      Matcher found = WRITTEN.matcher(code);
      return found.find()
          ? Optional.of(
              new Condition(
                  String.valueOf(found.group(1)),
                  Double.parseDouble(String.valueOf(found.group(2)))))
          : Optional.empty();
    }

    boolean holds(double value) {
      return switch (sign) {
        case "<" -> value < bound;
        case ">" -> value > bound;
        case "<=" -> value <= bound;
        case ">=" -> value >= bound;
        case "<>" -> value != bound;
        default -> value == bound;
      };
    }
  }

  private final List<Part> parts;

  private NumberFormat(List<Part> parts) {
    this.parts = parts;
  }

  static NumberFormat of(String code) {
    var parts = new ArrayList<Part>();
    for (String section : sections(code.length() > LONGEST ? "General" : code)) {
      parts.add(new Part(Condition.in(section), NumberFormatSection.of(section)));
    }
    return new NumberFormat(List.copyOf(parts));
  }

  private static List<String> sections(String code) {
    var sections = new ArrayList<String>();
    var section = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char next = code.charAt(i);
      if (next == '"') {
        quoted = !quoted;
      }
      if (next == '\\' && !quoted && i + 1 < code.length()) {
        section.append(next).append(code.charAt(++i));
      } else if (next == ';' && !quoted && sections.size() < MOST_SECTIONS - 1) {
        sections.add(section.toString());
        section.setLength(0);
      } else {
        section.append(next);
      }
    }
    sections.add(section.toString());
    return sections;
  }

  /** Formats a number. */
  String number(double value, boolean from1904) {
    boolean conditional = parts.stream().anyMatch(part -> part.condition().isPresent());
    if (conditional) {
      return byCondition(value, from1904);
    }
    int numbers = Math.min(3, parts.size());
    if (numbers >= 3 && value == 0) {
      return parts.get(2).section().number(0, from1904);
    }
    if (numbers >= 2 && value < 0) {
      return parts.get(1).section().number(-value, from1904);
    }
    return signed(parts.getFirst().section(), value, from1904);
  }

  /** A section without a condition applies to all other numbers. */
  private String byCondition(double value, boolean from1904) {
    int numbers = Math.min(3, parts.size());
    for (int i = 0; i < numbers; i++) {
      Part part = parts.get(i);
      boolean negativePart = i == 1 && numbers > 1 && part.condition().isEmpty();
      if (part.condition().map(condition -> condition.holds(value)).orElse(i == numbers - 1)
          || (negativePart && numbers == 3 && value < 0)) {
        return signed(part.section(), value, from1904);
      }
    }
    return NumberFormatSection.of("General").number(value, from1904);
  }

  private static String signed(NumberFormatSection section, double value, boolean from1904) {
    if (value >= 0 || section.isDate()) {
      return section.number(value, from1904);
    }
    String shown = section.number(-value, from1904);
    boolean zero = shown.chars().noneMatch(next -> next >= '1' && next <= '9');
    return zero ? shown : "-" + shown;
  }

  /** Formats a text. */
  String text(String text) {
    return parts.stream()
        .map(Part::section)
        .filter(NumberFormatSection::isText)
        .findFirst()
        .map(section -> section.text(text))
        .orElse(text);
  }
}
