import { html, nothing } from '../core/html.js';

/**
 * Renders the joker at the title of a round: whether it is played, by whom, and the button to play it or take it back.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template|symbol}
 */
export function jokerView({ joker, me, team }, act) {
  if (!joker) {
    return nothing;
  }
  const { available, played = false, by } = joker;
  if (!available && !played) {
    return html`<p class="soft joker-note">${team === null ? 'Your' : 'Your team’s'} joker was played in another round.</p>`;
  }
  const who = by && (by === me?.name ? ' by you' : html` by <bdi translate="no">${by}</bdi>`);
  return html`<section class="joker ${played ? 'is-played' : ''}">
    <p role="status">
      ${played ? html`<b>Joker played${who || ''}.</b> This round counts double.` : html`<b>Play the joker?</b> It doubles this round, and ${team === null ? 'you have' : 'your team has'} only one.`}
    </p>
    <button class="button ${played ? 'quiet' : ''}" @click=${() => act.playJoker(!played)}>${played ? 'Take it back' : 'Play the joker'}</button>
  </section>`;
}
