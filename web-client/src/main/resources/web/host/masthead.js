import { html } from '../core/html.js';
import { logo } from '../core/logo.js';

/**
 * The head of every page that is a host's.
 *
 * @param {!trivium.Content} right
 * @return {!trivium.Template}
 */
export function masthead(right) {
  return html`<header class="masthead"><p class="brand">${logo()} Trivium</p><p>${right}</p></header>`;
}
