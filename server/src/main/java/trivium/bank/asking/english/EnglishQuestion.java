package trivium.bank.asking.english;

/**
 * A question with its grammatical form.
 *
 * @param form the words before the subject
 * @param sentence the whole question, starting with a capital
 * @param subject what it is about, for {@link Form#TERM} and {@link Form#WHAT_IS}; otherwise empty
 */
public record EnglishQuestion(Form form, String sentence, String subject) {
  /** The form of a question. */
  public enum Form {
    /** A term alone, without a verb. */
    TERM,
    /** "What is ...?" */
    WHAT_IS,
    OTHER
  }
}
