import { usableStorage } from '../core/seats.js';
import { html } from '../core/html.js';
import { logo } from '../core/logo.js';
import { fullScreenButton } from './full-screen.js';

/** A display that was opened without a link: it shows a code until a host connects it to a room. */

const CLAIM = 'trivium.display.claim';
const tab = usableStorage('sessionStorage');

/**
 * Returns the room to which a host has connected this display, with its key; null if there is none.
 *
 * @return {?trivium.DisplayClaim}
 */
export function storedClaim() {
  try {
    return /** @type {?trivium.DisplayClaim} */ (JSON.parse(tab.getItem(CLAIM) ?? 'null'));
  } catch {
    return null;
  }
}

/**
 * Stores the room for reloads of this tab.
 *
 * @param {!trivium.DisplayClaim} claim
 */
export function storeClaim({ room, key }) {
  tab.setItem(CLAIM, JSON.stringify({ room, key }));
}

/** Forgets the room, which has ended. */
export function forgetClaim() {
  tab.removeItem(CLAIM);
}

/**
 * Renders the code.
 *
 * @param {string} code
 * @return {!trivium.Template}
 */
export function codeView(code) {
  return html`<main class="stopped claim">
    <header><p class="brand">${logo()} Trivium</p>${fullScreenButton()}</header>
    <h1>Connect this display</h1>
    <p class="ticket code-ticket"><span class="unseen">Display code </span><b class="code" translate="no">${code}</b></p>
    <p>On the host page, choose “Connect a display” and enter these letters.</p>
  </main>`;
}
