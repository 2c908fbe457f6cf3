import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';

/** The head of every page that is a host's. */
export function masthead(right) {
  return html`<header class="masthead"><p class="brand">${logo()} Trivium</p><p>${right}</p></header>`;
}

/** The question before what can't be undone; `act.confirmed` does it. */
export function sureDialog({ title, text, more = nothing, keep, go, problem = '' }, act) {
  return html`<dialog class="sure" aria-labelledby="sure">
    <h2 id="sure">${title}</h2>
    <p>${text}</p>
    ${more}
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    <div class="choice">
      <button class="button quiet" @click=${({ target }) => target.closest('dialog').close()}>${keep}</button>
      <button class="button" @click=${act.confirmed}>${go}</button>
    </div>
  </dialog>`;
}
