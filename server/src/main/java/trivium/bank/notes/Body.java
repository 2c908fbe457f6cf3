package trivium.bank.notes;

import java.util.List;
import trivium.bank.AnswerShape;

/** An answer by its parts: what the makers of questions work on. */
public sealed interface Body {
  AnswerShape shape();

  /** A word or a few. */
  record Phrase(String text) implements Body {
    @Override
    public AnswerShape shape() {
      return AnswerShape.PHRASE;
    }
  }

  /** Running text, sentence by sentence. */
  record Paragraph(List<String> sentences) implements Body {
    @Override
    public AnswerShape shape() {
      return AnswerShape.PARAGRAPH;
    }
  }

  /**
   * Items.
   *
   * @param lead what is said before them, empty if nothing
   * @param label what they are called ("Use cases"), empty if nothing
   */
  record Items(String lead, String label, List<String> items, boolean ordered) implements Body {
    @Override
    public AnswerShape shape() {
      return ordered ? AnswerShape.STEPS : AnswerShape.LIST;
    }
  }

  /** Lines of {@code key: value}. */
  record Pairs(String lead, List<Pair> pairs) implements Body {
    @Override
    public AnswerShape shape() {
      return AnswerShape.PAIRS;
    }
  }

  /**
   * A key and what is said of it.
   *
   * @param values one for each line, at least one
   * @param example empty if none is given
   */
  record Pair(String key, List<String> values, String example) {}

  /** A header and its rows, all of the same width; numbering is gone. */
  record Table(String lead, List<String> header, List<List<String>> rows) implements Body {
    @Override
    public AnswerShape shape() {
      return AnswerShape.TABLE;
    }
  }
}
