package trivium.bank.asking;

import java.util.List;

/**
 * Makes drafts of questions about an entry in one way. Whether a draft becomes a question depends
 * on {@link DistractorSelector}.
 */
interface DraftMaker {
  /** The drafts in any order; the caller drops those with too long a prompt. */
  List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors);
}
