package trivium.bank.text;

/** The characters that XML 1.0 allows (section 2.2). */
public final class XmlCharacters {
  private XmlCharacters() {}

  public static boolean isValid(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }

  /** The text without all other characters. */
  public static String validOf(String text) {
    return text.codePoints()
        .filter(XmlCharacters::isValid)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
