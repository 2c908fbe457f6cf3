package trivium.bank.asking.english;

/**
 * A question as the English grammar sees it.
 *
 * @param form what comes before the subject
 * @param sentence the whole question, starting with a capital
 * @param subject what it is about, for {@link Form#TERM} and {@link Form#WHAT_IS}; otherwise empty
 */
public record EnglishQuestion(Form form, String sentence, String subject) {
  /** The forms that state their subject, and all others. */
  public enum Form {
    /** A term alone, without a verb. */
    TERM,
    /** "What is ...?" */
    WHAT_IS,
    OTHER
  }
}
