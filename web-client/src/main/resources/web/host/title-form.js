import { html, nothing } from '../core/html.js';
import { taggedBank } from './api.js';
import { nameFor } from './bank-name.js';

/**
 * Returns the problem that the form shows for a failed request, as `{problem, taken}`. A bank that has the name already
 * may be replaced, except a file of the banks folder or the bank itself.
 *
 * @param {{message: string, status: number}} refused
 * @param {string|undefined} title
 * @param {string} own the name that the bank has now
 * @param {string} key
 * @return {!Promise<{problem: string, taken: string}>}
 */
export async function refusal({ message, status }, title, own, key) {
  const to = nameFor(title ?? '');
  if (status !== 409 || to === own) {
    return { problem: message, taken: '' };
  }
  const existing = await taggedBank(to, key).then(({ preview }) => preview, () => null);
  return existing && !existing.saved
    ? { problem: 'A file in the banks folder has this name. Choose another title.', taken: '' }
    : { problem: message, taken: existing ? to : '' };
}

/**
 * Renders a form for a title, with the name that the bank will be saved under; `act.named(title)` is called with it. If
 * the name is taken, the form offers `act.replace(title)`.
 *
 * @param {{
 *   title: string,
 *   text: (string|undefined),
 *   go: string,
 *   proposed: string,
 *   problem: (string|undefined),
 *   taken: (string|undefined),
 *   busy: (boolean|undefined)
 * }} ask
 * @param {{named: function(string), replace: function(string), proposing: function(string)}} act
 * @return {!trivium.Template}
 */
export function titleForm({ title, text = '', go, proposed, problem = '', taken = '', busy = false }, act) {
  const typed = (event) => new FormData(event.target.closest('form')).get('title').trim();
  const submit = (event) => {
    event.preventDefault();
    const wanted = typed(event);
    if (wanted && nameFor(wanted)) {
      act.named(wanted);
    }
  };
  return html`<form class="name-form" @submit=${submit}>
    <h2 id="ask">${title}</h2>
    ${text ? html`<p class="soft">${text}</p>` : nothing}
    <label for="bank-title">Title</label>
    <input id="bank-title" dir="auto" name="title" class="field" maxlength="100" autocomplete="off" required .value=${proposed}
      aria-describedby="saved-as" aria-invalid=${problem ? 'true' : 'false'} @input=${({ target }) => act.proposing(target.value)} />
    <p class="soft" id="saved-as">${nameFor(proposed) ? html`Saved as <b>${nameFor(proposed)}</b>` : 'Use at least one letter or digit.'}</p>
    <p class="problem" role="alert">${problem}</p>
    <div class="dialog-buttons">
      ${taken && taken === nameFor(proposed)
        ? html`<button type="button" class="button quiet" @click=${(event) => act.replace(typed(event))}>Replace it</button>`
        : html`<button type="button" class="button quiet" @click=${({ target }) => target.closest('dialog').close()}>Cancel</button>`}
      <button class="button" aria-disabled=${busy ? 'true' : 'false'}>${busy ? html`<span class="spinner"></span>` : nothing} ${go}</button>
    </div>
  </form>`;
}
