package trivium.bank.asking;

import java.util.List;

/**
 * One way to ask about an entry. What it returns are drafts: whether they become questions is up to
 * {@link DistractorSelector}.
 */
interface DraftMaker {
  /** In no order that matters; a draft whose prompt is too long is dropped by the caller. */
  List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors);
}
