package trivium.bank.sheet;

/** A workbook that is not read. The message is a predicate for people: "is a broken workbook". */
public final class BrokenWorkbook extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenWorkbook(String message) {
    super(message);
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
