package trivium.bank.asking;

import java.util.List;

/**
 * A question that still needs its distractors.
 *
 * @param fixed distractors that the maker knows to be wrong: other rows, other steps, items of the
 *     list in a NOT question
 * @param open whether distractors of other entries may be added
 * @param merit how interesting the question is to play; the best drafts of an entry become
 *     questions
 */
record QuestionDraft(
    int entry, String prompt, Candidate right, List<Candidate> fixed, boolean open, int merit) {}
