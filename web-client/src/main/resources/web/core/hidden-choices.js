import { many } from './format.js';
import { opensIn } from './game-state.js';
import { html } from './html.js';

/**
 * Whether the choices of the open question are hidden: while players read the question, and while the game is paused.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {boolean}
 */
export function areChoicesHidden(game, now) {
  return Boolean(game.paused) || opensIn(game, now) > 0;
}

/**
 * Renders what stands in place of the choices: the countdown until they appear, or that the game is paused.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {!trivium.Template}
 */
export function hiddenChoicesNote(game, now) {
  const hosting = game.role === 'host';
  if (game.paused) {
    return html`<section class="hidden-choices is-paused">
      <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d="M17 10v28M31 10v28"></path></svg>
      <p class="what">Paused</p>
      <p class="soft">${hosting ? 'The clock stands. Players don’t see the choices.' : 'The host has stopped the clock.'}</p>
    </section>`;
  }
  const seconds = Math.ceil(opensIn(game, now) / 1000);
  return html`<section class="hidden-choices">
    <p class="what">Get ready</p>
    <p class="seconds number" role="timer" aria-label=${`Answers open in ${many(seconds, 'second')}`} translate="no">${seconds}</p>
    <p class="soft">${hosting ? 'Players see only the question until answers open.' : 'Read the question. Answers open in a moment.'}</p>
  </section>`;
}
