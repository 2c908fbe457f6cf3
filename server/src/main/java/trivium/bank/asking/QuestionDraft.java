package trivium.bank.asking;

import java.util.List;

/**
 * A question that still needs its distractors.
 *
 * @param fixed wrong choices that the maker knows to be wrong: other rows, other steps, items of
 *     the list in a NOT question
 * @param open whether the rest of the bank may fill up what is missing
 * @param merit makers give more to what is more fun to play; the better drafts of an entry are kept
 */
record QuestionDraft(
    int entry, String prompt, Candidate right, List<Candidate> fixed, boolean open, int merit) {}
