package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

/** Takes away what a text only had for the sake of its page: marks around it, links, HTML. */
final class MarkupStripper {
  private static final Pattern LINK =
      Pattern.compile(
          "(?<!!)\\[([^\\[\\]]{1,300})\\]\\((?:[^()\\n]|\\([^()\\n]{0,100}\\)){0,500}\\)");
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOLD = Pattern.compile("</?(?:b|strong)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE =
      Pattern.compile("</?(?:code|tt|kbd|samp)>", Pattern.CASE_INSENSITIVE);

  /** Words between what only looks like a tag's beginning and some later sign are no attributes. */
  private static final String ATTRIBUTES =
      "(?:\\s{1,9}(?:[a-z-]{1,30}\\s?=\\s?(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}'|[^\\s\"'<>=]{1,200})|open|hidden|noshade)){0,12}";

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|div|span|a|i|em|u|font|center|summary|details|h[1-6]|ul|ol|li|sup|sub|hr|small|big|mark|blockquote|pre|strike|s|q|dl|dt|dd)"
              + ATTRIBUTES
              + "\\s{0,9}/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:#{1,6}\\s+|(?:(?:Question|\\p{Lu}|№)\\s?)?#?\\d{1,4}\\s?[.):/-]+\\s*)(?=\\S)");
  private static final Pattern BULLET = Pattern.compile("^[–—•▪◦‣»›▸►]\\s+(?=\\S)");
  private static final Pattern SYMBOLS =
      Pattern.compile("^[\\p{So}\\uFE0F\\u200D]{1,6}\\s*(?=\\S)");
  private static final Pattern ANCHOR = Pattern.compile("\\s*\\{#[\\w-]{1,80}\\}\\s*$");

  private MarkupStripper() {}

  /**
   * A question without its number, the bold print or the stars around it, and links as their text.
   */
  static String question(String text) {
    String plain = html(links(text)).strip();
    if (plain.contains("{#")) {
      plain = ANCHOR.matcher(plain).replaceFirst("");
    }
    if (!plain.isEmpty() && plain.charAt(0) > 0x7F) {
      plain = SYMBOLS.matcher(plain).replaceFirst("");
    }
    plain = BULLET.matcher(plain).replaceFirst("");
    plain = unwrapped(plain);
    for (int marks = 0; marks < 3 && isNumbered(plain); marks++) {
      plain = unwrapped(NUMBER.matcher(plain).replaceFirst(""));
    }
    return plain.strip();
  }

  private static boolean isNumbered(String text) {
    return !text.isEmpty()
        && (Character.isDigit(text.charAt(0))
            || "#№".indexOf(text.charAt(0)) >= 0
            || Character.isUpperCase(text.charAt(0)));
  }

  /** Without emphasis that is around all of it, or that only its one side has. */
  static String unwrapped(String text) {
    String plain = text.strip();
    if (plain.indexOf('*') < 0 && plain.indexOf('_') < 0) {
      return plain.isEmpty() ? text : plain;
    }
    for (String mark : List.of("***", "**", "__", "*", "_")) {
      boolean around =
          plain.length() > 2 * mark.length() && plain.startsWith(mark) && plain.endsWith(mark);
      if (around && plain.indexOf(mark, mark.length()) == plain.length() - mark.length()) {
        plain = plain.substring(mark.length(), plain.length() - mark.length()).strip();
      } else if (mark.equals("_")) {
        plain = endsInItalics(plain) ? plain.substring(0, plain.length() - 1) : plain;
      } else if (plain.startsWith(mark) && plain.indexOf(mark, mark.length()) < 0) {
        plain = plain.substring(mark.length()).strip();
      } else if (plain.endsWith(mark) && plain.indexOf(mark) == plain.length() - mark.length()) {
        plain = plain.substring(0, plain.length() - mark.length()).strip();
      }
    }
    return plain.isEmpty() ? text.strip() : plain;
  }

  /** {@code Why so?_}: what opened the italics stood in front of the number. */
  private static boolean endsInItalics(String text) {
    return text.endsWith("_") && QuestionWords.ends(text) && text.indexOf('_') == text.length() - 1;
  }

  /** Lines of an answer: HTML as Markdown, but not inside code. */
  static List<String> answer(List<String> lines) {
    var polished = new ArrayList<String>();
    boolean code = false;
    for (String line : lines) {
      boolean fence = line.stripLeading().startsWith("```");
      code ^= fence;
      polished.add(code || fence ? line : html(line));
    }
    return polished;
  }

  private static String links(String text) {
    return text.contains("](") ? LINK.matcher(text).replaceAll("$1") : text;
  }

  private static String html(String text) {
    String plain = text;
    if (plain.indexOf('<') >= 0) {
      plain = BREAK.matcher(plain).replaceAll("\n");
      plain = BOLD.matcher(plain).replaceAll("**");
      plain = CODE.matcher(plain).replaceAll("`");
      plain = TAG.matcher(plain).replaceAll("");
    }
    if (plain.indexOf('&') >= 0) {
      plain =
          plain
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&#39;", "'")
              .replace("&nbsp;", " ")
              .replace("&amp;", "&");
    }
    return plain.stripTrailing();
  }

  /** Without any of these signs at its end. */
  static String withoutEnd(String text, String signs) {
    int end = text.length();
    while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
