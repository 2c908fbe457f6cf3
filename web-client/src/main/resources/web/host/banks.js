import { guard } from '../lib/lit-html/directives/guard.js';
import { sitePath } from '../core/base-path.js';
import { beyond, count, many } from '../core/format.js';
import { isBetweenQuizzes } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { logo } from '../core/logo.js';
import { promptText, richText } from '../core/rich-text.js';
import { rightTexts } from '../editor/answer-key.js';
import { answerSummary } from '../editor/answer-summary.js';
import { fromForm } from '../editor/bank-document.js';
import { bankDialog } from './bank-dialog.js';
import { draftsView, importView } from './bank-import.js';
import { columnsView } from './columns.js';
import { EXPORTS } from './export-formats.js';
import { chosenBank, mostQuestions } from './host-state.js';
import { menu } from './menu.js';
import { programmeForm, roundFields } from './programme-form.js';
import { formatFields } from './round-format.js';
import { selectionView } from './selection.js';
import { lateJoinField } from './late-join.js';
import { teamSetupView } from './team-setup.js';
import { timingFields } from './timing.js';

/**
 * Renders the form for the host key, for hosts who did not use the printed link.
 *
 * @param {{key: string, problem: string}} ui
 * @param {{useKey: function(string)}} act
 * @return {!trivium.Template}
 */
export function keyView({ key, problem }, act) {
  const submit = (event) => {
    event.preventDefault();
    act.useKey(String(new FormData(event.target).get('key')));
  };
  return html`<main class="middle">
    <p class="brand">${logo()} Trivium</p>
    <form class="key-form" @submit=${submit}>
      <h1 tabindex="-1" data-focus><label for="key">Enter the host key</label></h1>
      <p class="soft">It’s in the link shown when Trivium started.</p>
      <input id="key" name="key" class="field" autocomplete="off" spellcheck="false" required .value=${key}
        aria-invalid=${problem ? 'true' : 'false'} />
      <p class="problem" role="status">${problem}</p>
      <button class="button">Continue</button>
    </form>
  </main>`;
}

/** Up to this number of banks, the import section is visible below them without a button. */
const FEW = 4;

/**
 * Renders the list of banks, the content of the chosen one, and the settings of the game. Inside a room, they are for
 * its next rounds.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function banksView({ game, ui }, act) {
  const next = ui.choosing && isBetweenQuizzes(game);
  const { banks, problem, exported, failures } = ui;
  return html`<main class="banks ${ui.chosen ? 'has-choice' : ''}">
    <section class="bank-column" aria-labelledby="banks">
      <header class="chosen-head">
        <h1 id="banks" tabindex="-1" data-focus>${next ? 'What shall we play next?' : ui.choosing ? 'Which round shall we add?' : 'What shall we play?'}</h1>
        ${banks?.length > FEW ? html`<button class="button quiet" @click=${act.banks.openPaste}>Add a bank</button>` : nothing}
      </header>
      ${next ? pointsSwitch(ui, act) : nothing} ${programmeForm(ui, act.programme)}
      ${ui.rounds.length || ui.programmes.length ? html`<h2>Banks</h2>` : nothing}
      ${problem
        ? html`<p class="problem" role="alert">${problem}</p>
            ${banks ? nothing : html`<button class="button quiet" @click=${act.loadBanks}>Try again</button>`}`
        : nothing}
      ${exported ? html`<p class="notice" role="status">${exported}</p>` : nothing}
      ${banks?.length === 0
        ? html`<p class="empty">No banks yet. Add one here, or put a file into the banks folder and
              <button class="link" @click=${act.loadBanks}>refresh</button>.</p>`
        : nothing}
      <ul class="bank-list">
        ${banks?.map((bank) => bankItem(bank, ui, act))}
      </ul>
      ${failures?.length ? failuresView(failures) : nothing}
    </section>
    ${ui.bankImport.columns
      ? html`<section class="preview">${columnsView(ui.bankImport, act.banks)}</section>`
      : html`<section class="preview" aria-label="The chosen bank">${chosenView(ui, act)}</section>`}
    <div class="more-banks">${draftsView(ui, act.banks)} ${banks ? importView(ui, act.banks) : nothing}</div>
    ${bankDialog(ui, act.banks)}
  </main>`;
}

/** Whether points start at zero with the next quiz. */
function pointsSwitch({ anew }, act) {
  const option = (value, label, hint) => html`<label class="segment">
    <input type="radio" name="anew" value=${String(value)} .checked=${anew === value} @change=${() => act.change({ anew: value })} />
    <span><b>${label}</b> <small>${hint}</small></span>
  </label>`;
  return html`<fieldset class="setting">
    <legend>Points</legend>
    <div class="segments">${option(true, 'Start at zero', 'a new quiz')} ${option(false, 'Carry on', 'one long quiz')}</div>
  </fieldset>`;
}

function bankItem(bank, { chosen, drafts }, act) {
  const { name, title, questions, entries, problems, saved = true } = bank;
  return html`<li class="bank-item">
    <button class="bank" aria-pressed=${name === chosen ? 'true' : 'false'} @click=${() => act.choose(name)}>
      <b dir="auto">${title}</b>
      <span class="soft">
        ${questions ? many(questions, 'question') : `No questions from ${many(entries, 'entry', 'entries')}`}
        ${problems ? html`<span class="flag">${many(problems, 'line')} not understood</span>` : nothing}
        ${saved ? nothing : html`<span class="flag is-calm">From the banks folder</span>`}
        ${drafts.some((draft) => draft.name === name) ? html`<span class="flag is-calm">Unsaved changes</span>` : nothing}
      </span>
    </button>
    ${bankMenu(bank, act.banks)}
  </li>`;
}

/** Renders the menu of a bank. Files of the banks folder cannot be renamed or deleted. */
function bankMenu(bank, actions) {
  const { name, title, saved = true } = bank;
  const items = [
    { label: 'Edit', href: editorPath(name) },
    { label: 'Copy…', does: () => actions.copy(bank) },
    saved && { label: 'Rename…', does: () => actions.rename(bank) },
    ...Object.entries(EXPORTS).map(([format, { label }], index) => ({
      heading: index ? '' : 'Export as',
      label,
      does: () => actions.export(bank, format),
    })),
    saved && { heading: ' ', label: 'Delete…', does: () => actions.delete(bank), danger: true },
  ];
  return menu('', items, { name: `More about ${title}`, small: true });
}

function editorPath(name) {
  return sitePath(`/edit?bank=${encodeURIComponent(name)}`);
}

function failuresView(failures) {
  return html`<details class="notes">
    <summary>${many(failures.length, 'file')} could not be read</summary>
    <ul>
      ${failures.map(({ name, line, message }) => html`<li><bdi><b>${name}</b></bdi>${line ? `, line ${line}` : ''}: ${message}</li>`)}
    </ul>
  </details>`;
}

function chosenView(ui, act) {
  const bank = chosenBank(ui);
  if (!bank) {
    return html`<p class="hint soft">Choose a bank to see its questions.</p>`;
  }
  const { preview } = ui;
  return html`<header class="chosen-head">
      <h2 dir="auto">${bank.title}</h2>
      <a class="button quiet" href=${editorPath(bank.name)}>Edit<span class="unseen" dir="auto"> ${bank.title}</span></a>
    </header>
    ${bank.questions ? settingsView(ui, act) : nothing}
    ${preview ? html`${problemsView(preview.bank.problems)} ${questionsView(preview.bank.questions ?? [], ui.selection, act)}` : html`<p class="soft">Opening the bank…</p>`}`;
}

function settingsView(ui, act) {
  const { questions, limit, scoring, typed, preview } = ui;
  const scheme = (value, label, hint) => html`<label class="segment">
    <input type="radio" name="scoring" value=${value} .checked=${scoring === value} @change=${() => act.change({ scoring: value })} />
    <span><b>${label}</b> <small>${hint}</small></span>
  </label>`;
  return html`<div class="settings">
    <label class="setting">
      <span>Questions <output class="number" translate="no">${questions}</output></span>
      <input type="range" min="1" max=${mostQuestions(ui)} .value=${String(questions)}
        @input=${({ target }) => act.change({ questions: Number(target.value) })} />
    </label>
    <label class="setting">
      <span>Seconds each <output class="number" translate="no">${limit}</output></span>
      <input type="range" min="5" max="120" step="5" .value=${String(limit)}
        @input=${({ target }) => act.change({ limit: Number(target.value) })} />
    </label>
    <fieldset class="setting">
      <legend>Scoring</legend>
      <div class="segments">
        ${scheme('speed', 'Speed', 'fast earns more')} ${scheme('accuracy', 'Accuracy', 'right is enough')}
      </div>
    </fieldset>
    <label class="tick-box">
      <input type="checkbox" name="typed" .checked=${typed} @change=${({ target }) => act.change({ typed: target.checked })} />
      <span>Players type short answers</span>
    </label>
    ${ui.choosing ? nothing : html`${teamSetupView(ui.teams, act.change)} ${lateJoinField(ui, act.change)}`} ${formatFields(ui, act)} ${timingFields(ui, act)} ${preview ? selectionView(ui, act) : nothing} ${roundFields(ui, act)}
  </div>`;
}

function problemsView(problems) {
  return problems?.length
    ? html`<details class="notes">
        <summary>${many(problems.length, 'line')} of the notes not understood</summary>
        <ul>${problems.map(({ line, message }) => html`<li><b>Line ${line}</b> ${message}</li>`)}</ul>
      </details>`
    : nothing;
}

function questionsView(questions, { picked }, act) {
  // Banks have thousands of questions, which are not compared at each keystroke elsewhere.
  return html`<ol class="sheet">
    ${guard([questions, picked], () => questions.map((form, index) => questionView(form, index, picked.indexOf(index), act)))}
  </ol>`;
}

/** Renders a question with a box to pick it; picked ones show their place in the game. */
function questionView(form, number, place, act) {
  const question = fromForm(form);
  const { prompt, explanation, off, spare } = question;
  const notes = beyond(explanation, prompt, rightTexts(question));
  return html`<li>
    ${question.picture ? html`<img class="thumb" src=${sitePath(`/pictures/${question.picture}`)} alt="" loading="lazy" />` : nothing}
    <h3 dir="auto"><span class="soft number" translate="no">${count(number + 1)}</span> ${promptText(prompt)} ${off ? html`<span class="flag is-calm">off</span>` : spare ? html`<span class="flag is-calm">spare</span>` : nothing}</h3>
    ${answerSummary(question)} ${notes ? html`<div class="explanation soft">${richText(notes)}</div>` : nothing}
    ${off
      ? nothing
      : html`<label class="pick">
          <input type="checkbox" name="picked" .checked=${place >= 0} @change=${() => act.pick(number)} />
          <span class="unseen">Pick question ${number + 1}</span>
          <span aria-hidden="true">${place >= 0 ? `No. ${place + 1}` : 'Pick'}</span>
        </label>`}
  </li>`;
}
