import { count, many } from './format.js';
import { html, nothing } from './html.js';

/**
 * Renders how many answers to the revealed question are correct; nothing if the server has not said it.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Content}
 */
export function answerCount({ reveal }) {
  const { right, answered = 0 } = reveal;
  if (right === undefined) {
    return nothing;
  }
  return answered ? html`<b class="number" translate="no">${count(right)}</b> of ${count(answered)} right` : many(0, 'answer');
}
