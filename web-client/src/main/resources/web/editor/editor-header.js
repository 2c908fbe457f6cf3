import { live } from '../lib/lit-html/directives/live.js';
import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { tally } from './editor-rows.js';
import { icon } from './icons.js';
import { KINDS } from './question-kinds.js';
import { problemList } from './question-list.js';
import { LONGEST_TITLE, titleFault } from './validation.js';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * Renders the title of the bank, a summary of its content, and the filters.
 *
 * @param {!trivium.EditorState} ui
 * @param {!Array<!trivium.EditorRow>} rows
 * @param {!Array<!trivium.EditorRow>} wanted
 * @param {!trivium.EditorActions} act
 * @return {!trivium.Template}
 */
export function headView(ui, rows, wanted, act) {
  const { doc } = ui.edits;
  const counts = tally(doc, rows);
  return html`<h1 class="unseen" tabindex="-1" data-focus>Edit <bdi>${doc.title || 'a bank'}</bdi></h1>
    ${offerView(ui, act)}
    <header class="head">
      <label class="title-field">
        <span class="unseen">Title</span>
        <input id="title" dir="auto" class="title-input" maxlength=${LONGEST_TITLE} placeholder="Title of the bank" autocomplete="off" .value=${live(doc.title)}
          aria-invalid=${titleFault(doc) ? 'true' : 'false'} @input=${({ target }) => act.title(target.value)} />
      </label>
      ${titleFault(doc) ? html`<p class="fault">${titleFault(doc)}</p>` : nothing}
      <p class="soft">${understood(doc, counts)}</p>
      ${problemList(doc, act)}
      <div class="head-tools">
        <button class="button quiet" @click=${() => act.add(ui.at)}>${icon('plus')} New question</button>
        ${doc.source.length ? html`<button class="button quiet" @click=${() => act.editNotes(0)}>Edit the notes</button>
              <button class="button quiet" @click=${() => act.showExample(0)}>Show an example</button>` : nothing}
      </div>
    </header>
    ${filterView(ui, counts, wanted.flatMap(({ questions }) => questions), act)}`;
}

function understood({ format, source, entries, questions }, { unasked }) {
  const made = many(questions.length, 'question');
  if (!source.length) {
    return `${format ? `${format}: ` : ''}${made}`;
  }
  return `${format}: ${many(source.length, 'line')}, ${many(entries.length, 'entry', 'entries')} found, ${made}${unasked ? `, ${count(unasked)} not asked` : ''}`;
}

function offerView({ offered }, act) {
  return offered
    ? html`<div class="notice draft-offer" role="status">
        <p>You changed this bank on ${WHEN.format(offered.at)} and did not save it.
          ${offered.stale ? 'It was saved elsewhere since then.' : nothing}</p>
        <button class="button quiet" @click=${act.takeDraft}>Restore the changes</button>
        <button class="button quiet" @click=${act.dropDraft}>Discard them</button>
      </div>`
    : nothing;
}

/** Renders the button that switches all shown questions on or off. */
function allOfThem({ filter }, shown, act) {
  const ids = shown.map(({ id }) => id);
  const on = shown.filter(({ off }) => !off).length;
  return filter.text || filter.kind || filter.only
    ? html`<p class="all-of-them"><span class="soft" role="status">${many(shown.length, 'question')} shown</span>
        ${on ? html`<button class="link" @click=${() => act.switch(ids, true)}>Switch off</button>` : nothing}
        ${on < shown.length ? html`<button class="link" @click=${() => act.switch(ids, false)}>Switch on</button>` : nothing}
        <button class="link" @click=${act.unfilter}>Show all</button></p>`
    : nothing;
}

function filterView(ui, counts, shown, act) {
  const { filter, edits } = ui;
  const { questions } = edits.doc;
  const chip = (only, label, number) =>
    number || filter.only === only
      ? html`<button class="chip ${only === 'faulty' || only === 'problems' ? 'is-bad' : ''}" aria-pressed=${filter.only === only ? 'true' : 'false'}
          @click=${() => act.filter({ only: filter.only === only ? '' : only })}>${label} <b class="number" translate="no">${count(number)}</b></button>`
      : nothing;
  return html`<search class="filters">
    <label class="seek">
      ${icon('search')}<span class="unseen">Search questions and notes</span>
      <input id="seek" dir="auto" type="search" placeholder="Search" autocomplete="off" .value=${live(filter.text)} @input=${({ target }) => act.filter({ text: target.value })} />
    </label>
    <label>
      <span class="unseen">Kind</span>
      <select class="select" @change=${({ target }) => act.filter({ kind: target.value })}>
        <option value="" .selected=${live(!filter.kind)}>All kinds</option>
        ${Object.entries(KINDS).map(([kind, { name }]) =>
          questions.some((question) => question.kind === kind) || filter.kind === kind
            ? html`<option value=${kind} .selected=${live(filter.kind === kind)}>${name}</option>`
            : nothing,
        )}
      </select>
    </label>
    <div class="chips" role="group" aria-label="Show only">
      ${chip('faulty', 'With errors', counts.faulty)} ${chip('problems', 'Not understood', edits.doc.source.length ? counts.problems : 0)}
      ${chip('unasked', 'Not asked', counts.unasked)} ${chip('spare', 'Spare', counts.spare)} ${chip('off', 'Off', counts.off)}
    </div>
    ${allOfThem(ui, shown, act)}
  </search>`;
}
