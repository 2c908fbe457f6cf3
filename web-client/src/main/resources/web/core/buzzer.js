import { verdictIcon } from './choice-marks.js';
import { html, nothing } from './html.js';
import { teamBadge } from './teams.js';

/**
 * Returns the presses whose order is certain: those whose turn came, and those who wait once somebody answers. Before,
 * a press with a better time may still arrive.
 *
 * @param {!trivium.GameState} game
 * @return {!Array<!trivium.BuzzerPress>}
 */
export function orderedPresses({ phase, buzzer }) {
  const { presses = [], answering } = buzzer ?? {};
  return answering || phase !== 'question' ? presses : presses.filter(({ right }) => right !== undefined);
}

/**
 * Returns the press of the player who answers aloud; undefined if nobody does.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.BuzzerPress|undefined}
 */
export function answeringPress({ phase, buzzer }) {
  return phase === 'question' ? buzzer?.presses.find(({ player }) => player === buzzer.answering) : undefined;
}

/**
 * Whether somebody has pressed, and it is not decided yet who answers.
 *
 * @param {!trivium.GameState} game
 * @return {boolean}
 */
export function isDeciding({ phase, buzzer }) {
  return phase === 'question' && Boolean(buzzer) && !buzzer.answering && buzzer.presses.some(({ right }) => right === undefined);
}

/**
 * Formats the time after the first press as "+0.12 s"; empty for the first one.
 *
 * @param {number} after
 * @return {string}
 */
export function afterText(after) {
  return after > 0 ? `+${(after / 1000).toFixed(2)} s` : '';
}

/**
 * Renders the presses in their order, with the time of each and what the host judged.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.Content=} sizes for a page that fits its texts into a box
 * @return {!trivium.Template|symbol}
 */
export function pressList(game, sizes = nothing) {
  const presses = orderedPresses(game);
  const answering = answeringPress(game);
  const more = (game.buzzer?.pressed ?? 0) - presses.length;
  return presses.length
    ? html`<ol class="presses" aria-label="Order of the presses" data-fit=${sizes}>
        ${presses.map((press, index) => pressItem(press, index, press === answering))}
        ${more > 0 && answering ? html`<li class="more soft">and ${more} more</li>` : nothing}
      </ol>`
    : nothing;
}

function pressItem({ name, team, after, right }, index, answers) {
  const state = right ? 'right' : right === false ? 'wrong' : answers ? 'answering' : 'waiting';
  const label = { right: 'right', wrong: 'wrong', answering: 'answers now', waiting: 'waits' }[state];
  return html`<li class="press is-${state}" aria-current=${answers ? 'true' : nothing}>
    <span class="nth number" translate="no">${index + 1}</span>
    <span class="who">${teamBadge(team)} <bdi translate="no">${name}</bdi></span>
    <span class="after number" translate="no">${index === 0 ? 'first' : afterText(after) || '+0.00 s'}</span>
    <span class="press-state">${right === undefined ? nothing : verdictIcon(right ? 'right' : 'wrong')}<span class="unseen">${label}</span></span>
  </li>`;
}
