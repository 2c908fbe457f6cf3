import { html } from './html.js';

/**
 * A text from the notes as people wrote it: line breaks are kept (by CSS), `code` is set as code, and the pipes of a
 * table become a table. All else is text; no markup from a bank is ever trusted.
 */
export function prose(text) {
  return blocks(text).map(({ rows, lines }) => (rows ? table(rows) : html`<p>${inline(lines.join('\n'))}</p>`));
}

/** Runs of table rows and of other lines, in order: `{rows: [[cell]]}` or `{lines: [line]}`. */
export function blocks(text) {
  const found = [];
  for (const line of text.split('\n')) {
    const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1].split('|').map((cell) => cell.trim());
    const kind = row ? 'rows' : 'lines';
    if (!found.at(-1)?.[kind]) {
      found.push({ [kind]: [] });
    }
    if (!row?.every((cell) => /^:?-+:?$/.test(cell))) {
      found.at(-1)[kind].push(row ?? line);
    }
  }
  return found.filter(({ rows, lines }) => rows?.length || lines?.some((line) => line.trim()));
}

function table([head, ...body]) {
  return html`<table>
    <thead><tr>${head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr></thead>
    <tbody>${body.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}</tbody>
  </table>`;
}

function inline(text) {
  return text.split(/`([^`\n]+)`/).map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
}
