import { html, nothing } from '../core/html.js';

/**
 * Renders the confirmation of an action that cannot be undone; `act.confirmed` performs it.
 *
 * @param {!trivium.Confirmation} confirmation
 * @param {{confirmed: function()}} act
 * @return {!trivium.Template}
 */
export function confirmDialog({ title, text, more = nothing, keep, go, problem = '' }, act) {
  return html`<dialog class="confirm" aria-labelledby="confirm">
    <h2 id="confirm">${title}</h2>
    <p>${text}</p>
    ${more}
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    <div class="dialog-buttons">
      <button class="button quiet" @click=${({ target }) => target.closest('dialog').close()}>${keep}</button>
      <button class="button" @click=${act.confirmed}>${go}</button>
    </div>
  </dialog>`;
}
