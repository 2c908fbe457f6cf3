package trivium.bank.format.builder;

/** Reasons for rejecting a question that several formats share, as predicates for people. */
public final class RejectionReason {
  public static final String ESSAY = "is an essay, which nobody can mark while a room waits";
  public static final String FILE =
      "is answered with a file, which nobody can mark while a room waits";
  public static final String CALCULATED =
      "is calculated anew for each player; write it as a numerical question";
  public static final String UNCERTAIN = "does not say for certain what is right";
  public static final String PICTURE_AS_CHOICE =
      "has a picture as a choice, which can't be shown here";
  public static final String NEITHER_TRUE_NOR_FALSE = "is neither true nor false";
  public static final String SEVERAL_ANSWERS =
      "has several answers to give; part it into questions";

  public static final String HUGE_CELL =
      "has a cell of more than " + BankBuilder.LONGEST_FIELD + " characters";

  public static final String CASE_SENSITIVE =
      "has a wrong answer that differs from the right one only in upper and lower case, which typed"
          + " answers ignore";

  private RejectionReason() {}
}
