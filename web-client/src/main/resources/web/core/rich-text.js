import './formula.js';
import { html, nothing } from './html.js';
import { blocks, tokens } from './markup.js';
import { sitePath } from './base-path.js';

/**
 * Renders a text of a bank: paragraphs with their line breaks (CSS preserves them), code, tables and formulas. It is
 * built from the blocks and tokens of core/markup.js; no HTML from a bank is ever trusted.
 *
 * @param {string} text
 * @return {!Array<!trivium.Content>}
 */
export function richText(text) {
  return blocks(text).map((block) => blockOf(block, (lines) => html`<p dir="auto">${lines}</p>`));
}

/**
 * Renders a text where only phrasing content is valid, as in a heading.
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
 * Renders a text in one line, as in a choice.
 *
 * @param {string} text
 * @return {!Array<!trivium.Content>}
 */
export function inline(text) {
  return renderTokens(tokens(text));
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

function renderTokens(found) {
  return found.map(({ text, code, formula, display, bold, emphasis }) => {
    if (code) {
      return html`<code dir="ltr" translate="no">${code}</code>`;
    }
    if (formula) {
      return html`<tex-formula dir="ltr" translate="no" class=${display ? 'is-display' : ''} .display=${display} .tex=${formula}></tex-formula>`;
    }
    return bold ? html`<b>${renderTokens(bold)}</b>` : emphasis ? html`<em>${renderTokens(emphasis)}</em>` : text;
  });
}

/**
 * Renders the picture of a question; hidden if it cannot be loaded.
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
