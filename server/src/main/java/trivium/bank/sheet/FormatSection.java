package trivium.bank.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One section of a number format, parsed. Numbers are given without their sign. */
final class FormatSection {
  /** What a section writes. */
  private enum Kind {
    GENERAL,
    DECIMAL,
    SCIENTIFIC,
    FRACTION,
    DATE,
    TEXT
  }

  private static final Map<String, Locale> LANGUAGES =
      Map.ofEntries(
          Map.entry("401", Locale.forLanguageTag("ar")),
          Map.entry("402", Locale.forLanguageTag("bg")),
          Map.entry("403", Locale.forLanguageTag("ca")),
          Map.entry("404", Locale.TRADITIONAL_CHINESE),
          Map.entry("405", Locale.forLanguageTag("cs")),
          Map.entry("406", Locale.forLanguageTag("da")),
          Map.entry("407", Locale.GERMAN),
          Map.entry("807", Locale.GERMAN),
          Map.entry("C07", Locale.forLanguageTag("de-AT")),
          Map.entry("408", Locale.forLanguageTag("el")),
          Map.entry("40A", Locale.forLanguageTag("es")),
          Map.entry("C0A", Locale.forLanguageTag("es")),
          Map.entry("80A", Locale.forLanguageTag("es-MX")),
          Map.entry("40B", Locale.forLanguageTag("fi")),
          Map.entry("40C", Locale.FRENCH),
          Map.entry("80C", Locale.FRENCH),
          Map.entry("C0C", Locale.FRENCH),
          Map.entry("40D", Locale.forLanguageTag("he")),
          Map.entry("40E", Locale.forLanguageTag("hu")),
          Map.entry("410", Locale.ITALIAN),
          Map.entry("411", Locale.JAPANESE),
          Map.entry("412", Locale.KOREAN),
          Map.entry("413", Locale.forLanguageTag("nl")),
          Map.entry("813", Locale.forLanguageTag("nl")),
          Map.entry("414", Locale.forLanguageTag("nb")),
          Map.entry("415", Locale.forLanguageTag("pl")),
          Map.entry("416", Locale.forLanguageTag("pt-BR")),
          Map.entry("816", Locale.forLanguageTag("pt-PT")),
          Map.entry("418", Locale.forLanguageTag("ro")),
          Map.entry("419", Locale.forLanguageTag("ru")),
          Map.entry("41A", Locale.forLanguageTag("hr")),
          Map.entry("41B", Locale.forLanguageTag("sk")),
          Map.entry("41D", Locale.forLanguageTag("sv")),
          Map.entry("41E", Locale.forLanguageTag("th")),
          Map.entry("41F", Locale.forLanguageTag("tr")),
          Map.entry("421", Locale.forLanguageTag("id")),
          Map.entry("422", Locale.forLanguageTag("uk")),
          Map.entry("424", Locale.forLanguageTag("sl")),
          Map.entry("425", Locale.forLanguageTag("et")),
          Map.entry("426", Locale.forLanguageTag("lv")),
          Map.entry("427", Locale.forLanguageTag("lt")),
          Map.entry("42A", Locale.forLanguageTag("vi")),
          Map.entry("439", Locale.forLanguageTag("hi")),
          Map.entry("804", Locale.SIMPLIFIED_CHINESE));

  private final List<FormatToken> tokens;
  private final Kind kind;
  private final Locale locale;

  private FormatSection(List<FormatToken> tokens, Locale locale) {
    this.tokens = tokens;
    this.locale = locale;
    this.kind = kind(tokens);
  }

  private static Kind kind(List<FormatToken> tokens) {
    if (tokens.stream().anyMatch(token -> token instanceof FormatToken.Time)) {
      return Kind.DATE;
    }
    if (has(tokens, FormatToken.Sign.GENERAL)) {
      return Kind.GENERAL;
    }
    boolean digits = tokens.stream().anyMatch(token -> token instanceof FormatToken.Digit);
    if (has(tokens, FormatToken.Sign.TEXT) && !digits) {
      return Kind.TEXT;
    }
    if (has(tokens, FormatToken.Sign.EXPONENT)) {
      return Kind.SCIENTIFIC;
    }
    return has(tokens, FormatToken.Sign.SLASH) && digits ? Kind.FRACTION : Kind.DECIMAL;
  }

  private static boolean has(List<FormatToken> tokens, FormatToken.Sign sign) {
    return tokens.stream().anyMatch(token -> token.is(sign));
  }

  boolean isDate() {
    return kind == Kind.DATE;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  static FormatSection of(String code) {
    return new Parser(code).section();
  }

  String number(double value, boolean from1904) {
    return switch (kind) {
      case GENERAL -> general(value);
      case TEXT -> text(GeneralNumber.text(value));
      case DECIMAL -> new DecimalLayout(tokens).text(value);
      case SCIENTIFIC -> new ScientificLayout(tokens).text(value);
      case FRACTION -> new FractionLayout(tokens).text(value);
      case DATE -> new DateLayout(tokens, locale).text(value, from1904);
    };
  }

  private String general(double value) {
    var out = new StringBuilder();
    for (FormatToken token : tokens) {
      switch (token) {
        case FormatToken.Literal(String text) -> out.append(text);
        case FormatToken.Mark(FormatToken.Sign sign) -> {
          if (sign == FormatToken.Sign.GENERAL) {
            out.append(GeneralNumber.text(value));
          }
        }
        case FormatToken.Digit _, FormatToken.Time _ -> {}
      }
    }
    return out.toString();
  }

  String text(String text) {
    var out = new StringBuilder();
    for (FormatToken token : tokens) {
      switch (token) {
        case FormatToken.Literal(String literal) -> out.append(literal);
        case FormatToken.Mark(FormatToken.Sign sign) -> {
          if (sign == FormatToken.Sign.TEXT) {
            out.append(text);
          }
        }
        case FormatToken.Digit _, FormatToken.Time _ -> {}
      }
    }
    return out.toString().strip();
  }

  /** Cuts the code of a section into its tokens. */
  private static final class Parser {
    private static final String TIMES = "ymdhsbgeYMDHSBG";

    private final String code;
    private final List<FormatToken> tokens = new ArrayList<>();
    private Locale locale = Locale.US;
    private int at;

    Parser(String code) {
      this.code = code;
    }

    FormatSection section() {
      while (at < code.length()) {
        token();
      }
      return new FormatSection(List.copyOf(tokens), locale);
    }

    private void token() {
      char next = code.charAt(at);
      if (code.regionMatches(true, at, "General", 0, 7)) {
        mark(FormatToken.Sign.GENERAL, 7);
      } else if (code.regionMatches(true, at, "AM/PM", 0, 5)) {
        tokens.add(new FormatToken.Time('a', 2, false));
        at += 5;
      } else if (code.regionMatches(true, at, "A/P", 0, 3)) {
        tokens.add(new FormatToken.Time('a', 1, false));
        at += 3;
      } else if (next == '"') {
        int end = code.indexOf('"', at + 1);
        literal(code.substring(at + 1, end < 0 ? code.length() : end));
        at = end < 0 ? code.length() : end + 1;
      } else if (next == '\\') {
        literal(at + 1 < code.length() ? code.substring(at + 1, at + 2) : "");
        at += 2;
      } else if (next == '_') {
        literal(" ");
        at += 2;
      } else if (next == '*') {
        at += 2;
      } else if (next == '[') {
        bracket();
      } else if (next == '0' || next == '#' || next == '?') {
        tokens.add(new FormatToken.Digit(next));
        at++;
      } else if ((next == 'E' || next == 'e')
          && at + 1 < code.length()
          && (code.charAt(at + 1) == '+' || code.charAt(at + 1) == '-')) {
        mark(FormatToken.Sign.EXPONENT, 1);
        if (code.charAt(at) == '-') {
          at++;
        } else {
          mark(FormatToken.Sign.PLUS, 1);
        }
      } else if (TIMES.indexOf(next) >= 0) {
        int from = at;
        while (at < code.length()
            && Character.toLowerCase(code.charAt(at)) == Character.toLowerCase(next)) {
          at++;
        }
        tokens.add(new FormatToken.Time(Character.toLowerCase(next), at - from, false));
      } else {
        other(next);
      }
    }

    private void other(char next) {
      switch (next) {
        case '.' -> mark(FormatToken.Sign.POINT, 1);
        case ',' -> mark(FormatToken.Sign.COMMA, 1);
        case '%' -> mark(FormatToken.Sign.PERCENT, 1);
        case '/' -> mark(FormatToken.Sign.SLASH, 1);
        case '@' -> mark(FormatToken.Sign.TEXT, 1);
        default -> {
          literal(String.valueOf(next));
          at++;
        }
      }
    }

    private void mark(FormatToken.Sign sign, int length) {
      tokens.add(new FormatToken.Mark(sign));
      at += length;
    }

    private void literal(String text) {
      if (!text.isEmpty()) {
        tokens.add(new FormatToken.Literal(text));
      }
    }

    /** Elapsed time, a currency with its language, a colour or a condition. */
    private void bracket() {
      int end = code.indexOf(']', at);
      String inside = code.substring(at + 1, end < 0 ? code.length() : end);
      at = end < 0 ? code.length() : end + 1;
      if (inside.matches("(?i)h{1,9}|m{1,9}|s{1,9}")) {
        tokens.add(
            new FormatToken.Time(Character.toLowerCase(inside.charAt(0)), inside.length(), true));
      } else if (inside.startsWith("$")) {
        int dash = inside.lastIndexOf('-');
        literal(dash < 0 ? inside.substring(1) : inside.substring(1, dash));
        if (dash >= 0) {
          locale = language(inside.substring(dash + 1));
        }
      }
    }

    private static Locale language(String tag) {
      String plain = tag.contains(",") ? tag.substring(0, tag.indexOf(',')) : tag;
      if (plain.matches("[0-9A-Fa-f]{1,8}")) {
        String low = plain.substring(Math.max(0, plain.length() - 4)).toUpperCase(Locale.ROOT);
        return LANGUAGES.getOrDefault(low.replaceFirst("^0+", ""), Locale.US);
      }
      Locale named = Locale.forLanguageTag(plain);
      return named.getLanguage().isEmpty() ? Locale.US : named;
    }
  }
}
