import { html, nothing } from './html.js';

/**
 * Renders the banner that is shown while the page reconnects to the room.
 *
 * @param {!trivium.Link} link
 * @return {!trivium.Template}
 */
export function reconnectBanner({ status, sentence }) {
  return status === 'reconnecting'
    ? html`<p class="reconnecting" role="status"><span class="spinner"></span> ${sentence || 'Reconnecting…'}</p>`
    : nothing;
}
