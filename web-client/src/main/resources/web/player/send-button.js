import { html, nothing } from '../core/html.js';

const LABELS = { pending: 'Sending', taken: 'Sent', late: 'Not sent', over: 'Time’s up', out: 'Out' };

/**
 * Renders the button that sends an answer. Without `send` it submits the form around it.
 *
 * @param {string} status
 * @param {boolean} ready
 * @param {?function()=} send
 * @param {string=} label
 * @return {!trivium.Template}
 */
export function sendButton(status, ready, send = null, label = 'Send') {
  const enabled = status === 'open' && ready;
  return html`<div class="send-row"><button
    class="button wide send"
    type=${send ? 'button' : 'submit'}
    aria-disabled=${enabled ? 'false' : 'true'}
    @click=${() => enabled && send?.()}
  >
    ${status === 'pending' ? html`<i class="spinner"></i>` : nothing} ${LABELS[status] ?? label}
  </button></div>`;
}
