import './formula.js';
import { html, nothing } from './html.js';
import { blocks, tokens } from './markup.js';
import { sitePath } from './base-path.js';

/**
 * A text of a bank as it is read: paragraphs with their line breaks (kept by CSS), code, tables, formulas. Built from
 * what core/markup.js found, piece by piece; no markup from a bank is ever trusted.
 *
 * @param {string} text
 * @return {!Array<!trivium.Content>}
 */
export function richText(text) {
  return blocks(text).map((block) => blockOf(block, (lines) => html`<p dir="auto">${lines}</p>`));
}

/**
 * The same where only words may stand, as in a heading.
 *
 * @param {string} text
 * @return {!Array<!trivium.Content>}
 */
export function promptText(text) {
  const found = blocks(text);
  const single = found.length === 1;
  return found.map((block) => blockOf(block, (lines) => (single ? lines : html`<span class="para" dir="auto">${lines}</span>`)));
}

/**
 * The same in one line, as in a choice.
 *
 * @param {string} text
 * @return {!Array<!trivium.Content>}
 */
export function inline(text) {
  return set(tokens(text));
}

function blockOf({ rows, code, lines }, paragraph) {
  if (rows) {
    return table(rows);
  }
  return code ? html`<code class="listing" dir="ltr" translate="no">${code.join('\n')}</code>` : paragraph(inline(lines.join('\n').replace(/^(\s*\n)+|\s+$/g, '')));
}

function table([head, ...body]) {
  return html`<table>
    <thead><tr>${head.map((cell) => html`<th scope="col" dir="auto">${inline(cell)}</th>`)}</tr></thead>
    <tbody>${body.map((row) => html`<tr>${row.map((cell) => html`<td dir="auto">${inline(cell)}</td>`)}</tr>`)}</tbody>
  </table>`;
}

function set(found) {
  return found.map(({ text, code, formula, display, bold, emphasis }) => {
    if (code) {
      return html`<code dir="ltr" translate="no">${code}</code>`;
    }
    if (formula) {
      return html`<tex-formula dir="ltr" translate="no" class=${display ? 'is-display' : ''} .display=${display} .tex=${formula}></tex-formula>`;
    }
    return bold ? html`<b>${set(bold)}</b>` : emphasis ? html`<em>${set(emphasis)}</em>` : text;
  });
}

/**
 * What a question shows beside its words; where it can't be shown, the words must do.
 *
 * @param {!trivium.Question} question
 * @return {!trivium.Template}
 */
export function picture({ picture: path }) {
  const shown = ({ type, target }) => {
    target.hidden = type === 'error';
  };
  return path ? html`<img class="picture" src=${sitePath(path)} alt="" decoding="async" @load=${shown} @error=${shown} />` : nothing;
}
