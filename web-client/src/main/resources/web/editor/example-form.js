import { repeat } from '../lib/lit-html/directives/repeat.js';
import { many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { extentOf, missingPart, ROLES } from './entry-example.js';
import { icon } from './icons.js';
import { namesOf } from './notes-merge.js';
import { PIECE } from './question-list.js';
import { sourceBlocks } from './source-blocks.js';
import { estimatedHeight } from './virtual-list.js';

/** Characters of an answer that are shown. */
const LONGEST_ANSWER = 300;

const laid = new WeakMap();

/**
 * Returns the key of the piece of the list that has a line; empty if the line is blank.
 *
 * @param {!trivium.BankDocument} reading
 * @param {number} line
 * @return {string}
 */
export function pieceWith(reading, line) {
  const rows = rowsOf(reading);
  const at = rows.findIndex(({ first, last }) => first <= line && line <= last);
  return at < 0 ? '' : rows[at - (at % PIECE)].key;
}

/**
 * Renders the page on which the host marks the lines of one entry: the notes beside what is read in them.
 *
 * @param {!trivium.EditorState} ui
 * @param {!trivium.EditorActions} act
 * @param {!trivium.VisiblePieces} virtualList
 * @return {!trivium.Template}
 */
export function exampleView({ example, busy }, act, virtualList) {
  const { reading, marks, problem, isReading } = example;
  const rows = rowsOf(reading);
  const pieces = Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, piece) => rows.slice(piece * PIECE, (piece + 1) * PIECE));
  const known = new Set(namesOf(example.before.entries));
  const fresh = namesOf(reading.entries).map((name) => !known.has(name));
  const missing = missingPart(marks);
  return html`<main class="editor is-example">
      <h1 tabindex="-1" data-focus>Show an example</h1>
      <p class="soft">Mark the lines of one entry. Entries that are written like it are then read in the same way.</p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      ${rolesView(example, act)}
      <p class="example-hint" role="status">${missing || 'This is an example now. Look at what is read, or show another one.'}</p>
      ${examplesView(example, missing, act)}
      <ol class="sheet-list has-source">
        ${repeat(pieces, ([{ key }]) => key, (piece, index) => pieceView(piece, index, example, fresh, act, virtualList))}
      </ol>
    </main>
    <footer class="actions edit-bar">
      <p class="state soft" role="status">${isReading ? html`<span class="spinner"></span> Reading` : outcome(example, fresh)}</p>
      <button class="button quiet" @click=${act.leaveExample}>Back</button>
      <button class="button primary" aria-disabled=${reading === example.before || isReading || busy ? 'true' : 'false'} @click=${act.takeReading}>Use this reading</button>
    </footer>`;
}

function outcome({ before, reading }, fresh) {
  const found = many(reading.entries.length, 'entry', 'entries');
  const added = fresh.filter(Boolean).length;
  return reading === before ? `${found} so far` : `${found}, ${added} new; before: ${before.entries.length}`;
}

function rolesView({ role }, act) {
  return html`<fieldset class="roles">
    <legend class="unseen">What the line is that you select next</legend>
    ${Object.entries(ROLES).map(
      ([name, { label, key }]) => html`<label class="role" data-role=${name}>
        <input type="radio" class="unseen" name="role" .checked=${name === role} @change=${() => act.chooseRole(name)} />
        ${label} <kbd aria-hidden="true">${key.toUpperCase()}</kbd>
      </label>`,
    )}
  </fieldset>`;
}

function examplesView({ examples, marks }, missing, act) {
  const isBegun = Object.keys(marks.roles).length > 0;
  return examples.length || isBegun
    ? html`<p class="examples">
        ${examples.map((given) => {
          const { first, last } = extentOf(given);
          const name = first === last ? `line ${first}` : `lines ${first} to ${last}`;
          return html`<span class="given-example"><button class="link" @click=${() => act.goToExample(given)}>Example in ${name}</button>
            <button class="tool" aria-label=${`Remove the example in ${name}`} @click=${() => act.removeExample(given)}>${icon('cross')}</button></span>`;
        })}
        ${isBegun ? html`<button class="link" @click=${act.clearMarks}>Clear the marks</button>` : nothing}
        ${isBegun && !missing ? html`<button class="link" @click=${act.nextExample}>Show another example</button>` : nothing}
      </p>`
    : nothing;
}

function rowsOf(doc) {
  if (!laid.has(doc)) {
    laid.set(doc, sourceBlocks(doc).map((block) => ({ ...block, key: `x${block.first}`, questions: [] })));
  }
  return laid.get(doc);
}

function pieceView(piece, index, example, fresh, act, virtualList) {
  const [{ key }] = piece;
  const shown = virtualList.shows(key, index);
  return html`<li class="piece" data-piece=${key} .style=${shown ? '' : `height:${virtualList.height(key) || estimatedHeight(piece)}px`}>
    ${shown ? html`<ol>${repeat(piece, (row) => row.key, (row) => rowView(row, example, fresh, act))}</ol>` : nothing}
  </li>`;
}

function rowView({ kind, first, last, entries, problems }, example, fresh, act) {
  const { reading } = example;
  const isNew = entries.some((entry) => fresh[entry]);
  return html`<li class="row is-${problems.length ? 'problem' : kind} ${isNew ? 'is-new' : ''}">
    <ol class="lines">
      ${reading.source.slice(first - 1, last).map((text, offset) => lineView(text, first + offset, example, act))}
    </ol>
    <div class="questions-column">
      ${entries.map((entry) => entryView(reading.entries[entry], fresh[entry]))}
      ${problems.map(({ message }) => html`<div class="note is-problem"><p>${icon('warn')} <span>${message}</span></p></div>`)}
      ${kind === 'other' ? html`<p class="note soft">Not used</p>` : nothing}
    </div>
  </li>`;
}

function lineView(text, line, { marks, role }, act) {
  const own = marks.roles[line] ?? '';
  const label = [`Line ${line}`, own && ROLES[own].label, text || 'empty'].filter(Boolean).join(', ');
  return html`<li dir="auto" data-line=${line} class="markable ${own ? 'is-marked' : ''}" data-role=${own || nothing}>
    ${own === 'question' && role === 'answer' && text.trim().includes(' ')
      ? html`<span class="words">${wordsOf(text).map((word) => wordView(word, line, marks, act))}</span>`
      : html`<button class="line-mark" aria-label=${label} aria-pressed=${own ? 'true' : 'false'} @click=${() => act.mark(line)}
          @keydown=${(event) => keyOnLine(event, line, act)}>${splitText(text, line, marks)}</button>`}
    ${own ? html`<span class="role-name" data-role=${own} aria-hidden="true">${ROLES[own].label}</span>` : nothing}
  </li>`;
}

function keyOnLine(event, line, act) {
  const { key, ctrlKey, metaKey, altKey, currentTarget } = event;
  if (ctrlKey || metaKey || altKey) {
    return;
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const all = [...document.querySelectorAll('.line-mark')];
    all[all.indexOf(currentTarget) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  } else if (act.markByKey(line, key.toLowerCase())) {
    event.preventDefault();
  }
}

/** The words of a line with the columns at which they begin, from 1. */
function wordsOf(text) {
  return [...text.matchAll(/\S+/g)].map((word) => ({ text: word[0], column: word.index + 1 }));
}

function wordView({ text, column }, line, { split }, act) {
  const isAnswer = split.line === line && column >= split.column;
  return html`<button class="word" data-role=${isAnswer ? 'answer' : nothing} aria-pressed=${split.line === line && split.column === column ? 'true' : 'false'}
    aria-label=${`The answer begins at ${text}`} @click=${() => act.mark(line, 'answer', column)}>${text}</button> `;
}

function splitText(text, line, { split }) {
  return split.line === line
    ? html`${text.slice(0, split.column - 1)}<mark data-role="answer">${text.slice(split.column - 1)}</mark>`
    : text || '\u00a0';
}

function entryView({ question, answer, options = [] }, isFresh) {
  return html`<div class="read-entry">
    <p dir="auto"><b>${question}</b>${isFresh ? html` <span class="fresh">New</span>` : nothing}</p>
    ${options.length
      ? html`<ul>${options.map(({ text, right }) => html`<li dir="auto" class=${right ? 'is-right' : ''}>${right ? icon('tick') : nothing} ${text}</li>`)}</ul>`
      : html`<p class="soft" dir="auto">${answer.length > LONGEST_ANSWER ? `${answer.slice(0, LONGEST_ANSWER)}…` : answer}</p>`}
  </div>`;
}
