import { html, nothing } from '../core/html.js';

/**
 * Renders the button by which a player says that the revealed question looks wrong.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template|symbol}
 */
export function flagView({ flagged, corrected }, act) {
  if (corrected) {
    return nothing;
  }
  return flagged
    ? html`<p class="flag-note soft" role="status">The host knows that you doubt this answer.</p>`
    : html`<button class="flag-button" @click=${act.flag}>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M6 21V4h11l-2.5 4L17 12H6"></path></svg>
        Looks wrong
      </button>`;
}
