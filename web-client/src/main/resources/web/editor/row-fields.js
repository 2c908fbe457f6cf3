import { live } from '../lib/lit-html/directives/live.js';
import { html, nothing } from '../core/html.js';
import { icon } from './icons.js';
import { movedRow, withLines, withoutRow, withRow } from './question-kinds.js';
import { faultAt } from './validation.js';

/**
 * Renders a field that grows with its text. `fault` is `[field, question]` if the field can have a fault.
 *
 * @param {{
 *   id: string,
 *   label: (string|undefined),
 *   value: string,
 *   rows: (number|undefined),
 *   fault: (!Array<?>|undefined),
 *   put: function(string),
 *   keys: ((function(!KeyboardEvent))|undefined),
 *   paste: ((function(!ClipboardEvent))|undefined)
 * }} field
 * @return {!trivium.Template}
 */
export function growingField({ id, label = '', value, rows = 1, fault, put, keys, paste }) {
  const wrong = Boolean(fault && faultAt(fault[1], fault[0]));
  return html`<textarea id=${id} class="line" dir="auto" rows=${Math.max(rows, Math.min(8, value.split('\n').length))} spellcheck="true"
    aria-label=${label || nothing} aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? `fault-${id}` : nothing}
    .value=${live(value)} @input=${({ target }) => put(target.value)} @keydown=${keys ?? nothing} @paste=${paste ?? nothing}></textarea>`;
}

/**
 * Renders the fault of a field below it.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {string} field
 * @param {string} id
 * @return {!trivium.Template}
 */
export function faultNote(question, field, id) {
  const message = faultAt(question, field);
  return message ? html`<p class="fault" id=${`fault-${id}`}>${message}</p>` : nothing;
}

/**
 * Handles the keys of a row: Enter goes to the next row or adds one, Backspace removes an empty row, Alt with an arrow
 * key moves it.
 *
 * @param {!trivium.QuestionRow} row
 * @return {function(!KeyboardEvent)}
 */
export function rowKeys({ question, rows, index, least, most, empty, fresh, act }) {
  return (event) => {
    const { key, altKey, shiftKey, target, isComposing } = event;
    const put = (next, focus) => {
      event.preventDefault();
      act.put(next, '', 'the change of rows');
      act.focusRow(rows, focus);
    };
    if (isComposing) {
      return;
    }
    if (key === 'Enter' && !shiftKey) {
      if (index < question[rows].length - 1) {
        event.preventDefault();
        act.focusRow(rows, index + 1);
      } else if (question[rows].length < most && target.value.trim()) {
        put(withRow(question, rows, fresh), index + 1);
      } else {
        event.preventDefault();
      }
    } else if (key === 'Backspace' && empty && question[rows].length > least) {
      put(withoutRow(question, rows, index), Math.max(0, index - 1));
    } else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const by = key === 'ArrowUp' ? -1 : 1;
      put(movedRow(question, rows, index, by), Math.max(0, Math.min(question[rows].length - 1, index + by)));
    }
  };
}

/**
 * Handles a list that is pasted into an empty row: its lines fill the rows, without bullets and numbers.
 *
 * @param {!trivium.QuestionRow} row
 * @return {function(!ClipboardEvent)}
 */
export function rowPaste({ question, rows, index, most, empty, fresh, act }) {
  const isText = typeof fresh === 'string';
  return (event) => {
    const lines = event.clipboardData.getData('text/plain').split('\n').map((line) => line.replace(/^\s*([-*•]|\(?(\d{1,2}|[a-z])[.)])\s+/i, '').trim()).filter(Boolean);
    if (empty && lines.length > 1) {
      event.preventDefault();
      const textOf = (row) => (isText ? row : row.text);
      const rowOf = (text, row = fresh) => (isText ? text : { ...row, text });
      act.put(withLines(question, rows, index, lines, { most, textOf, rowOf }), '', 'the pasted list');
    }
  };
}

/**
 * Renders the buttons of a row.
 *
 * @param {!trivium.QuestionRow} row
 * @return {!trivium.Template}
 */
export function rowTools({ question, rows, index, least, name, moves = true, act }) {
  const last = question[rows].length - 1;
  const tool = (sign, label, does, off) => html`<button type="button" class="tool" aria-label=${label} ?disabled=${off} @click=${does}>${icon(sign)}</button>`;
  const move = (by) => () => act.put(movedRow(question, rows, index, by), '', 'the move');
  return html`<span class="tools">
    ${moves ? html`${tool('up', `Move ${name} up`, move(-1), index === 0)} ${tool('down', `Move ${name} down`, move(1), index === last)}` : nothing}
    ${tool('cross', `Remove ${name}`, () => act.put(withoutRow(question, rows, index), '', 'the removal'), last < least)}
  </span>`;
}

/**
 * @param {{
 *   question: !trivium.EditedQuestion,
 *   rows: string,
 *   most: number,
 *   fresh: (string|!Object),
 *   label: string,
 *   act: {put: function(!trivium.EditedQuestion, string=, string=), focusRow: function(string, number)}
 * }} list
 * @return {!trivium.Template}
 */
export function addRow({ question, rows, most, fresh, label, act }) {
  return question[rows].length < most
    ? html`<button type="button" class="link add" @click=${() => {
        act.put(withRow(question, rows, fresh), '', 'the new row');
        act.focusRow(rows, question[rows].length);
      }}>${icon('plus')} ${label}</button>`
    : nothing;
}
