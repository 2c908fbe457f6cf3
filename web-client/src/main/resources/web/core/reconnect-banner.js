import { html, nothing } from './html.js';

/**
 * Over everything: the page is on its way back to the room.
 *
 * @param {!trivium.Link} link
 * @return {!trivium.Template}
 */
export function reconnectBanner({ status, sentence }) {
  return status === 'again'
    ? html`<p class="reconnecting" role="status"><span class="spinner"></span> ${sentence || 'Reconnecting…'}</p>`
    : nothing;
}
