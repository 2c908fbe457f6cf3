import { html, nothing } from '../core/html.js';

/**
 * Renders the form to edit and re-import the notes.
 *
 * @param {!trivium.EditorState} ui
 * @param {!trivium.EditorActions} act
 * @return {!trivium.Template}
 */
export function notesView({ notes, busy, progress, problem }, act) {
  const same = notes.text === notes.before;
  return html`<main class="editor is-notes">
      <h1 tabindex="-1" data-focus><label for="notes">The notes</label></h1>
      <p class="soft">Edit the notes, then make the questions again.</p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <textarea id="notes" dir="auto" class="notes-text" spellcheck="false" .value=${notes.text} @input=${({ target }) => act.notesText(target.value)}></textarea>
    </main>
    <footer class="actions edit-bar">
      <p class="state soft" role="status">${progress || (same ? 'Nothing changed' : 'Changed, questions not made yet')}</p>
      ${progress
        ? html`<button class="button quiet" @click=${act.cancelImport}>Cancel</button>`
        : html`<button class="button quiet" @click=${act.leaveNotes}>Back</button>`}
      <button class="button primary" aria-disabled=${same || busy === 'reading' ? 'true' : 'false'} @click=${act.importAgain}>
        ${busy === 'reading' ? html`<span class="spinner"></span>` : nothing} Make questions again
      </button>
    </footer>`;
}
