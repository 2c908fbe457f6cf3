package trivium.bank.notes;

import java.util.List;
import java.util.stream.Stream;

/** Texts made to keep a reader busy: whatever repeats without end, nests, or nearly matches. */
final class Hostile {
  private static final List<String> PIECES =
      List.of(
          "*",
          "-> ",
          "#",
          "# ?\n",
          "?\n",
          "? ",
          "\"",
          "\"\n",
          "```\n",
          "|",
          "| a |\n",
          "|-|\n",
          "(",
          "( ",
          "a) ",
          "a) x\n",
          "- [x] \n",
          "A. a\nB. b\n",
          "1. ",
          "1.\n",
          "1. a?\n",
          "Q1. ",
          "Q:\n",
          "A:\n",
          "Q: a?\nA: b\n",
          " ",
          " \t",
          "\t",
          "\r",
          "\n",
          "a:\n",
          "a: b\n",
          " - ",
          "a - b\n",
          "::",
          ";;",
          "<details>\n",
          "</details>",
          "<summary>",
          "<!--",
          "<",
          "[",
          "[a](#a)\n",
          "![",
          "**a",
          "** **",
          "_",
          "\\",
          "Answers\n1. a\n",
          "Answer: B\n",
          "a\n===\n",
          "a\n---\n",
          "---\n",
          "> ",
          "    a\n",
          "WORD ",
          "WORD\n",
          "é",
          "\uD83D\uDE00",
          "1\uFE0F\u20E3 ",
          "\uD800",
          "a, b, ",
          "a b c ",
          "What is it? It is. ",
          "0",
          "\u0000");

  /** A text and what to call it. */
  record Text(String name, String text) {}

  private Hostile() {}

  /** Each of about so many characters, none of more. */
  static Stream<Text> texts(int length) {
    return Stream.concat(
        PIECES.stream().map(piece -> new Text(shown(piece), repeated(piece, length))),
        PIECES.stream()
            .map(piece ->
                new Text(
                    "Q: a?\\nA: " + shown(piece), "Q: a?\nA: " + repeated(piece, length - 10))));
  }

  private static String repeated(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  private static String shown(String piece) {
    return piece
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\r", "\\r")
        .replace("\u0000", "\\0");
  }
}
