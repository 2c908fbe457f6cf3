import { sitePath } from '../core/base-path.js';
import { html, nothing } from '../core/html.js';
import { keyView } from '../host/banks.js';
import { EXPORTS } from '../host/export-formats.js';
import { masthead } from '../host/masthead.js';
import { menu } from '../host/menu.js';
import { conflictView } from './conflict-view.js';
import { dialogView } from './editor-dialog.js';
import { headView } from './editor-header.js';
import { rowsOf, wantedRows } from './editor-rows.js';
import { exampleView } from './example-form.js';
import { notesView } from './notes-form.js';
import { listView } from './question-list.js';
import { barView } from './save-bar.js';
import { ALL } from './virtual-list.js';

/**
 * Renders the whole page.
 *
 * @param {!trivium.EditorState} ui
 * @param {!trivium.EditorActions} act
 * @param {!trivium.VisiblePieces=} virtualList
 * @return {!trivium.Template}
 */
export function editView(ui, act, virtualList = ALL) {
  if (ui.locked) {
    return keyView(ui, act);
  }
  return html`${masthead(html`${ui.ready ? bankMenu(ui, act) : nothing} <a href=${sitePath('/host')}>Banks</a>`)}
    ${ui.ready ? screen(ui, act, virtualList) : nothingYet(ui, act)} ${dialogView(ui, act)}`;
}

function screen(ui, act, virtualList) {
  if (ui.notes) {
    return notesView(ui, act);
  }
  if (ui.example) {
    return exampleView(ui, act, virtualList);
  }
  if (ui.conflict) {
    return conflictView(ui, act);
  }
  const { doc } = ui.edits;
  const rows = rowsOf(doc);
  const wanted = wantedRows(rows, ui.filter, doc.source, ui.open);
  return html`<main class="editor ${doc.source.length ? '' : 'is-narrow'}">
      ${headView(ui, rows, wanted, act)}
      ${wanted.length ? listView(wanted, ui, act, virtualList) : emptyView(doc, act)}
    </main>
    ${barView(ui, act)}`;
}

function emptyView({ questions }, act) {
  return questions.length
    ? html`<p class="empty">No questions match. <button class="link" @click=${act.unfilter}>Show all</button></p>`
    : html`<p class="empty">No questions yet. <button class="link" @click=${() => act.add('')}>Write the first</button></p>`;
}

function nothingYet({ problem, missing }, act) {
  return html`<main class="middle">
    ${missing
      ? html`<h1>There is nothing to edit here</h1>
          <p>${missing}</p>
          <a class="button" href=${sitePath('/host')}>To the banks</a>`
      : problem
        ? html`<h1>Nothing to show</h1>
            <p class="problem" role="alert">${problem}</p>
            <button class="button quiet" @click=${act.load}>Try again</button>`
        : html`<h1 class="soft">One moment</h1>`}
  </main>`;
}

function bankMenu(ui, act) {
  const { name, isSaved } = ui;
  return menu('More', [
    name && { label: 'Save as a copy…', does: act.saveAs },
    isSaved && { label: 'Rename…', does: act.rename },
    ...Object.entries(EXPORTS).map(([format, { label }], index) => ({
      heading: index ? '' : 'Export as',
      label,
      does: () => act.export(format),
      disabled: !name,
    })),
    { heading: ' ', label: 'Keys', hint: '?', does: act.help },
    isSaved && { label: 'Delete…', does: act.delete, danger: true },
  ]);
}
