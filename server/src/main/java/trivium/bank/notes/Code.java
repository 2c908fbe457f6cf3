package trivium.bank.notes;

/** Whether a line is program text, told by how it ends and begins: code is not always fenced. */
final class Code {
  private Code() {}

  /** What stands after a fence and is no language, as in {@code ```and so it goes on.} */
  static boolean goesOnInWords(String behind) {
    String text = behind.strip();
    if (text.isEmpty() || text.indexOf('=') >= 0 || text.indexOf('{') >= 0) {
      return false;
    }
    boolean sentence = text.indexOf(' ') > 0 && ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0;
    return sentence || text.codePoints().anyMatch(Character::isIdeographic);
  }

  static boolean looks(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return last == ';'
        || last == '{'
        || last == '}'
        || text.startsWith("//")
        || text.startsWith("/*")
        || text.startsWith("$ ")
        || text.startsWith("import ")
        || text.endsWith(");")
        || text.endsWith("):");
  }
}
