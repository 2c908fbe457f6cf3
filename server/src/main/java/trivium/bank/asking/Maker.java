package trivium.bank.asking;

import java.util.List;

/**
 * One way to ask about an entry. What it returns are drafts: whether they become questions is up to
 * {@link Distractors}.
 */
interface Maker {
  /** In no order that matters; a draft whose prompt is too long is dropped by the caller. */
  List<Draft> drafts(Pieces pieces, Distractors distractors);
}
