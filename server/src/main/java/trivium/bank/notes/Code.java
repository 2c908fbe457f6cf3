package trivium.bank.notes;

/** Whether a line is program text, told by how it ends and begins: code is not always fenced. */
final class Code {
  private Code() {}

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
