import { letterOf, mark, toneOf } from '../core/choice-marks.js';
import { ownResponse } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { nextFree, paired } from './arrangement.js';
import { sendButton } from './send-button.js';

/**
 * Renders two columns of buttons: one item on the left is selected, and a tap on the right makes that its partner.
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
  const selected = open ? (form.draft.selected ?? nextFree(match, -1)) : -1;
  const select = (left) => open && act.draft({ selected: left });
  const pair = (right) => {
    const left = selected < 0 ? match.indexOf(right) : selected;
    if (open && left >= 0) {
      const next = paired(match, left, right);
      act.draft({ match: next, selected: nextFree(next, left) });
    }
  };
  const longest = Math.max(...[...choices, ...partners].map(({ length }) => length));
  return html`<div class="match ${longest > 28 ? 'is-long' : ''} ${partners.length > 5 ? 'is-many' : ''}">
      <ol aria-label="Left">
        ${choices.map(
          (choice, left) => html`<li>
            <button
              class="side-a on-paper ${toneOf(left)} ${match[left] >= 0 ? 'is-paired' : ''}"
              aria-pressed=${left === selected ? 'true' : 'false'}
              aria-disabled=${open ? 'false' : 'true'}
              @click=${() => select(left)}
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
