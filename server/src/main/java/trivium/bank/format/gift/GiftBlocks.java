package trivium.bank.format.gift;

import java.util.ArrayList;
import java.util.List;

/** Splits a GIFT file into its questions and categories, with their lines. */
final class GiftBlocks {
  /** A longer answer has lost its closing brace. */
  private static final int LONGEST_ANSWER = 100;

  /** The text of a question, or the name of a category. */
  record Block(int first, int last, String text, boolean category) {}

  private final List<String> lines;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int first;
  private int last;
  private boolean open;
  private boolean closed;

  private GiftBlocks(List<String> lines) {
    this.lines = lines;
  }

  static List<Block> of(String text) {
    var blocks = new GiftBlocks(text.lines().toList());
    for (int i = 0; i < blocks.lines.size(); i++) {
      blocks.add(blocks.lines.get(i), i + 1);
    }
    blocks.finish();
    return blocks.blocks;
  }

  private void add(String line, int number) {
    String bare = line.strip();
    if (bare.startsWith("//")) {
      return;
    }
    if (bare.startsWith("$CATEGORY:")) {
      finish();
      blocks.add(new Block(number, number, bare.substring("$CATEGORY:".length()).strip(), true));
      return;
    }
    boolean opens = GiftText.find(line, "{", 0) >= 0;
    if (bare.isEmpty() && !open) {
      finish();
      return;
    }
    boolean unclosed = open && (bare.startsWith("::") || number - first > LONGEST_ANSWER);
    if (unclosed || (closed && (opens || bare.startsWith("::")))) {
      finish();
    }
    if (bare.isEmpty()) {
      return;
    }
    if (text.isEmpty()) {
      first = number;
    }
    text.append(text.isEmpty() ? "" : "\n").append(line);
    last = number;
    trackBraces(line);
  }

  private void trackBraces(String line) {
    for (int at = GiftText.find(line, "{}", 0); at >= 0; at = GiftText.find(line, "{}", at + 1)) {
      closed = line.charAt(at) == '}';
      open = !closed;
    }
  }

  private void finish() {
    if (!text.isEmpty()) {
      blocks.add(new Block(first, last, text.toString(), false));
    }
    text.setLength(0);
    open = false;
    closed = false;
  }
}
