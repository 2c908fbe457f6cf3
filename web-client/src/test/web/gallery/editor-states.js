import { differences } from '/editor/bank-diff.js';
import { changed, EMPTY_DOC } from '/editor/bank-document.js';
import { edit, historyOf } from '/editor/edit-history.js';
import { NO_FILTER } from '/editor/editor-rows.js';
import { INITIAL_UI } from '/editor/editor-state.js';
import { blank, markRight, switchKind } from '/editor/question-kinds.js';
import { omissionText } from '/host/export-formats.js';
import { editorExtremes } from './editor-extremes.js';
import { DOC, SAVED_DOC } from './editor-messages.js';
import { NOW } from './messages.js';

const READ = { ready: true, edits: historyOf(DOC, null), read: DOC, file: 'planets.md', draft: 'new:1' };
const SAVED = { ready: true, edits: historyOf(SAVED_DOC), read: SAVED_DOC, name: 'planets', isSaved: true };

const state = (name, ui, after) => ({ name: `editor/${name}`, ui: { ...INITIAL_UI, key: 'secret', ...ui }, after });
const asking = (name, ask, ui = SAVED) => state(name, { ...ui, ask }, (root) => root.querySelector('dialog.ask').showModal());
const toQuestion = (root) => root.querySelector('.is-open').scrollIntoView();

function open(name, id, change = (question) => question) {
  const question = DOC.questions.find((candidate) => candidate.id === id);
  const edits = edit(READ.edits, { type: 'put', question: change(question), what: 'the change' });
  return state(name, { ...READ, edits, open: id, at: id }, toQuestion);
}

const MINE = changed(SAVED_DOC.questions[0], { choices: SAVED_DOC.questions[0].choices.with(0, { text: 'Mars, the red one', right: false }), limit: 30_000 });
const THEIRS = { ...SAVED_DOC, questions: [changed(SAVED_DOC.questions[0], { prompt: 'Which planet turns fastest?' }), ...SAVED_DOC.questions.slice(1, 5), changed(SAVED_DOC.questions[6], { worth: 2, off: true })] };
const CHANGED = { ...SAVED_DOC, questions: [MINE, ...SAVED_DOC.questions.slice(1)] };
const CONFLICT = { theirs: THEIRS, tag: '', base: SAVED_DOC, differences: differences(SAVED_DOC, CHANGED, THEIRS) };

const ENDLESS = 'Mississippi'.repeat(90);

const LONG = 'A schedule is serializable if and only if what comes of it is what would have come of some order in which they ran alone, one after the other, each to its end';

function many(number) {
  const questions = Array.from({ length: number }, (_, index) => ({ ...DOC.questions[index % 7], id: `q${index + 1}`, entry: -1 }));
  return { ...SAVED_DOC, entries: [], unasked: [], questions };
}

export const EDITOR = [
  state('opening', {}),
  state('key', { locked: true }),
  state('failed', { problem: 'The server isn’t responding. Is it running?' }),
  state('missing', { missing: 'This browser no longer has this draft. It may have been saved or deleted.' }),
  state('read', READ),
  state('unusable-entry', READ, (root) => root.querySelector('.is-unasked').scrollIntoView({ block: 'center' })),
  state('saved', { ...SAVED, status: 'Saved' }),
  state('changed', { ...SAVED, at: 'q2', edits: edit(SAVED.edits, { type: 'switch', ids: ['q2'], off: false, what: 'the switching on' }) }),
  state('offered', { ...SAVED, offered: { doc: DOC, at: NOW } }),
  state('banks-folder', { ...SAVED, isSaved: false }),
  state('refused', { ...READ, problem: 'This server keeps as many banks as it can. Delete one.' }),
  state('empty', { ...READ, edits: historyOf(EMPTY_DOC, null), read: EMPTY_DOC }),
  state('search', { ...READ, filter: { ...NO_FILTER, text: 'moon' } }),
  state('search-no-match', { ...READ, filter: { ...NO_FILTER, text: 'zzz' } }),
  state('only-unusable', { ...READ, filter: { ...NO_FILTER, only: 'unasked' } }),
  state('many', { ...SAVED, edits: historyOf(many(300)) }),
  open('open-choice', 'q1'),
  open('open-long', 'q1', (question) => changed(question, { prompt: `${LONG}?\n\`BEGIN;\`\n| a | b |\n|---|---|\n| 1 | 2 |`, choices: [1, 2, 3, 4, 5, 6].map((number) => ({ text: `${number} ${LONG}`, right: number === 5 })) })),
  open('open-wrong', 'q1', (question) => changed(question, { prompt: '', choices: [{ text: 'Mars', right: false }, { text: 'Mars', right: false }, { text: '', right: true }] })),
  open('open-text', 'q2'),
  open('open-number', 'q3'),
  open('open-number-read', 'q3', (question) => changed(question, { value: '1,234', tolerance: '1,000' })),
  open('open-corrected', 'q1', (question) => markRight({ ...question, explanation: 'Jupiter turns once in just under ten hours.', noted: true }, 0)),
  open('open-endless', 'q1', (question) => changed(question, { prompt: ENDLESS, explanation: ENDLESS, choices: [{ text: ENDLESS, right: true }, { text: 'b', right: false }] })),
  state('endless', { ...SAVED, edits: historyOf({ ...SAVED_DOC, title: ENDLESS, questions: SAVED_DOC.questions.map((question) => ({ ...question, prompt: ENDLESS, explanation: ENDLESS, accepted: [ENDLESS], choices: question.choices.map((choice) => ({ ...choice, text: ENDLESS })) })) }) }),
  state('exported', { ...SAVED, exported: omissionText('kahoot', 12) }),
  open('open-number-wrong', 'q3', (question) => changed(question, { value: 'ten', tolerance: '-1' })),
  open('open-order', 'q4'),
  open('open-several', 'q5'),
  open('open-match', 'q6'),
  open('open-match-wrong', 'q6', (question) => changed(question, { pairs: [...question.pairs, { left: 'Io', right: '' }] })),
  open('open-truefalse', 'q7'),
  open('open-new', 'q7', (question) => blank('choice', { id: question.id })),
  open('open-switched', 'q4', (question) => switchKind(question, 'choice')),
  open('open-picture', 'q3', (question) => changed(question, { picture: 'planets.png' })),
  state('notes', { ...READ, notes: { text: DOC.source.join('\n'), before: '', line: 17 } }),
  state('notes-reading', { ...READ, busy: 'reading', notes: { text: DOC.source.join('\n'), before: '', line: 17 } }),
  asking('save-as', { kind: 'name', title: 'Save the bank', go: 'Save', proposed: 'Planets and moons', problem: '' }, READ),
  asking('save-taken', { kind: 'name', title: 'Save the bank', go: 'Save', proposed: 'Planets', problem: 'There is a bank of this name already.', taken: 'planets' }, READ),
  asking('save-conflict', { kind: 'clash' }),
  state('conflict', { ...SAVED, conflict: CONFLICT }),
  asking('delete', { kind: 'delete' }),
  asking('import-again', { kind: 'import-again' }, READ),
  asking('help', { kind: 'help' }),
  state('menu', SAVED, (root) => (root.querySelector('details.menu').open = true)),
  ...editorExtremes(state),
];
