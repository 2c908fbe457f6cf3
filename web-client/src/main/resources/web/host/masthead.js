import { html } from '../core/html.js';
import { logo } from '../core/logo.js';

/**
 * Renders the header of the host pages.
 *
 * @param {!trivium.Content} right
 * @return {!trivium.Template}
 */
export function masthead(right) {
  return html`<header class="masthead"><p class="brand">${logo()} Trivium</p><p>${right}</p></header>`;
}
