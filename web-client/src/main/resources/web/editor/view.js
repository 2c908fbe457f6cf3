import { html, nothing } from '../core/html.js';
import { sitePath } from '../core/site.js';
import { keyView } from '../host/banks.js';
import { masthead } from '../host/frame.js';
import { menu } from '../host/menu.js';
import { EXPORTS } from '../host/names.js';
import { barView } from './bar.js';
import { comparedView } from './compared.js';
import { dialogView } from './dialogs.js';
import { headView } from './head.js';
import { listView } from './list.js';
import { notesView } from './notes.js';
import { rowsOf, wantedRows } from './shown.js';
import { ALL } from './windows.js';

/** The whole page, from what it has in hand. */
export function editView(desk, act, windows = ALL) {
  if (desk.locked) {
    return keyView(desk, act);
  }
  return html`${masthead(html`${desk.ready ? bankMenu(desk, act) : nothing} <a href=${sitePath('/host')}>Banks</a>`)}
    ${desk.ready ? screen(desk, act, windows) : nothingYet(desk, act)} ${dialogView(desk, act)}`;
}

function screen(desk, act, windows) {
  if (desk.notes) {
    return notesView(desk, act);
  }
  if (desk.compared) {
    return comparedView(desk, act);
  }
  const { doc } = desk.edits;
  const rows = rowsOf(doc);
  const wanted = wantedRows(rows, desk.filter, doc.source, desk.open);
  return html`<main class="editor ${doc.source.length ? '' : 'is-narrow'}">
      ${headView(desk, rows, wanted, act)}
      ${wanted.length ? listView(wanted, desk, act, windows) : emptyView(doc, act)}
    </main>
    ${barView(desk, act)}`;
}

function emptyView({ questions }, act) {
  return questions.length
    ? html`<p class="empty">No question is like that. <button class="link" @click=${act.unfilter}>Show all</button></p>`
    : html`<p class="empty">There is no question yet. <button class="link" @click=${() => act.add('')}>Write the first</button></p>`;
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

function bankMenu(desk, act) {
  const { name, kept } = desk;
  return menu('More', [
    name && { label: 'Save as a copy…', does: act.saveAs },
    kept && { label: 'Rename…', does: act.rename },
    ...Object.entries(EXPORTS).map(([format, { label }], index) => ({
      heading: index ? '' : 'Export as',
      label,
      does: () => act.export(format),
      disabled: !name,
    })),
    { heading: ' ', label: 'Keys', hint: '?', does: act.help },
    kept && { label: 'Delete…', does: act.delete, danger: true },
  ]);
}
