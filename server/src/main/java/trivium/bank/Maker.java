package trivium.bank;

import java.util.List;

/**
 * One way to ask about an entry. What it returns are drafts: whether they become questions is up to
 * {@link Distractors}.
 */
interface Maker {
  List<Draft> drafts(Pieces pieces, Pool pool);
}
