import { verdictIcon } from './choice-marks.js';
import { numberText } from './decimal.js';
import { count, many } from './format.js';
import { html, nothing } from './html.js';

/** The size of the most common answer; the rarest have 1 (em). */
export const LARGEST_WORD = 1.6;

/** Characters of an answer that are shown. */
const MOST_CHARACTERS = 48;

/**
 * Renders what players typed: the more of them, the larger. Correct answers have a tick as well as a colour.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.Content=} sizes for a page that fits its texts into a box: see display/text-fit.js
 * @return {!trivium.Template}
 */
export function typedCloud({ question, reveal }, sizes = nothing) {
  const { typed = [] } = reveal;
  if (!typed.length) {
    return nothing;
  }
  const fitted = sizes !== nothing;
  const most = Math.max(...typed.map(({ players }) => players));
  return html`<ul class="typed-cloud" aria-label="What players typed" data-fit=${sizes} data-below=${fitted ? LARGEST_WORD : nothing} data-total=${fitted ? typed.length : nothing}>
    ${typed.map(
      ({ text, players, right }) => html`<li class="word ${right ? 'is-right' : ''}" .style=${`font-size: ${sizeOf(players, most)}em`}>
        ${right ? html`<span class="tick">${verdictIcon('right')}</span>` : nothing}
        <bdi>${question.kind === 'number' ? numberText(Number(text)) : shortened(text)}</bdi>
        ${players > 1 ? html`<span class="times number" translate="no" aria-hidden="true">${count(players)}</span>` : nothing}
        <span class="unseen">${right ? '(right)' : ''} ${many(players, 'player')}</span>
      </li>`,
    )}
    ${fitted ? html`<li class="word more number" translate="no"></li>` : nothing}
  </ul>`;
}

function shortened(text) {
  const characters = Array.from(text);
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : text;
}

/** An answer of a quarter of the most common one has half of the additional size. */
function sizeOf(players, most) {
  return most > 1 ? 1 + (LARGEST_WORD - 1) * Math.sqrt((players - 1) / (most - 1)) : 1;
}
