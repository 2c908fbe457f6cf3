import { html, nothing } from '../core/html.js';
import { joinAddress } from '../core/labels.js';

/** Connects a display by the four letters that it shows. */

/** Refusals of a code. */
const REFUSALS = new Set(['no-such-display-code', 'too-many-display-codes']);

/**
 * Returns the actions of the dialog.
 *
 * @param {{
 *   ui: function(): !trivium.HostState,
 *   change: function(?trivium.DisplayDialog),
 *   send: function(!trivium.ClientMessage): boolean
 * }} page
 * @return {!trivium.DisplayDialogActions}
 */
export function displayDialogActions({ ui, change, send }) {
  const dialog = () => document.querySelector('.display-dialog');
  return {
    open() {
      change({ problem: '', busy: false });
      dialog().querySelector('form').reset();
      dialog().showModal();
    },
    close: () => dialog().close(),
    connect(typed) {
      const code = typed.toUpperCase().replace(/[^A-Z]/g, '');
      if (code.length !== 4) {
        change({ problem: 'Enter the four letters on the display.', busy: false });
      } else {
        const sent = send({ type: 'claim-display', code });
        change({ problem: sent ? '' : 'Reconnecting. Try again in a moment.', busy: sent });
      }
    },
    /** Returns whether the message was about a code. */
    receive(message) {
      if (!ui().display?.busy) {
        return false;
      }
      if (message.type === 'refused' && REFUSALS.has(message.why)) {
        change({ problem: message.detail ?? '', busy: false });
        return true;
      }
      if (message.type === 'display-connected') {
        change(null);
        dialog().close();
      } else if (message.type === 'snapshot') {
        // The response may have been lost with the connection.
        change({ problem: '', busy: false });
      }
      return false;
    },
  };
}

/**
 * Renders the dialog.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function displayDialog({ game, ui }, act) {
  const { problem = '', busy = false } = ui.display ?? {};
  const submit = (event) => {
    event.preventDefault();
    if (!busy) {
      act.display.connect(String(new FormData(event.target).get('code')));
    }
  };
  return html`<dialog class="display-dialog" aria-labelledby="display-title">
    <form @submit=${submit} novalidate>
      <h2 id="display-title">Connect a display</h2>
      <p>Open <b>${game.joinUrl ? joinAddress(game.joinUrl) : nothing}/display</b> on the other screen. It shows four letters.</p>
      <label class="setting">
        <span>Display code</span>
        <input class="field" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="8" aria-describedby="display-problem" aria-invalid=${problem ? 'true' : 'false'} />
      </label>
      <p id="display-problem" class=${problem ? 'problem' : 'soft'} role="status">${problem || 'It will show this room, and nothing else.'}</p>
      <div class="dialog-buttons">
        <button type="button" class="button quiet" @click=${act.display.close}>Cancel</button>
        <button class="button" aria-disabled=${busy ? 'true' : 'false'}>${busy ? html`<span class="spinner"></span> Connecting` : 'Connect'}</button>
      </div>
    </form>
  </dialog>`;
}
