import { html, nothing } from '../core/html.js';

const SAYS = { pending: 'Sending', taken: 'Sent', late: 'Not sent', over: 'Time’s up' };

/**
 * What is not given by one tap goes out by this button. Without `send` it is the button of the form around it.
 *
 * @param {string} status
 * @param {boolean} ready
 * @param {?function()=} send
 * @param {string=} label
 * @return {!trivium.Template}
 */
export function sendButton(status, ready, send = null, label = 'Send') {
  const can = status === 'open' && ready;
  return html`<div class="send-row"><button
    class="button wide send"
    type=${send ? 'button' : 'submit'}
    aria-disabled=${can ? 'false' : 'true'}
    @click=${() => can && send?.()}
  >
    ${status === 'pending' ? html`<i class="spinner"></i>` : nothing} ${SAYS[status] ?? label}
  </button></div>`;
}
