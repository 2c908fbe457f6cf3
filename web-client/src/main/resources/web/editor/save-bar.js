import { sitePath } from '../core/base-path.js';
import { many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { isDirty } from './edit-history.js';
import { icon } from './icons.js';
import { faultyQuestions, titleFault } from './validation.js';

/**
 * Renders the bar at the bottom: undo and redo left, save and play right.
 *
 * @param {!trivium.EditorState} ui
 * @param {!trivium.EditorActions} act
 * @return {!trivium.Template}
 */
export function barView(ui, act) {
  const { edits, busy, name, isSaved, problem, exported } = ui;
  const dirty = isDirty(edits);
  const wrong = faultyQuestions(edits.doc).length;
  const saved = isSaved && !dirty;
  return html`<footer class="actions edit-bar">
    <div class="steps-back">
      ${stepButton('undo', 'Undo', edits.past.at(-1), act.undo)} ${stepButton('redo', 'Redo', edits.future.at(-1), act.redo)}
    </div>
    ${problem ? html`<p class="problem refusal" role="alert">${problem}</p>` : nothing}
    ${exported ? html`<p class="notice" role="status">${exported}</p>` : nothing}
    <p class="state ${wrong ? 'problem' : 'soft'}">
      ${wrong || titleFault(edits.doc)
        ? html`<button class="link" @click=${act.showWrong}>${wrong ? `${many(wrong, 'question')} with errors` : 'Add a title'}</button>`
        : ui.status || stateOf(ui, dirty)}
    </p>
    ${name && !dirty ? html`<a class="button ${saved ? 'primary' : 'quiet'}" href=${sitePath(`/host?bank=${encodeURIComponent(name)}`)}>Play this</a>` : nothing}
    ${saved
      ? nothing
      : html`<button class="button primary" aria-disabled=${wrong || busy === 'saving' ? 'true' : 'false'} @click=${act.save}>
          ${busy === 'saving' ? html`<span class="spinner"></span>` : nothing} ${isSaved ? 'Save' : name ? 'Save as a copy' : 'Save the bank'}
        </button>`}
  </footer>`;
}

function stateOf({ name, isSaved, edits }, dirty) {
  if (!edits.saved || !name) {
    return 'Not saved yet';
  }
  if (dirty) {
    return 'Unsaved changes';
  }
  return isSaved ? 'Saved' : 'From the banks folder';
}

function stepButton(sign, label, entry, does) {
  return html`<button class="button quiet step" aria-label=${entry ? `${label} ${entry.what}` : label} title=${entry ? `${label} ${entry.what}` : label}
    aria-disabled=${entry ? 'false' : 'true'} @click=${does}>${icon(sign)}</button>`;
}
