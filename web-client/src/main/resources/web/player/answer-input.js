import { html } from '../core/html.js';
import { matchView } from './match-input.js';
import { orderView } from './order-input.js';
import { tiles } from './question.js';
import { sendButton } from './send-button.js';
import { numberView, textView } from './typed-input.js';

/** Input for all questions except those with picked tap, and rich text. Loaded after the player has joined. */
export { promptText, inline, picture } from '../core/rich-text.js';

/** Instructions for each kind of question. */
export const ASKS = {
  __proto__: null,
  several: 'Tap all correct answers, then send',
  text: 'Type your answer',
  number: 'Type a number',
  order: 'Put them in order, first at the top',
  match: 'Tap an item on the left, then its match',
};

/**
 * @param {!trivium.PlayerView} view
 * @param {string} status
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function answerView(view, status, act) {
  switch (view.game.question.kind) {
    case 'several':
      return severalView(view, status, act);
    case 'text':
      return textView(view, status, act);
    case 'number':
      return numberView(view, status, act);
    case 'order':
      return orderView(view, status, act);
    case 'match':
      return matchView(view, status, act);
    default:
      return html`<p class="state problem">This page is out of date. Reload it.</p>`;
  }
}

function severalView(view, status, act) {
  const picks = view.form.draft.picks ?? [];
  const press = (pick) => {
    if (status === 'open') {
      act.draft({ picks: picks.includes(pick) ? picks.filter((picked) => picked !== pick) : [...picks, pick].sort() });
    }
  };
  return html`${tiles(view, status, press)}
  ${sendButton(status, picks.length > 0, () => act.respond({ kind: 'choice', picks }))}`;
}
