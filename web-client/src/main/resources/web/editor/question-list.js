import { repeat } from '../lib/lit-html/directives/repeat.js';
import { many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { icon } from './icons.js';
import { card } from './question-card.js';
import { estimatedHeight } from './virtual-list.js';

/** Rows in a piece of the list, which is rendered as a whole when it is near the visible part. */
export const PIECE = 12;

/**
 * Renders the lines of the notes, with the questions that were made from each beside them.
 *
 * @param {!Array<!trivium.EditorRow>} rows
 * @param {!trivium.EditorState} ui
 * @param {!trivium.EditorActions} act
 * @param {!trivium.VisiblePieces} virtualList
 * @return {!trivium.Template}
 */
export function listView(rows, ui, act, virtualList) {
  const { doc } = ui.edits;
  const numbers = new Map(doc.questions.map(({ id }, index) => [id, index + 1]));
  const pieces = Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, piece) => rows.slice(piece * PIECE, (piece + 1) * PIECE));
  return html`<ol class="sheet-list ${doc.source.length ? 'has-source' : 'is-plain'}">
    ${repeat(
      pieces,
      ([{ key }]) => key,
      (piece, index) => pieceView(piece, index, numbers, ui, act, virtualList),
    )}
  </ol>`;
}

function pieceView(piece, index, numbers, ui, act, virtualList) {
  const [{ key }] = piece;
  const shown = virtualList.shows(key, index) || piece.some(({ questions }) => questions.some(({ id }) => id === ui.open || id === ui.at));
  return html`<li class="piece" data-piece=${key} .style=${shown ? '' : `height:${virtualList.height(key) || estimatedHeight(piece)}px`}>
    ${shown ? html`<ol>${repeat(piece, (row) => row.key, (row) => rowView(row, numbers, ui, act))}</ol>` : nothing}
  </li>`;
}

function rowView(row, numbers, ui, act) {
  const { kind, questions, unasked, problems, first } = row;
  const lit = questions.some(({ id }) => id === ui.at || id === ui.open);
  const state = problems.length ? 'problem' : unasked.length && !questions.length ? 'unasked' : kind;
  return html`<li class="row is-${state} ${lit ? 'is-lit' : ''}" id=${`row-${row.key}`}>
    ${ui.edits.doc.source.length ? linesView(row, ui.edits.doc) : nothing}
    <div class="questions-column">
      ${problems.map((problem) => problemView(problem, act))}
      ${questions.length
        ? html`<ol class="cards">
            ${repeat(questions, ({ id }) => id, (question) => card(question, numbers.get(question.id), ui, act))}
          </ol>`
        : nothing}
      ${unasked.map((unusable) => unusableView(unusable, ui.edits.doc, act))}
      ${kind === 'other' && first ? otherView(first, act) : nothing}
    </div>
  </li>`;
}

function linesView({ first, last }, { source }) {
  return first
    ? html`<ol class="lines" aria-label=${first === last ? `Line ${first} of the notes` : `Lines ${first} to ${last} of the notes`}>
        ${source.slice(first - 1, last).map((text, offset) => html`<li dir="auto" data-line=${first + offset}>${text || '\u00a0'}</li>`)}
      </ol>`
    : html`<p class="lines none soft">Added here</p>`;
}

function problemView({ line, message }, act) {
  return html`<div class="note is-problem">
    <p>${icon('warn')} <span><b>Line ${line}</b> ${message}</span></p>
    <p class="note-tools">
      <button class="link" @click=${() => act.editNotes(line)}>Edit the notes</button>
      <button class="link" @click=${() => act.showExample(line)}>Show how to read it</button>
      <button class="link" @click=${() => act.write({ line })}>Write a question</button>
    </p>
  </div>`;
}

function unusableView({ entry, why }, { entries, source }, act) {
  const { question, answer } = entries[entry];
  return html`<div class="note is-unasked">
    ${source.length ? nothing : html`<p class="of-entry"><b dir="auto">${question}</b> <span class="soft" dir="auto">${answer}</span></p>`}
    <p><span><b>Not asked:</b> ${(why || 'you removed its questions').replace(/\.?$/, '.')}</span></p>
    <p class="note-tools"><button class="link" @click=${() => act.write({ entry })}>Write one</button></p>
  </div>`;
}

function otherView(line, act) {
  return html`<div class="note soft"><p>This line wasn’t used.</p>
    <p class="note-tools"><button class="link" @click=${() => act.showExample(line)}>Show how to read it</button>
      <button class="link" @click=${() => act.write({ line })}>Write a question</button></p></div>`;
}

/**
 * Renders the problems of a bank whose notes are not stored; their lines refer to the imported file.
 *
 * @param {!trivium.BankDocument} doc
 * @param {!trivium.EditorActions} act
 * @return {!trivium.Template}
 */
export function problemList({ problems, source }, act) {
  return problems.length
    ? html`<details class="notes">
        <summary>${many(problems.length, 'line')} of the notes not understood</summary>
        <ul>
          ${problems.map(
            ({ line, message }) => html`<li>
              ${source.length ? html`<button class="link" @click=${() => act.jumpToLine(line)}>Line ${line}</button>` : html`<b>Line ${line}</b>`} ${message}
            </li>`,
          )}
        </ul>
      </details>`
    : nothing;
}
