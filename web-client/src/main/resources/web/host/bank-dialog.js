import { html, nothing } from '../core/html.js';
import { titleForm } from './title-form.js';

/**
 * Renders the dialog that asks for a title, or whether to delete a bank.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.BankActions} act
 * @return {!trivium.Template}
 */
export function bankDialog({ ask }, act) {
  return html`<dialog class="confirm bank-dialog" aria-labelledby="ask" @close=${act.answered}>
    ${ask?.kind === 'delete' ? deletion(ask, act) : ask ? titleForm(ask, act) : nothing}
  </dialog>`;
}

function deletion({ title, problem }, act) {
  return html`<h2 id="ask">Delete this bank for good?</h2>
    <p><b><bdi>${title}</bdi></b> will be deleted from the server. Reports of past rooms are kept.</p>
    <p class="problem" role="alert" tabindex="-1">${problem}</p>
    <div class="dialog-buttons">
      <button class="button quiet" @click=${({ target }) => target.closest('dialog').close()}>Keep it</button>
      <button class="button" @click=${act.confirmed}>Delete</button>
    </div>`;
}
