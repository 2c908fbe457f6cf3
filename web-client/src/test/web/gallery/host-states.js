import { EMPTY, reduce } from '/core/game-state.js';
import { BANK_IMPORT } from '/host/bank-actions.js';
import { CORRECTION, withQuestion } from '/host/correction.js';
import { omissionText } from '/host/export-formats.js';
import { INITIAL_UI } from '/host/host-state.js';
import { SELECTION } from '/host/selection.js';
import { PREVIEW as NOTES } from './editor-messages.js';
import { hostExtremes } from './host-extremes.js';
import { hostPanels } from './host-panels.js';
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';
import { NOW } from './messages.js';
import { QUESTIONS, ROUNDS as REPORT_ROUNDS } from './report-messages.js';
import { hostFormats } from './format-states.js';
import { hostSheets } from './sheet-states.js';
import { hostTeams } from './team-states.js';

const SEAT = { joinUrl: 'http://192.168.178.42:8080/482913', displayKey: '482913.d.Jr0yQ2kqW1v9d3c8', report: '3v5kq0c8m1tzp', roster: say.ROSTER };

function state(name, messages, { link = { status: 'open' }, ui = {}, after } = {}) {
  const game = messages.reduce((current, message) => reduce(current, message, NOW), EMPTY);
  return { name: `host/${name}`, game, link, ui: { ...INITIAL_UI, key: 'secret', ...ui }, now: NOW, after };
}

const seat = (phase, scene, more, rest) => [say.snapshot('host', phase, { ...SEAT, ...more }, scene, rest)];
const asked = (text, ...more) => seat('question', [say.question(text), ...more]);
const tally = { type: 'tally', question: 2, answered: 17, of: 24 };
const last = say.question(say.SHORT, { number: 9 });
const idle = { status: 'idle' };
const askTheDialog = (root) => root.querySelector('.confirm').showModal();
const showCorrection = (root) => root.querySelector('.correction').showModal();
const CORRECTING = { ...CORRECTION, questions: QUESTIONS };

const correction = (name, more) =>
  state(`correction-${name}`, [...asked(say.SHORT, tally), say.reveal()], { ui: { correction: { ...CORRECTING, ...more } }, after: showCorrection });

const BANKS = [
  { name: 'planets', title: 'Planets and moons', entries: 42, questions: 40, problems: 2, saved: false },
  { name: 'django', title: 'Django, the surprising parts', entries: 118, questions: 118, problems: 0, saved: true },
  { name: 'pub-night', title: 'Pub night, November', entries: 30, questions: 30, problems: 0 },
  { name: 'empty', title: 'Half an idea', entries: 3, questions: 0, problems: 3 },
];
const FAILURES = [{ name: 'broken.yaml', line: 12, message: 'a list item without a list above it' }];
const PREVIEW = {
  name: 'planets',
  format: 'Notes',
  saved: false,
  bank: {
    title: 'Planets and moons',
    problems: [
      { line: 17, message: 'a question without an answer' },
      { line: 63, message: 'the answer repeats the question' },
    ],
    questions: [
      { kind: 'choice', ...say.SHORT, correct: [1], explanation: 'Jupiter turns once in just under ten hours.' },
      { kind: 'choice', ...say.LONG, correct: [3] },
      { kind: 'choice', ...say.TWO, correct: [0], explanation: 'A year: 225 days.\nA day: `243` days.' },
    ],
  },
  scores: [84, 70, 61],
  marks: [],
};
const DRAFTS = [
  { id: 'new:1', name: '', title: 'Rivers of the north', at: NOW },
  { id: 'bank:django', name: 'django', title: 'Django, the surprising parts', at: NOW },
];
const COLUMNS = {
  file: 'pub.csv',
  sure: false,
  roles: ['question', 'time', 'ignore', 'answer', 'wrong', 'wrong'],
  table: {
    sheet: '',
    header: 0,
    first: 1,
    columns: ['', '', '', '', '', ''].map((name) => ({ name, role: 'ignore' })),
    rows: [
      ['Which metal has the symbol Fe, and has given its name to an age of mankind?', '30', 'true', 'Iron', 'Lead', 'Tin'],
      ['What is the capital of Canada?', '20', 'true', 'Ottawa', 'Toronto', 'Montreal'],
    ],
  },
};
const bankImport = (name, more) => state(`import-${name}`, [], { link: idle, ui: { banks: BANKS, bankImport: { ...BANK_IMPORT, ...more } } });
const bankDialog = (name, more) =>
  state(`bank-dialog-${name}`, [], { link: idle, ui: { ...picked, ask: { problem: '', ...more } }, after: (root) => root.querySelector('.bank-dialog').showModal() });
const picked = { banks: BANKS, failures: FAILURES, chosen: 'planets', preview: PREVIEW };

const ROUND = { bank: 'pub-night', bankTitle: 'Pub night, November', questions: 10, limit: 20, scoring: 'speed', typed: false, selection: SELECTION, worth: 1, leaderboard: 'question', breakMinutes: 0 };
const ROUNDS = [
  { ...ROUND, title: 'General knowledge', breakMinutes: 10 },
  { ...ROUND, title: 'Planets and moons', bank: 'planets', bankTitle: 'Planets and moons', worth: 2, leaderboard: 'round' },
  { ...ROUND, title: 'Music and film', bank: 'deleted', questions: 8 },
];
/** A room with one round that goes on by itself. */
const AUTOMATIC = { type: 'programme', round: 0, rounds: [{ title: '', bank: 'Planets and moons', questions: 10, pace: 10_000 }] };
const FRIDAY = { name: 'Friday night', rounds: ROUNDS };

export const HOST = [
  state('key', [], { link: idle, ui: { locked: true, key: '' } }),
  state('key-wrong', [], {
    link: idle,
    ui: { locked: true, key: 'abc', problem: 'Wrong host key. It\'s in the link shown when Trivium started.' },
  }),
  state('opening', [], { link: idle }),
  state('banks-none', [], { link: idle, ui: { banks: [] } }),
  state('banks-failed', [], { link: idle, ui: { problem: 'The server isn’t responding. Is it running?' } }),
  state('banks', [], { link: idle, ui: { banks: BANKS, failures: FAILURES } }),
  state('banks-chosen', [], { link: idle, ui: picked }),
  state('banks-kinds', [], { link: idle, ui: { ...picked, preview: { ...NOTES, name: 'planets' } } }),
  state('banks-draw-criteria', [], {
    link: idle,
    ui: {
      ...picked,
      preview: { ...NOTES, name: 'planets' },
      selection: { ...SELECTION, kinds: ['choice'], level: 'hard' },
      past: [{ report: '3v5kq0c8m1tzp', opened: NOW, players: 24 }],
    },
  }),
  state('banks-drafts', [], { link: idle, ui: { ...picked, drafts: DRAFTS } }),
  state('banks-menu', [], { link: idle, ui: picked, after: (root) => (root.querySelectorAll('details.menu')[1].open = true) }),
  bankImport('over', { over: true }),
  bankImport('reading', { reading: 'planets.md' }),
  bankImport('paste', { open: true }),
  bankImport('columns', { problem: 'pub.csv: has no header, so which answer is right is not certain.', columns: COLUMNS }),
  bankImport('columns-sure', { columns: { ...COLUMNS, sure: true } }),
  bankImport('refused', { problem: 'PDF files can’t be imported. Copy its text and paste it here.' }),
  bankImport('unreadable', { open: true, text: '{"title": 3,\n"questions": }', problem: 'pasted.json, line 2: a value was expected here.' }),
  bankDialog('copy', { kind: 'name', title: 'Copy the bank', go: 'Copy', proposed: 'Planets and moons 2' }),
  bankDialog('taken', { kind: 'name', title: 'Rename the bank', go: 'Rename', proposed: 'Django', taken: 'django', problem: 'There is a bank of this name already.' }),
  bankDialog('file', { kind: 'name', title: 'Copy the bank', go: 'Copy', proposed: 'Pub night', problem: 'A file in the banks folder has this name. Choose another title.' }),
  bankDialog('delete', { kind: 'delete', title: 'Planets and moons' }),
  state('banks-exported', [], { link: idle, ui: { ...picked, exported: omissionText('kahoot', 12, 'Planets and moons') } }),
  state('banks-refused', [], {
    link: idle,
    ui: { ...picked, problem: 'No more rooms can be opened. End one, or try again later.' },
  }),
  state('lobby-empty', seat('lobby', [], { roster: [] }, { players: 0 })),
  state('lobby', seat('lobby', [])),
  state('lobby-locked', seat('lobby', [], {}, { locked: true })),
  state('lobby-refused', [...seat('lobby', []), { type: 'refused', why: 'no-players', detail: 'Nobody has joined yet. Wait for the first player.' }]),
  state('lobby-kick', seat('lobby', []), { ui: { confirm: { kind: 'kick', player: say.ROSTER[5] } }, after: askTheDialog }),
  state('lobby-newest', seat('lobby', []), {
    ui: { confirm: { kind: 'newest', players: say.ROSTER.toReversed(), count: 16, lock: true } },
    after: askTheDialog,
  }),
  state('lobby-crowd', seat('lobby', []), { ui: { crowds: [{ crowd: 1, players: 1950, within: 41_000 }] } }),
  state('question-crowd', asked(say.SHORT, tally), {
    ui: { crowds: [{ crowd: 1, players: 1950, within: 141_000 }], confirm: { kind: 'crowd', crowd: { crowd: 1, players: 1950, within: 141_000 }, lock: true } },
    after: askTheDialog,
  }),
  state('question-open', asked(say.SHORT, tally)),
  state('question-long', asked(say.LONG, tally)),
  state('question-reconnecting', asked(say.SHORT, tally), { link: { status: 'reconnecting' } }),
  state('question-end', asked(say.SHORT, tally), { ui: { confirm: { kind: 'end' } }, after: askTheDialog }),
  state('question-connection-lost', asked(say.SHORT, tally, say.clock)),
  state('question-typed', seat('question', [say.typedQuestion, tally])),
  state('reveal-typed', [...seat('question', [say.typedQuestion, tally]), say.typedReveal]),
  state('reveal-corrected', [...asked(say.SHORT, tally), say.reveal(), say.corrected({ correct: [1, 3] })]),
  state('leaderboard-corrected', [...asked(say.SHORT, tally), say.reveal(), say.leaderboard, say.corrected({ dropped: true }), say.leaderboard]),
  state('storage-behind', [
    { type: 'storage', state: 'behind', detail: 'The disk takes seconds to keep what happens. Nothing is lost; receipts come late.' },
    ...asked(say.SHORT, tally),
  ]),
  state('storage-failing', [
    { type: 'storage', state: 'failing', detail: 'The disk is full. Nothing is lost while the server runs; free some space and it goes on by itself.' },
    ...asked(say.SHORT, tally),
  ]),
  correction('choices', withQuestion(CORRECTING, 0)),
  correction('rounds', { ...withQuestion(CORRECTING, 6), rounds: REPORT_ROUNDS }),
  correction('changed', { ...withQuestion(CORRECTING, 1), picks: [0, 3] }),
  correction('dropped', { ...withQuestion(CORRECTING, 3), done: 'Done. Everyone’s scores are updated.' }),
  correction('typed', withQuestion(CORRECTING, 2)),
  correction('refused', { ...withQuestion(CORRECTING, 0), problem: 'This question can’t be corrected in this way.' }),
  correction('opening', { questions: null }),
  correction('failed', { questions: null, problem: 'The server isn’t responding. Is it running?' }),
  state('reveal', [...asked(say.SHORT, tally), say.reveal()]),
  state('reveal-long', [...asked(say.LONG, tally), say.reveal([3])]),
  state('reveal-table', [...asked(say.SHORT, tally), say.reveal([1], [3, 15, 1, 4], 2, say.TABLE)]),
  state('leaderboard', [...asked(say.SHORT, tally), say.reveal(), say.leaderboard]),
  state('leaderboard-last', [...seat('question', [last]), say.reveal([1], [1, 2, 3, 4], 9), say.leaderboard]),
  state('podium', seat('podium', [say.finished()])),
  state('replaced', asked(say.SHORT), {
    link: { status: 'ended', code: 4002, sentence: 'You’re playing in another window.' },
  }),
  state('question-eight', asked(kinds.EIGHT, tally)),
  state('question-double-picture', asked({ ...say.SHORT, worth: 2, picture: kinds.PICTURE }, tally)),
  state('question-reading', asked({ ...kinds.CODE, prompt: kinds.ENDLESS }, tally)),
  state('question-formula', asked(kinds.FORMULA, tally)),
  state('question-several', asked(kinds.SEVERAL, tally)),
  state('question-number', asked(kinds.NUMBER, tally)),
  state('question-order', asked(kinds.ORDER, tally)),
  state('question-match', asked(kinds.MATCH, tally)),
  state('reveal-several', [...asked(kinds.SEVERAL, tally), kinds.revealed(kinds.SEVERAL)]),
  state('reveal-number', [...asked(kinds.NUMBER, tally), kinds.revealed(kinds.NUMBER)]),
  state('reveal-order', [...asked(kinds.ORDER, tally), kinds.revealed(kinds.ORDER)]),
  state('reveal-match', [...asked(kinds.MATCH, tally), kinds.revealed(kinds.MATCH)]),
  correction('several', withQuestion(CORRECTING, 5)),
  correction('number', withQuestion(CORRECTING, 6)),
  correction('order', withQuestion(CORRECTING, 7)),
  correction('match', withQuestion(CORRECTING, 8)),
  ...hostSheets(state, seat),
  ...hostTeams(state, seat, picked),
  ...hostFormats(state, seat, picked, ROUND),
  state('programme', [], { link: idle, ui: { ...picked, rounds: ROUNDS, title: 'Moons', worth: 2, breakMinutes: 15 } }),
  state('programme-edited', [], { link: idle, ui: { ...picked, rounds: ROUNDS, editing: 1, programmes: [FRIDAY], programmeName: FRIDAY.name } }),
  state('programme-saved', [], { link: idle, ui: { banks: BANKS, programmes: [{ ...FRIDAY, rounds: ROUNDS }, { name: 'Christmas quiz of the astronomy club', rounds: ROUNDS.slice(0, 1) }] } }),
  state('programme-menu', [], { link: idle, ui: { banks: BANKS, rounds: ROUNDS }, after: (root) => (root.querySelectorAll('.programme-form details.menu')[1].open = true) }),
  state('lobby-programme', [...seat('lobby', [{ ...say.programme, round: 0 }])]),
  state('round', seat('round', [say.round(), say.programme])),
  state('round-double', seat('round', [say.round({ worth: 2, anew: true, title: '' }), say.programme])),
  state('break', seat('break', [say.round(), say.pause(), say.programme])),
  state('break-over', seat('break', [say.pause({ remaining: 0, next: '' }), say.programme])),
  state('break-next-quiz', seat('break', [say.waiting])),
  state('question-second-round', seat('question', [say.round(), { ...say.question(say.SHORT, { number: 12 }), first: 10 }, { ...tally, question: 12 }, say.programme])),
  state('leaderboard-round', seat('leaderboard', [say.round(), say.question(say.SHORT, { of: 3 }), say.reveal(), say.lastLeaderboard, say.programme])),
  state('podium-end', seat('podium', [say.finished(), say.programme]), { ui: { confirm: { kind: 'end' } }, after: askTheDialog }),
  state('next-quiz', seat('break', [say.waiting]), { ui: { ...picked, choosing: true } }),
  state('next-quiz-programme', seat('break', [say.waiting]), { ui: { ...picked, choosing: true, rounds: ROUNDS, programmes: [FRIDAY] } }),
  state('next-quiz-refused', [...seat('break', [say.waiting]), { type: 'refused', why: 'nothing-drawn', detail: 'No question of this bank matches your selection. Choose more topics or kinds.' }], { ui: { ...picked, choosing: true } }),
  state('add-round', seat('question', [say.question(), tally, say.programme]), { ui: { ...picked, choosing: true } }),
  state('question-getting-ready', seat('question', [say.reading(say.SHORT), tally])),
  state('question-paused', asked(say.SHORT, tally, say.paused())),
  state('question-keys', asked(say.SHORT, tally), { after: (root) => root.querySelector('#keys').showPopover() }),
  state('question-points-dialog', asked(say.SHORT, tally), {
    ui: { points: say.ROSTER[5] },
    after: (root) => root.querySelector('.points-dialog').showModal(),
  }),
  state('question-player-dialog', asked(say.SHORT, tally), {
    ui: { player: say.ROSTER[5] },
    after: (root) => root.querySelector('.player-dialog').showModal(),
  }),
  state('question-roster', asked(say.SHORT, tally), { after: (root) => (root.querySelector('.roster').open = true) }),
  state('reveal-automatic', seat('reveal', [say.question(), tally, say.reveal(), AUTOMATIC])),
  state('leaderboard-automatic-paused', seat('leaderboard', [say.question(), tally, say.reveal(), say.leaderboard, AUTOMATIC, say.paused({ remaining: 0, limit: undefined })])),
  state('leaderboard-points-taken', [...asked(say.SHORT, tally), say.reveal(), say.leaderboard, say.adjusted()]),
  state('break-paused', seat('break', [say.round(), say.pause(), say.programme, say.paused({ remaining: 312_000, limit: undefined })])),
  state('banks-timing', [], {
    link: idle,
    ui: { ...picked, talk: 15, pace: 10 },
    after: (root) => (root.querySelector('.timing').open = true),
  }),
  ...hostPanels(state, seat),
  ...hostExtremes(state),
];
