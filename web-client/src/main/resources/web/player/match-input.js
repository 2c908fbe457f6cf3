import { letterOf, mark, toneOf } from '../core/choice-marks.js';
import { ownResponse } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { nextFree, paired } from './arrangement.js';
import { sendButton } from './send-button.js';

/**
 * Two columns of buttons: one on the left is in hand, and a tap on the right makes that its partner.
 *
 * @param {!trivium.PlayerView} view
 * @param {string} status
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function matchView({ game, form, parts }, status, act) {
  const { choices, partners = [] } = game.question;
  const match = ownResponse(game)?.match ?? form.draft.match ?? choices.map(() => -1);
  const open = status === 'open';
  const inHand = open ? (form.draft.inHand ?? nextFree(match, -1)) : -1;
  const take = (left) => open && act.draft({ inHand: left });
  const pair = (right) => {
    const left = inHand < 0 ? match.indexOf(right) : inHand;
    if (open && left >= 0) {
      const next = paired(match, left, right);
      act.draft({ match: next, inHand: nextFree(next, left) });
    }
  };
  const longest = Math.max(...[...choices, ...partners].map(({ length }) => length));
  return html`<div class="match ${longest > 28 ? 'is-long' : ''} ${partners.length > 5 ? 'is-many' : ''}">
      <ol aria-label="Left">
        ${choices.map(
          (choice, left) => html`<li>
            <button
              class="side-a on-paper ${toneOf(left)} ${match[left] >= 0 ? 'is-paired' : ''}"
              aria-pressed=${left === inHand ? 'true' : 'false'}
              aria-disabled=${open ? 'false' : 'true'}
              @click=${() => take(left)}
            >
              ${mark(left)}
              <span class="text" dir="auto"><span class="unseen" dir="ltr">${letterOf(left)}: </span>${parts.inline(choice)}</span>
              ${match[left] >= 0 ? html`<span class="unseen" dir="ltr">, with <bdi>${partners[match[left]]}</bdi></span>` : nothing}
            </button>
          </li>`,
        )}
      </ol>
      <ol aria-label="Right">
        ${partners.map((partner, right) => {
          const left = match.indexOf(right);
          return html`<li>
            <button
              class="side-b on-paper ${left >= 0 ? `is-paired ${toneOf(left)}` : ''}"
              aria-disabled=${open ? 'false' : 'true'}
              @click=${() => pair(right)}
            >
              <span class="text" dir="auto">${parts.inline(partner)}</span>
              ${left >= 0 ? html`<span class="unseen" dir="ltr">, with ${letterOf(left)}</span>${mark(left)}` : nothing}
            </button>
          </li>`;
        })}
      </ol>
    </div>
    ${sendButton(status, match.every((right) => right >= 0), () => act.respond({ kind: 'match', match }))}`;
}
