import { html, nothing } from '../core/html.js';
import { titleForm } from '../host/title-form.js';

/**
 * Renders the dialog of the page; `ui.ask` says which.
 *
 * @param {!trivium.EditorState} ui
 * @param {!trivium.EditorActions} act
 * @return {!trivium.Template}
 */
export function dialogView({ ask, busy, name }, act) {
  return html`<dialog class="ask confirm" aria-labelledby="ask" @close=${act.answered}>${ask ? content({ ask, busy, name }, act) : nothing}</dialog>`;
}

function content({ ask, busy, name }, act) {
  switch (ask.kind) {
    case 'help':
      return help();
    case 'delete':
      return choice({
        title: 'Delete this bank for good?',
        text: html`<b>${name}</b> will be deleted from the server. Reports of past rooms are kept.`,
        problem: ask.problem,
        buttons: [dismiss('Keep it'), { label: 'Delete', does: act.deleted, main: true }],
      });
    case 'clash':
      return choice({
        title: 'Somebody else changed this bank',
        text: 'It was saved elsewhere since you opened it. See what differs and choose.',
        problem: ask.problem,
        buttons: [{ label: 'Save mine as a copy', does: act.saveAs }, { label: 'Overwrite it', does: act.overwrite }, { label: 'Compare', does: act.compare, main: true }],
      });
    case 'import-again':
      return choice({
        title: 'You changed questions by hand',
        text: 'Your changes can be kept where the notes are unchanged. Questions of lines that you rewrote are made again.',
        problem: ask.problem,
        buttons: [{ label: 'Remake all questions', does: () => act.importNotes(false) }, { label: 'Keep my changes', does: () => act.importNotes(true), main: true }],
      });
    default:
      return titleForm({ ...ask, busy: busy === 'saving' }, act);
  }
}

function dismiss(label) {
  return { label, does: ({ target }) => target.closest('dialog').close() };
}

function choice({ title, text, problem, buttons }) {
  return html`<h2 id="ask">${title}</h2>
    <p>${text}</p>
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    <div class="dialog-buttons">
      ${buttons.map(({ label, does, main }) => html`<button class="button ${main ? '' : 'quiet'}" @click=${does}>${label}</button>`)}
    </div>`;
}

const KEYS = [
  ['↑ ↓', 'from question to question'],
  ['Enter', 'open the question'],
  ['Esc', 'close it'],
  ['O', 'switch it on or off'],
  ['D', 'duplicate it'],
  ['Delete', 'delete it'],
  ['N', 'a new question below'],
  ['/', 'search'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['Ctrl S', 'save'],
  ['Enter, in a choice', 'the next choice'],
  ['Alt ↑ ↓, in a choice', 'move it'],
];

function help() {
  return html`<h2 id="ask">Keys</h2>
    <dl class="keys">${KEYS.map(([keys, does]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${does}</dd></div>`)}</dl>
    <div class="dialog-buttons"><button class="button quiet" @click=${dismiss('').does}>Close</button></div>`;
}
