package trivium.bank.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parsed section of a number format. Numbers are passed without their sign. */
final class NumberFormatSection {
  /** The kind of values that a section formats. */
  private enum Kind {
    GENERAL,
    DECIMAL,
    SCIENTIFIC,
    FRACTION,
    DATE,
    TEXT
  }

  /** The locales of the language identifiers that Windows has for them. */
  private static final Map<String, Locale> LANGUAGES =
      Stream.of(
              ("401=ar 402=bg 403=ca 404=zh-TW 405=cs 406=da 407=de 807=de C07=de-AT 408=el "
                      + "40A=es C0A=es 80A=es-MX 40B=fi 40C=fr 80C=fr C0C=fr 40D=he 40E=hu 410=it 411=ja "
                      + "412=ko 413=nl 813=nl 414=nb 415=pl 416=pt-BR 816=pt-PT 418=ro 419=ru 41A=hr "
                      + "41B=sk 41D=sv 41E=th 41F=tr 421=id 422=uk 424=sl 425=et 426=lv 427=lt 42A=vi "
                      + "439=hi 804=zh-CN")
                  .split(" "))
          .map(pair -> pair.split("="))
          .collect(Collectors.toMap(pair -> pair[0], pair -> Locale.forLanguageTag(pair[1])));

  private final List<NumberFormatToken> tokens;
  private final Kind kind;
  private final Locale locale;

  private NumberFormatSection(List<NumberFormatToken> tokens, Locale locale) {
    this.tokens = tokens;
    this.locale = locale;
    this.kind = kind(tokens);
  }

  private static Kind kind(List<NumberFormatToken> tokens) {
    if (tokens.stream().anyMatch(token -> token instanceof NumberFormatToken.Time)) {
      return Kind.DATE;
    }
    if (has(tokens, NumberFormatToken.Sign.GENERAL)) {
      return Kind.GENERAL;
    }
    boolean digits = tokens.stream().anyMatch(token -> token instanceof NumberFormatToken.Digit);
    if (has(tokens, NumberFormatToken.Sign.TEXT) && !digits) {
      return Kind.TEXT;
    }
    if (has(tokens, NumberFormatToken.Sign.EXPONENT)) {
      return Kind.SCIENTIFIC;
    }
    return has(tokens, NumberFormatToken.Sign.SLASH) && digits ? Kind.FRACTION : Kind.DECIMAL;
  }

  private static boolean has(List<NumberFormatToken> tokens, NumberFormatToken.Sign sign) {
    return tokens.stream().anyMatch(token -> token.is(sign));
  }

  boolean isDate() {
    return kind == Kind.DATE;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  static NumberFormatSection of(String code) {
    return new Parser(code).section();
  }

  String number(double value, boolean from1904) {
    return switch (kind) {
      case GENERAL -> filled(NumberFormatToken.Sign.GENERAL, GeneralNumber.text(value));
      case TEXT -> text(GeneralNumber.text(value));
      case DECIMAL -> new DecimalLayout(tokens).text(value);
      case SCIENTIFIC -> new ScientificLayout(tokens).text(value);
      case FRACTION -> new FractionLayout(tokens).text(value);
      case DATE -> new DateLayout(tokens, locale).text(value, from1904);
    };
  }

  String text(String text) {
    return filled(NumberFormatToken.Sign.TEXT, text).strip();
  }

  /** The literals of the section, with a value in place of each mark of this kind. */
  private String filled(NumberFormatToken.Sign placeholder, String value) {
    var out = new StringBuilder();
    for (NumberFormatToken token : tokens) {
      switch (token) {
        case NumberFormatToken.Literal(String literal) -> out.append(literal);
        case NumberFormatToken.Mark(NumberFormatToken.Sign sign) ->
            out.append(sign == placeholder ? value : "");
        case NumberFormatToken.Digit _, NumberFormatToken.Time _ -> {}
      }
    }
    return out.toString();
  }

  /** Splits the code of a section into tokens. */
  private static final class Parser {
    private static final String TIMES = "ymdhsbgeYMDHSBG";

    private final String code;
    private final List<NumberFormatToken> tokens = new ArrayList<>();
    private Locale locale = Locale.US;
    private int at;

    Parser(String code) {
      this.code = code;
    }

    NumberFormatSection section() {
      while (at < code.length()) {
        token();
      }
      return new NumberFormatSection(List.copyOf(tokens), locale);
    }

    private void token() {
      char next = code.charAt(at);
      if (code.regionMatches(true, at, "General", 0, 7)) {
        mark(NumberFormatToken.Sign.GENERAL, 7);
      } else if (code.regionMatches(true, at, "AM/PM", 0, 5)) {
        tokens.add(new NumberFormatToken.Time('a', 2, false));
        at += 5;
      } else if (code.regionMatches(true, at, "A/P", 0, 3)) {
        tokens.add(new NumberFormatToken.Time('a', 1, false));
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
        tokens.add(new NumberFormatToken.Digit(next));
        at++;
      } else if ((next == 'E' || next == 'e')
          && at + 1 < code.length()
          && (code.charAt(at + 1) == '+' || code.charAt(at + 1) == '-')) {
        mark(NumberFormatToken.Sign.EXPONENT, 1);
        if (code.charAt(at) == '-') {
          at++;
        } else {
          mark(NumberFormatToken.Sign.PLUS, 1);
        }
      } else if (TIMES.indexOf(next) >= 0) {
        int from = at;
        while (at < code.length()
            && Character.toLowerCase(code.charAt(at)) == Character.toLowerCase(next)) {
          at++;
        }
        tokens.add(new NumberFormatToken.Time(Character.toLowerCase(next), at - from, false));
      } else {
        other(next);
      }
    }

    private void other(char next) {
      switch (next) {
        case '.' -> mark(NumberFormatToken.Sign.POINT, 1);
        case ',' -> mark(NumberFormatToken.Sign.COMMA, 1);
        case '%' -> mark(NumberFormatToken.Sign.PERCENT, 1);
        case '/' -> mark(NumberFormatToken.Sign.SLASH, 1);
        case '@' -> mark(NumberFormatToken.Sign.TEXT, 1);
        default -> {
          literal(String.valueOf(next));
          at++;
        }
      }
    }

    private void mark(NumberFormatToken.Sign sign, int length) {
      tokens.add(new NumberFormatToken.Mark(sign));
      at += length;
    }

    private void literal(String text) {
      if (!text.isEmpty()) {
        tokens.add(new NumberFormatToken.Literal(text));
      }
    }

    /** A duration, a currency with its locale, a colour or a condition. */
    private void bracket() {
      int end = code.indexOf(']', at);
      String inside = code.substring(at + 1, end < 0 ? code.length() : end);
      at = end < 0 ? code.length() : end + 1;
      if (inside.matches("(?i)h{1,9}|m{1,9}|s{1,9}")) {
        tokens.add(
            new NumberFormatToken.Time(
                Character.toLowerCase(inside.charAt(0)), inside.length(), true));
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
