import { sitePath } from '../core/base-path.js';
import { html, nothing } from '../core/html.js';
import { icon } from '../editor/icons.js';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * Renders the import of a bank: by dropping or choosing a file, pasting text, or writing one.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.BankActions} act
 * @return {!trivium.Template}
 */
export function importView({ bankImport }, act) {
  const { reading, progress, problem, open, text, over, columns } = bankImport;
  return html`<section class="bank-import ${over ? 'is-over' : ''}" aria-labelledby="add">
    <h2 id="add">${over ? 'Drop it to import it' : 'Add a bank'}</h2>
    <p class="soft">Drop a file here or paste its text: your own notes, or GIFT, Aiken, Moodle, QTI, Kahoot, Anki,
      CSV or quiz JSON, up to 2 MB.</p>
    <p class="problem" role="alert" tabindex="-1">${columns ? '' : problem}</p>
    ${reading
      ? html`<p class="reading" role="status"><span class="spinner"></span> Reading ${reading}…
          ${progress ? html`<span class="soft">${progress}</span> <button class="button quiet small" @click=${act.cancelImport}>Cancel</button>` : nothing}</p>`
      : html`<div class="ways">
          <label class="button quiet file">Choose a file
            <input type="file" class="unseen" @change=${({ target }) => takeFile(target, act)} /></label>
          ${open ? nothing : html`<button class="button quiet" @click=${act.openPaste}>Paste text</button>`}
          <a class="button quiet" href=${sitePath('/edit')}>Write one</a>
        </div>`}
    ${problem && text.trim() && !columns && !reading
      ? html`<p>Are these notes? <button class="link" @click=${() => act.showExample(text)}>Show by an example how to read them</button></p>`
      : nothing}
    ${!columns && (open || text) ? pasteBox(text, reading, act) : nothing}
  </section>`;
}

function takeFile(input, act) {
  const [file] = input.files;
  input.value = '';
  if (file) {
    act.addFile(file);
  }
}

function pasteBox(text, reading, act) {
  return html`<label class="unseen" for="paste">Text of the bank</label>
    <textarea id="paste" dir="auto" class="paste" spellcheck="false" placeholder=${'Q: Which planet has the shortest day?\nA: Jupiter'} .value=${text}
      @input=${({ target }) => act.typed(target.value)}></textarea>
    <div class="ways">
      <button class="button quiet" @click=${act.closeAdd}>Cancel</button>
      <button class="button small" aria-disabled=${text.trim() && !reading ? 'false' : 'true'} @click=${() => act.addText(text)}>Make questions</button>
    </div>`;
}

/**
 * Renders the drafts in this browser that were never saved, or whose bank has been deleted.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.BankActions} act
 * @return {!trivium.Template}
 */
export function draftsView({ drafts, banks }, act) {
  const unsaved = drafts.filter((draft) => !draft.name || !banks?.some(({ name }) => name === draft.name));
  return unsaved.length
    ? html`<section class="drafts" aria-labelledby="drafts">
        <h2 id="drafts">Not saved yet</h2>
        <ul>
          ${unsaved.map(
            ({ id, title, at }) => html`<li>
              <a href=${sitePath(`/edit?draft=${encodeURIComponent(id)}`)}><b dir="auto">${title || 'Untitled'}</b> <span class="soft">${WHEN.format(at)}</span></a>
              <button class="tool" aria-label=${`Discard ${title || 'the untitled bank'}`} @click=${() => act.forget(id)}>${icon('cross')}</button>
            </li>`,
          )}
        </ul>
      </section>`
    : nothing;
}
