package trivium.cluster.codec;

import trivium.protocol.QuestionMessage.Receipt;

/**
 * The format of a receipt: {@code question, response, by}. The edge encodes its JSON, so that the
 * owner of a large room need not.
 */
final class ReceiptFormat {
  /** The elements that {@link #write} adds to an array. */
  static final int SIZE = 3;

  private ReceiptFormat() {}

  static void write(CborWriter out, Receipt receipt) {
    out.number(receipt.question());
    ResponseFormat.write(out, receipt.response());
    out.text(receipt.by());
  }

  static Receipt read(CborReader in) {
    return new Receipt(in.number(), ResponseFormat.read(in), in.text());
  }
}
